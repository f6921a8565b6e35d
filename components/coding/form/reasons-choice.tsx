'use client';

import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useCoding, useDispatch } from '@/components/coding/coding-context';
import { useAfterPress } from '@/components/coding/form/use-after-press';
import type { Form } from '@/lib/coding/state/form-state';
import classes from './position-editor.module.css';

/** The reasons the commentator gives: those that others gave already, or a new one. */
export function ReasonsChoice({ draft, newReason }: Pick<Form, 'draft' | 'newReason'>) {
  const { view } = useCoding();
  const dispatch = useDispatch();
  const { text, direction } = newReason;
  const known = view.reasons.filter((reason) => reason.propositionId === draft.propositionId);
  const chosen = new Set(draft.reasons.flatMap((reason) => ('id' in reason ? [reason.id] : [])));
  // A new reason that was saved is known by now; it is ticked by its words until the form is reopened.
  const written = draft.reasons.filter((reason) => 'text' in reason);
  const isWritten = (reason: { text: string; direction: string }) =>
    written.some((own) => own.text === reason.text && own.direction === reason.direction);

  // The row that an added reason gets must not move what is being pressed from under the pointer.
  const afterPress = useAfterPress();
  const add = () => dispatch({ type: 'add-reason' });
  const unsaved = written.filter(
    (own) =>
      !known.some((reason) => reason.text === own.text && reason.direction === own.direction),
  );
  return (
    <div className={classes.reasons}>
      <h4>Reasons</h4>
      {known.map((reason) => (
        <Checkbox
          key={reason.id}
          label={`${reason.direction === 'for' ? 'For' : 'Against'}: ${reason.text}`}
          checked={chosen.has(reason.id) || isWritten(reason)}
          onChange={(event) =>
            dispatch({ type: 'toggle-reason', reason, on: event.currentTarget.checked })
          }
        />
      ))}
      {unsaved.map((reason) => (
        <p key={`${reason.direction} ${reason.text}`} className="small">
          {reason.direction === 'for' ? 'For' : 'Against'}: {reason.text}
        </p>
      ))}
      <div className={classes.newReason}>
        <SegmentedControl
          size="xs"
          aria-label="The new reason is"
          data={[
            { value: 'for', label: 'For' },
            { value: 'against', label: 'Against' },
          ]}
          value={direction}
          onChange={(value) =>
            dispatch({
              type: 'write-reason',
              part: { direction: value === 'against' ? 'against' : 'for' },
            })
          }
        />
        <TextInput
          size="xs"
          aria-label="New reason"
          placeholder="A new reason, in a sentence"
          value={text}
          className={classes.grow ?? ''}
          onChange={(event) =>
            dispatch({ type: 'write-reason', part: { text: event.currentTarget.value } })
          }
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              add();
            }
          }}
          onBlur={() => afterPress(add)}
        />
        <Button size="xs" variant="default" onClick={add} disabled={text.trim() === ''}>
          Add
        </Button>
      </div>
    </div>
  );
}
