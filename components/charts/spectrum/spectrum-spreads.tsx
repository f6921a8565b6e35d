import { Fragment } from 'react';
import { lookOf } from '@/lib/charts/commentator-look';
import type { Spread } from '@/lib/charts/spectrum/spreads';
import classes from './spectrum.module.css';

/**
 * Under the marks of a row: for each whose quotations say other stances, a line in its colour with a dot
 * at each of them, and a stroke up to the mark. The marks say the same in words.
 */
export function SpectrumSpreads({ spreads }: { spreads: readonly Spread[] }) {
  return spreads.map(({ mark, from, to }, at) => {
    const own = { '--at': at, '--commentator': lookOf(mark.commentator.index).color };
    return (
      <Fragment key={mark.commentator.id}>
        <span
          className={classes.spreadOwn}
          aria-hidden="true"
          style={{ ...own, '--from': mark.stance + 2 }}
        />
        <span
          className={classes.spread}
          aria-hidden="true"
          style={{ ...own, '--from': from + 2, '--to': to + 2 }}
        >
          <span className={classes.spreadLine} />
          {mark.others.map((stance) => (
            <span
              key={stance}
              className={classes.spreadDot}
              style={{ '--stands': (stance - from) / (to - from) }}
            />
          ))}
        </span>
      </Fragment>
    );
  });
}
