import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { connection } from 'next/server';
import type { SearchParams } from 'nuqs/server';
import { DebateHeader } from '@/components/debates/debate-header';
import { DebateFigures } from '@/components/debates/figures/debate-figures';
import { DebateOverview } from '@/components/debates/overview/debate-overview';
import { findCurrentQuery } from '@/lib/commentators/former-data';
import { findDebateTitle } from '@/lib/debates/head-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `${title}: figures` : 'No such debate' };
}

/** How much the commentators of a debate agree in numbers, beside what chance gives. */
export default async function FiguresPage({ params, searchParams }: Props) {
  await connection();
  const actor = await whoAsks();
  const view = await getDebateFrame(actor, await slugOf(params), null);
  if (!view) notFound();
  const query = await findCurrentQuery(actor, await searchParams);
  if (query !== null) redirect(`/debates/${view.debate.slug}/figures?${query}`);
  return (
    <main id="main" className="page">
      <DebateHeader view={view} current="figures" />
      <DebateOverview frame={view} shown={DebateFigures} />
    </main>
  );
}
