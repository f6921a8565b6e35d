'use client';

import { type KeyboardEvent, useState } from 'react';
import { useCoding, useCodingState, useDispatch } from '@/components/coding/coding-context';
import { Dialog } from '@/components/ui/dialog';
import { Words } from '@/components/ui/words/words';
import { stanceColor, stanceInk, stanceSign, stanceWords } from '@/lib/words/stance-words';
import classes from './choose-recorded.module.css';

/** Asks which of several positions that rest on the same words shall be opened. */
export function ChooseRecorded() {
  const dispatch = useDispatch();
  const isAsked = useCodingState((state) => state.recorded !== null);
  return (
    <Dialog
      title="Which position?"
      opened={isAsked}
      // The form takes the focus; without a choice it goes back to the text.
      returnsFocus={false}
      onClose={() => dispatch({ type: 'leave-recorded' })}
    >
      <RecordedPositions />
    </Dialog>
  );
}

/** The positions; the dialog gives the focus to its part a second time, so that is the one that has it. */
function RecordedPositions() {
  const { view } = useCoding();
  const dispatch = useDispatch();
  const recorded = useCodingState((state) => state.recorded);
  const [current, setCurrent] = useState(0);
  const positions = (recorded?.positionIds ?? []).flatMap(
    (id) => view.positions.find((one) => one.id === id) ?? [],
  );
  return (
    <ul className={classes.list} onKeyDown={walk}>
      {positions.map(({ id, stance, commentatorId, propositionId }, at) => (
        <li key={id}>
          <button
            type="button"
            className={classes.one}
            data-autofocus={at === current ? true : undefined}
            onFocus={() => setCurrent(at)}
            onClick={() => {
              if (recorded)
                dispatch({ type: 'open-position', positionId: id, place: recorded.place });
            }}
          >
            <span
              className={classes.sign}
              style={{ background: stanceColor(stance), color: stanceInk(stance) }}
              aria-hidden="true"
            >
              {stanceSign(stance)}
            </span>
            <span>
              {view.commentators.find((one) => one.id === commentatorId)?.name}{' '}
              {stanceWords(stance)}:{' '}
              <Words as="span" className="text">
                {view.propositions.find((one) => one.id === propositionId)?.text}
              </Words>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The arrow keys go from one to the next. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const all = [...event.currentTarget.querySelectorAll('button')];
  const at = all.findIndex((one) => one.contains(document.activeElement));
  event.preventDefault();
  all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
}
