import Link from 'next/link';
import type { ReadingView } from '@/lib/readings/data';
import type { ReadingPair } from '@/lib/readings/pair-readings';
import type { CoverageFigure } from '@/lib/readings/reading-figures';
import { countOf, formatShare } from '@/lib/words/format-count';
import classes from './compared-readings.module.css';

type Props = {
  coverage: CoverageFigure;
  a: ReadingView;
  b: ReadingView;
  pairs: readonly ReadingPair[];
  /** How many readings beside the two are in the figures. */
  more: number;
};

/** Whether the readings find a position at all. Silence is not a stance, so it is counted apart. */
export function CoverageNote({ coverage, a, b, pairs, more }: Props) {
  const { percent, alpha } = coverage;
  const only = (kind: ReadingPair['kind']) => pairs.filter((pair) => pair.kind === kind).length;
  const both = pairs.length - only('only-first') - only('only-second');
  return (
    <div className={classes.coverage}>
      <h3>Who addresses what at all</h3>
      <p>
        Both found a position: <b>{both}</b>. Only “{a.name}”: <b>{only('only-first')}</b>. Only “
        {b.name}”: <b>{only('only-second')}</b>. Neither: <b>{coverage.cells - pairs.length}</b> of{' '}
        {countOf(coverage.cells, 'pair')} of commentator and proposition.
      </p>
      <p className="small">
        Silence is not a stance, so these are not in the figures above. On whether there is a
        position{more > 0 ? `, over ${more + 2} readings` : ''}:{' '}
        <Link href="/methods#percent">percent agreement</Link> {inWords(percent)},{' '}
        <Link href="/methods#alpha">Krippendorff’s α, nominal</Link> {inWords(alpha)}.
      </p>
    </div>
  );
}

function inWords({ value, n }: { value: number | null; n: number }): string {
  return value === null ? `not defined (n = ${n})` : `${formatShare(value)} (n = ${n})`;
}
