import classes from '@/components/coding/help/coding-help.module.css';
import type { Stance } from '@/lib/analysis/stance-matrix';
import type { Absence } from '@/lib/words/absence-words';
import { stanceColor, stanceInk, stanceSign } from '@/lib/words/stance-words';

type Props = { kind: 'position' | Exclude<Absence, 'hidden'>; stance?: Stance };

/** One of three marks that differ in form: a filled one with a sign, a circle struck out, an empty one. */
export function PairMark({ kind, stance = 1 }: Props) {
  if (kind === 'not-coded') {
    return <span className={`${classes.mark} ${classes.unseen}`} aria-hidden="true" />;
  }
  if (kind === 'not-addressed') {
    return (
      <span className={`${classes.mark} ${classes.silent}`} aria-hidden="true">
        ∅
      </span>
    );
  }
  return (
    <span
      className={classes.mark}
      style={{ background: stanceColor(stance), color: stanceInk(stance) }}
      aria-hidden="true"
    >
      {stanceSign(stance)}
    </span>
  );
}
