import { lookOf } from '@/lib/charts/commentator-look';
import type { Spread } from '@/lib/charts/spectrum/spreads';
import classes from './spectrum.module.css';

/**
 * Under the marks of a row: for each whose quotations say other stances, a line in its colour with a dot
 * at each of them, and a stroke up to the mark. The marks say the same in words.
 */
export function SpectrumSpreads({ spreads }: { spreads: readonly Spread[] }) {
  return spreads.map(({ mark, from, to }, at) => (
    <span
      key={mark.commentator.id}
      className={classes.spread}
      aria-hidden="true"
      style={{
        '--from': from + 2,
        '--to': to + 2,
        '--at': at,
        '--commentator': lookOf(mark.commentator.index).color,
      }}
    >
      {[mark.stance, ...mark.others].map((stance) => (
        <span
          key={stance}
          className={stance === mark.stance ? classes.spreadOwn : classes.spreadDot}
          style={{ '--stands': from === to ? 0 : (stance - from) / (to - from) }}
        />
      ))}
    </span>
  ));
}
