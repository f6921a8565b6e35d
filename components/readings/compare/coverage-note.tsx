import Link from 'next/link';
import type { ReadingView } from '@/lib/readings/data';
import type { CoverageFigure } from '@/lib/readings/reading-figures';
import { NOT_CODED } from '@/lib/words/absence-words';
import { countOf, formatShare } from '@/lib/words/format-count';
import classes from './compared-readings.module.css';

type Props = {
  coverage: CoverageFigure;
  a: ReadingView;
  b: ReadingView;
  /** How many readings beside the two are in the figures. */
  more: number;
};

/** Whether the readings find a position at all. Silence is not a stance, so it is counted apart. */
export function CoverageNote({ coverage, a, b, more }: Props) {
  const { cells, lookedAt, figures } = coverage;
  const { both, onlyFirst, onlySecond, neither, notCoded } = coverage.firstTwo;
  const who =
    more > 0 ? `which at least two of ${more + 2} readings looked at` : 'which both looked at';
  return (
    <div className={classes.coverage}>
      <h3>Who addresses what at all</h3>
      <p>
        Of {countOf(cells, 'pair')} of commentator and proposition both found a position on{' '}
        <b>{both}</b>; only “{a.name}” on <b>{onlyFirst}</b>; only “{b.name}” on <b>{onlySecond}</b>
        ; neither on <b>{neither}</b>.
        {notCoded > 0 ? (
          <>
            {' '}
            <b>{notCoded}</b> {notCoded === 1 ? 'is' : 'are'} {NOT_CODED} by one of the two or by
            both.
          </>
        ) : null}
      </p>
      <p className="small">
        Silence is not a stance, so these are not in the figures above. On whether there is a
        position, of {lookedAt.toLocaleString('en')} of {countOf(cells, 'pair')}, {who}:{' '}
        {figures.map(({ id, name, value, n }, at) => (
          <span key={id}>
            {at > 0 ? ', ' : ''}
            <Link href={`/methods#${id}`}>{name}</Link>{' '}
            {value === null ? `not defined (n = ${n})` : `${formatShare(value)} (n = ${n})`}
          </span>
        ))}
        .
      </p>
    </div>
  );
}
