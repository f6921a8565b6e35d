import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { DebateHeader } from '@/components/debates/debate-header';
import { makeKey } from '@/components/loading/make-key';
import { BeginReading } from '@/components/readings/begin-reading';
import { DeletedReadings } from '@/components/readings/deleted-readings';
import { ImportReading } from '@/components/readings/import-reading';
import { ReadingList } from '@/components/readings/reading-list';
import classes from '@/components/readings/readings.module.css';
import { findDebateTitle } from '@/lib/debates/head-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { comparedReadingsHref } from '@/lib/readings/compare-address';
import { listDeletedReadings, listReadings } from '@/lib/readings/data';
import { listFinishedBeside } from '@/lib/readings/shown/beside-data';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const title = await findDebateTitle(await whoAsks(), await slugOf(params));
  return { title: title !== null ? `${title}: readings` : 'No such debate' };
}

/** The readings of a debate: who coded it, which one the charts show, and a new one. */
export default async function ReadingsPage({ params }: Props) {
  const actor = await whoAsks();
  const view = await getDebateFrame(actor, await slugOf(params), null);
  if (!view) notFound();
  const { id, slug } = view.debate;
  const [readings, deleted, finished] = await Promise.all([
    listReadings(actor, id),
    listDeletedReadings(actor, id),
    listFinishedBeside(actor, view),
  ]);
  const [first, second] = readings;
  return (
    <main id="main" className="page">
      <DebateHeader view={view} current="readings" />
      <div className={classes.columns}>
        <section aria-labelledby="readings-heading">
          <div className={classes.top}>
            <h2 id="readings-heading">
              {readings.length === 1 ? 'One reading' : `${readings.length} readings`}
            </h2>
            {first && second ? (
              <Link href={comparedReadingsHref(slug, { a: first.id, b: second.id })}>
                Compare readings
              </Link>
            ) : null}
          </div>
          {second ? null : (
            <p className={classes.empty}>
              A second reading is the same text coded by another person, who does not see the first.
              Comparing the two shows where the text is clear and where it depends on who reads it.
            </p>
          )}
          <ReadingList
            slug={slug}
            readings={readings}
            finished={new Set(finished.map((one) => one.id))}
          />
          <DeletedReadings readings={deleted} />
        </section>
        <div className={classes.aside}>
          <BeginReading debateId={id} creationKey={makeKey()} />
          <ImportReading slug={slug} />
        </div>
      </div>
    </main>
  );
}
