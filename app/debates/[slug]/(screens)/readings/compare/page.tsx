import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import type { SearchParams } from 'nuqs/server';
import { DebateHeader } from '@/components/debates/debate-header';
import { ComparedReadings } from '@/components/readings/compare/compared-readings';
import { findDebateTitle } from '@/lib/debates/head-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { loadComparedReadings } from '@/lib/readings/compare-state';
import { listReadings } from '@/lib/readings/data';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `${title}: readings compared` : 'No such debate' };
}

/** Two readings of a debate side by side, and how far all that are chosen agree. */
export default async function CompareReadingsPage({ params, searchParams }: Props) {
  const actor = await whoAsks();
  const frame = await getDebateFrame(actor, await slugOf(params), null);
  if (!frame) notFound();
  const { slug, id } = frame.debate;
  const state = await loadComparedReadings(searchParams);
  const readings = await listReadings(actor, id);
  return (
    <main id="main" className="page">
      <DebateHeader view={frame} current="readings" />
      <p className="small" style={{ marginTop: '1rem' }}>
        <Link href={`/debates/${slug}/readings`}>All readings of this debate</Link>
      </p>
      {readings.length < 2 ? (
        <p style={{ marginTop: '1rem' }}>
          There is nothing to compare yet: this debate has one reading. Begin a second one first.
        </p>
      ) : (
        <ComparedReadings slug={slug} readings={readings} state={state} />
      )}
    </main>
  );
}
