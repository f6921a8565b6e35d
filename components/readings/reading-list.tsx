import Link from 'next/link';
import { ReadingMenu } from '@/components/readings/reading-menu';
import { comparedReadingsHref } from '@/lib/readings/compare-address';
import type { ReadingView } from '@/lib/readings/data';
import { readByWords } from '@/lib/readings/reader-words';
import { debateViewHref } from '@/lib/view/state';
import { countOf } from '@/lib/words/format-count';
import { momentWords } from '@/lib/words/moment-words';
import classes from './readings.module.css';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
/** The readings with who codes them, how far they are, and the ways into them. */
export function ReadingList({
  slug,
  readings,
  finished,
}: {
  slug: string;
  readings: ReadingView[];
  /** Those that the charts can show beside the reference reading. */
  finished: ReadonlySet<string>;
}) {
  const reference = readings.find((reading) => reading.isReference);
  return (
    <ul className={classes.list}>
      {readings.map((reading) => (
        <li key={reading.id} className={classes.reading}>
          <div className={classes.head}>
            <h3>{reading.name}</h3>
            <ReadingMenu slug={slug} reading={reading} reference={reference ?? null} />
          </div>
          {reading.isReference ? (
            <p className={classes.reference}>
              {reading.name === 'Reference reading'
                ? 'This is what the charts show'
                : 'Reference reading: this is what the charts show'}
            </p>
          ) : null}
          {reading.isReference || finished.has(reading.id) ? null : (
            <p className="small">
              Not finished: the charts can show it when everybody was looked at on everything
            </p>
          )}
          {reading.adjudicates ? (
            <p className="small">Decides between {namesOf(readings, reading.adjudicates)}</p>
          ) : null}
          <p className="small soft">
            {readByWords(reading)} · {countOf(reading.positions, 'position')} · started{' '}
            {day.format(reading.createdAt)} · last change {momentWords(reading.changedAt)}
          </p>
          <p className={classes.ways}>
            <Link href={`/debates/${slug}/code?reading=${reading.id}`} prefetch={false}>
              Code this reading
            </Link>
            {finished.has(reading.id) ? (
              <Link href={debateViewHref(slug, { reading: reading.id })} prefetch={false}>
                Charts of this reading
              </Link>
            ) : null}
            {reading.adjudicates ? (
              <Link
                href={comparedReadingsHref(slug, {
                  a: reading.adjudicates.firstId,
                  b: reading.adjudicates.secondId,
                  into: reading.id,
                })}
                prefetch={false}
              >
                Go on deciding
              </Link>
            ) : reference && !reading.isReference ? (
              <Link
                href={comparedReadingsHref(slug, { a: reference.id, b: reading.id })}
                prefetch={false}
              >
                Compare with the reference reading
              </Link>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

function namesOf(
  readings: readonly ReadingView[],
  { firstId, secondId }: { firstId: string; secondId: string },
): string {
  const name = (id: string) => {
    const found = readings.find((reading) => reading.id === id);
    return found ? `“${found.name}”` : 'a deleted reading';
  };
  return `${name(firstId)} and ${name(secondId)}`;
}
