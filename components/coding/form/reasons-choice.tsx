'use client';

import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useCoding, useDispatch } from '@/components/coding/coding-context';
import { useAfterPress } from '@/components/coding/form/use-after-press';
import { WordsForReason } from '@/components/coding/form/words-for-reason';
import { Words } from '@/components/ui/words/words';
import type { Form } from '@/lib/coding/state/form-state';
import { isSameReason } from '@/lib/positions/content';
import type { ReasonView } from '@/lib/view/view';
import classes from './position-editor.module.css';

/** The reasons the commentator gives: those that others gave already, or a new one. */
export function ReasonsChoice({ draft, newReason }: Pick<Form, 'draft' | 'newReason'>) {
  const { view } = useCoding();
  const dispatch = useDispatch();
  const { text, direction } = newReason;
  const known = view.reasons.filter((reason) => reason.propositionId === draft.propositionId);
  // A new reason that was saved is known by now; it is ticked by its words until the form is reopened.
  const written = draft.reasons.filter((reason) => 'text' in reason);
  const givenAs = ({ id, text: words, direction: way }: ReasonView) =>
    draft.reasons.find(
      (own) => isSameReason(own, { id }) || isSameReason(own, { text: words, direction: way }),
    ) ?? null;

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
      {known.map((reason) => {
        const given = givenAs(reason);
        return (
          <div key={reason.id}>
            <Checkbox
              label={
                <>
                  {reason.direction === 'for' ? 'For' : 'Against'}:{' '}
                  <Words as="span">{reason.text}</Words>
                </>
              }
              checked={given !== null}
              onChange={(event) =>
                dispatch({ type: 'toggle-reason', reason, on: event.currentTarget.checked })
              }
            />
            {given ? <WordsForReason reason={given} text={reason.text} /> : null}
          </div>
        );
      })}
      {unsaved.map((reason) => (
        <div key={`${reason.direction} ${reason.text}`}>
          <p className="small">
            {reason.direction === 'for' ? 'For' : 'Against'}: <Words as="span">{reason.text}</Words>
          </p>
          <WordsForReason reason={reason} text={reason.text} />
        </div>
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
          dir="auto"
          placeholder="A new reason, in a sentence ( b )"
          aria-keyshortcuts="b"
          data-form-field="reason"
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
