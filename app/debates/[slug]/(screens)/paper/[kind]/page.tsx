import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { askedDebate, askedSearch, type DebatePageProps } from '@/app/debates/[slug]/asked-debate';
import { askedSet, SetGone } from '@/app/debates/[slug]/asked-set';
import { DebateOverview } from '@/components/debates/overview/debate-overview';
import { ClassPaper } from '@/components/debates/paper/class/class-paper';
import {
  paperKinds,
  readPaperForm,
  readPaperKind,
} from '@/components/debates/paper/class/paper-kinds';
import { UnknownInAddress } from '@/components/debates/unknown-in-address';
import { findDebateTitle } from '@/lib/debates/head-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { getClassSet, getShownClassSet } from '@/lib/sets/sets-data';
import type { PresentedSet } from '@/lib/view/reveal/reveal-deck';
import type { ClassSet } from '@/lib/view/sets/class-set';

type Props = DebatePageProps & { params: Promise<{ slug: string; kind: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const kind = readPaperKind((await params).kind);
  const title = kind && (await findDebateTitle(await whoAsks(), await slugOf(params)));
  return { title: kind && title ? `${title}: ${paperKinds[kind].title}` : 'No such sheet' };
}

/** What a class gets on paper: questions, role sheets, or the key to them. */
export default async function ClassPaperPage(props: Props) {
  const kind = readPaperKind((await props.params).kind);
  if (!kind) notFound();
  const { actor, view, unknown } = await askedDebate(props, `/paper/${kind}`, getDebateFrame);
  const search = await props.searchParams;
  const form = readPaperForm(new URLSearchParams(await askedSearch(props)));
  const { classSet, isGone } = await askedSet<PresentedSet | ClassSet>(
    ...([actor, view.debate.id, search] as const),
    kind === 'key' && form.notes ? getClassSet : getShownClassSet,
  );
  return (
    <main id="main" className="page">
      <UnknownInAddress names={unknown} />
      <SetGone isGone={isGone} />
      <DebateOverview frame={view} shown={ClassPaper} more={{ kind, classSet }} />
    </main>
  );
}
