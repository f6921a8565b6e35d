import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { connection } from 'next/server';
import type { SearchParams } from 'nuqs/server';
import { DebateOverview } from '@/components/debates/overview/debate-overview';
import { Presentation } from '@/components/debates/present/presentation';
import { UnknownInAddress } from '@/components/debates/unknown-in-address';
import { Words } from '@/components/ui/words/words';
import { findCurrentQuery } from '@/lib/commentators/former-data';
import { findDebateTitle } from '@/lib/debates/head-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { findShownReading } from '@/lib/readings/shown/shown-data';
import { unknownNames } from '@/lib/view/address/unknown-names';
import { readReading } from '@/lib/view/state';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `${title}, on a projector` : 'No such debate' };
}

/** One debate on a projector, one thing at a time. */
export default async function PresentPage({ params, searchParams }: Props) {
  await connection();
  const actor = await whoAsks();
  const slug = await slugOf(params);
  const shown = await findShownReading(actor, slug, (await readReading(searchParams)).reading);
  const view = shown && (await getDebateFrame(actor, slug, shown.readingId));
  if (!view) notFound();
  const query = await findCurrentQuery(actor, await searchParams);
  if (query !== null) redirect(`/debates/${view.debate.slug}/present?${query}`);
  return (
    <main id="main" className="page">
      <Words as="h1" className="visually-hidden">
        {view.debate.title}
      </Words>
      <UnknownInAddress names={unknownNames(view, await searchParams)} />
      <DebateOverview frame={view} shown={Presentation} />
    </main>
  );
}
