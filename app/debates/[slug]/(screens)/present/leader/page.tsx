import type { Metadata } from 'next';
import { connection } from 'next/server';
import { askedDebate, type DebatePageProps } from '@/app/debates/[slug]/asked-debate';
import { askedSet, SetGone } from '@/app/debates/[slug]/asked-set';
import { DebateOverview } from '@/components/debates/overview/debate-overview';
import { LeaderView } from '@/components/debates/present/leader/leader-view';
import { UnknownInAddress } from '@/components/debates/unknown-in-address';
import { Words } from '@/components/ui/words/words';
import { findDebateTitle } from '@/lib/debates/head-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { getClassSet } from '@/lib/sets/sets-data';

export async function generateMetadata({ params }: DebatePageProps): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `${title}, presenter view` : 'No such debate' };
}

/** What who leads a class sees of slides that are revealed on a projector. */
export default async function LeaderPage(props: DebatePageProps) {
  const { actor, view, unknown } = await askedDebate(props, '/present/leader', getDebateFrame);
  const search = await props.searchParams;
  const { classSet, isGone } = await askedSet(actor, view.debate.id, search, getClassSet);
  return (
    <main id="main" className="page wide-page">
      <h1>
        Presenter view: <Words as="span">{view.debate.title}</Words>
      </h1>
      <UnknownInAddress names={unknown} />
      <noscript>
        <p>Without JavaScript the projector cannot be driven from here.</p>
      </noscript>
      <SetGone isGone={isGone} />
      <DebateOverview frame={view} shown={LeaderView} more={{ classSet }} />
    </main>
  );
}
