import Link from 'next/link';
import { makeKey } from '@/components/loading/make-key';
import { BeginAdjudication } from '@/components/readings/compare/begin-adjudication';
import { comparedReadingsHref } from '@/lib/readings/compare-address';
import type { ReadingView } from '@/lib/readings/data';
import classes from './adjudication.module.css';

type Props = { slug: string; a: ReadingView; b: ReadingView; readings: ReadingView[] };

/** The way into deciding between two readings, and back into what was begun. */
export function StartDeciding({ slug, a, b, readings }: Props) {
  const begun = readings.filter(
    ({ adjudicates }) =>
      adjudicates &&
      [a.id, b.id].sort().join() === [adjudicates.firstId, adjudicates.secondId].sort().join(),
  );
  return (
    <section className={classes.start} aria-labelledby="decide-heading">
      <h2 id="decide-heading">Decide between the two</h2>
      <p className="small">
        Entry by entry you take one of the two, write another, or leave it out. It goes into a
        reading of its own; both readings stay as they are. At the end you can make it the reference
        reading.
      </p>
      {begun.map((reading) => (
        <p key={reading.id}>
          <Link
            href={comparedReadingsHref(slug, {
              a: reading.adjudicates?.firstId ?? a.id,
              b: reading.adjudicates?.secondId ?? b.id,
              into: reading.id,
            })}
          >
            Go on with “{reading.name}”
          </Link>
        </p>
      ))}
      <BeginAdjudication firstId={a.id} secondId={b.id} creationKey={makeKey()} />
    </section>
  );
}
