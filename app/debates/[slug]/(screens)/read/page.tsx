import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { connection } from 'next/server';
import type { SearchParams } from 'nuqs/server';
import { DebateHeader } from '@/components/debates/debate-header';
import { ReadingShown } from '@/components/debates/reading-shown';
import { UnknownInAddress } from '@/components/debates/unknown-in-address';
import { ReadView } from '@/components/read/read-view';
import { ReferredText } from '@/components/read/referred-text';
import { findCurrentQuery } from '@/lib/commentators/former-data';
import { listContributions } from '@/lib/debates/data';
import { findDebateTitle } from '@/lib/debates/head-data';
import { getDebateView } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { findShownReading } from '@/lib/readings/shown/shown-data';
import { unknownNames } from '@/lib/view/address/unknown-names';
import { readReading } from '@/lib/view/state';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `${title}: the text` : 'No such debate' };
}

/** The text of a debate with the words that show the positions. */
export default async function ReadPage({ params, searchParams }: Props) {
  await connection();
  const actor = await whoAsks();
  const slug = await slugOf(params);
  const shown = await findShownReading(actor, slug, (await readReading(searchParams)).reading);
  const view = shown && (await getDebateView(actor, slug, shown.readingId));
  if (!view) notFound();
  const query = await findCurrentQuery(actor, await searchParams);
  if (query !== null) redirect(`/debates/${view.debate.slug}/read?${query}`);
  const contributions = await listContributions(actor, view.debate.id);
  return (
    <main id="main" className="page">
      <DebateHeader
        view={view}
        current="read"
        reading={<ReadingShown view={view} shown={shown} />}
      />
      <UnknownInAddress names={unknownNames(view, await searchParams)} />
      {view.debate.hasText ? null : <ReferredText slug={view.debate.slug} source={view.source} />}
      <ReadView view={view} contributions={contributions} />
    </main>
  );
}
