'use client';

import { memo } from 'react';
import { useDispatch } from '@/components/coding/coding-context';
import type { PairState } from '@/lib/coding/coverage-of-reading';
import { lookedAtLabel } from '@/lib/words/absence-words';
import { stanceColor, stanceInk, stanceSign, stanceWords } from '@/lib/words/stance-words';
import classes from './coding-propositions.module.css';

type Props = {
  commentatorId: string;
  name: string;
  propositionId: string;
  state: PairState;
  /** Tab stops here; at the others of the list, arrow keys do. */
  isStop: boolean;
};

/** One commentator on one proposition: the stance, "not addressed", or not coded yet. */
export const StanceCell = memo(function StanceCell(props: Props) {
  const { commentatorId, name, propositionId, state } = props;
  const dispatch = useDispatch();
  const position = typeof state === 'string' ? null : state;
  const silent = state === 'not-addressed';
  const words = typeof state === 'string' ? lookedAtLabel(state) : stanceWords(state.stance);
  return (
    <button
      type="button"
      className={position ? classes.cell : silent ? classes.silent : classes.empty}
      style={
        position
          ? { background: stanceColor(position.stance), color: stanceInk(position.stance) }
          : undefined
      }
      data-cell={`${commentatorId} ${propositionId}`}
      aria-label={`${name}: ${words}. Open.`}
      title={`${name}: ${words}`}
      aria-keyshortcuts="0"
      tabIndex={props.isStop ? 0 : -1}
      onClick={() => dispatch({ type: 'open-pair', commentatorId, propositionId })}
    >
      {position ? stanceSign(position.stance) : silent ? '∅' : ''}
      {position?.explicitness === 'implied' ? <span className={classes.implied}>i</span> : null}
    </button>
  );
});
