'use client';

import { useCoding } from '@/components/positions/coding-context';
import { useOpenPair } from '@/components/positions/use-open-pair';
import { stanceColor, stanceInk, stanceSign, stanceWords } from '@/lib/charts/stance-words';
import type { CommentatorView, PropositionView } from '@/lib/debates/view';
import classes from './proposition-list.module.css';

type Props = { person: CommentatorView; proposition: PropositionView };

/** One commentator on one proposition: the stance, "not addressed", or not looked at yet. */
export function StanceCell({ person, proposition }: Props) {
  const { view, marks } = useCoding();
  const openPair = useOpenPair();
  const position = view.positions.find(
    (one) => one.commentatorId === person.id && one.propositionId === proposition.id,
  );
  const silent = marks.silences.some(
    (one) => one.commentatorId === person.id && one.propositionId === proposition.id,
  );
  const words = position
    ? stanceWords(position.stance)
    : silent
      ? 'looked at, not addressed'
      : 'not looked at yet';
  return (
    <button
      type="button"
      className={position ? classes.cell : silent ? classes.silent : classes.empty}
      style={
        position
          ? { background: stanceColor(position.stance), color: stanceInk(position.stance) }
          : undefined
      }
      aria-label={`${person.name}: ${words}. Open.`}
      title={`${person.name}: ${words}`}
      onClick={() => openPair(person.id, proposition.id)}
    >
      {position ? stanceSign(position.stance) : silent ? '∅' : ''}
      {position?.explicitness === 'implied' ? <span className={classes.implied}>i</span> : null}
    </button>
  );
}
