'use client';

import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import { stanceColor, stanceInk, stanceWords } from '@/lib/words/stance-words';
import classes from './stance-strip.module.css';

/**
 * How many hold each stance, from strongly disagrees to strongly agrees, in five small boxes. Drawn in the browser,
 * too: a list has fifty, and is sent what they say and not once more how they look.
 */
export function StanceStrip({
  held,
  isKeyed = false,
}: {
  held: readonly Stance[];
  /** Says at its ends what the boxes go from and to. */
  isKeyed?: boolean;
}) {
  if (held.length === 0) return <span className="soft small">nobody takes a position</span>;
  const counts = stances.map((stance) => ({
    stance,
    count: held.filter((one) => one === stance).length,
  }));
  const words = counts
    .filter(({ count }) => count > 0)
    .map(({ stance, count }) => `${count} ${stanceWords(stance)}`)
    .join(', ');
  const end = (stance: Stance) => (
    <span aria-hidden="true" className="soft small">
      {stanceWords(stance)}
    </span>
  );
  const strip = (
    <span className={classes.strip}>
      {counts.map(({ stance, count }) => (
        <span
          key={stance}
          aria-hidden="true"
          title={count > 0 ? `${count} ${stanceWords(stance)}` : undefined}
          className={count === 0 ? classes.none : undefined}
          style={count > 0 ? { background: stanceColor(stance), color: stanceInk(stance) } : {}}
        >
          {count > 0 ? count : ''}
        </span>
      ))}
      <span className="visually-hidden">{words}</span>
    </span>
  );
  return isKeyed ? (
    <span className={classes.keyed}>
      {end(-2)}
      {strip}
      {end(2)}
    </span>
  ) : (
    strip
  );
}
