import type { Metadata } from 'next';
import { connection } from 'next/server';
import { askedDebate, type DebatePageProps } from '@/app/debates/[slug]/asked-debate';
import { askedSet, SetGone } from '@/app/debates/[slug]/asked-set';
import { DebateOverview } from '@/components/debates/overview/debate-overview';
import { Presentation } from '@/components/debates/present/presentation';
import { UnknownInAddress } from '@/components/debates/unknown-in-address';
import { Words } from '@/components/ui/words/words';
import { findDebateTitle } from '@/lib/debates/head-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { getShownClassSet } from '@/lib/sets/sets-data';

export async function generateMetadata({ params }: DebatePageProps): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `${title}, on a projector` : 'No such debate' };
}

/** One debate on a projector, one thing at a time. */
export default async function PresentPage(props: DebatePageProps) {
  const { actor, view, unknown } = await askedDebate(props, '/present', getDebateFrame);
  const search = await props.searchParams;
  const { classSet, isGone } = await askedSet(actor, view.debate.id, search, getShownClassSet);
  return (
    <main id="main" className="page">
      <Words as="h1" className="visually-hidden">
        {view.debate.title}
      </Words>
      <UnknownInAddress names={unknown} />
      <SetGone isGone={isGone} />
      <DebateOverview frame={view} shown={Presentation} more={{ classSet }} />
    </main>
  );
}
