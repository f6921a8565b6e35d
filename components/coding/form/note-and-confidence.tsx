import { NumberInput, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDispatch } from '@/components/coding/coding-context';
import type { PositionDraft } from '@/lib/coding/draft';
import type { TypedField } from '@/lib/coding/state/commands';
import type { PositionFields } from '@/lib/positions/position';
import classes from './position-editor.module.css';

type Props = { draft: PositionDraft; errors: Record<string, string> };

type FieldProps = Props & { set: (part: Partial<Pick<PositionDraft, TypedField>>) => void };

/** What the form asks above; every other field of a position is asked here, or does not compile. */
type AskedAbove = 'stance' | 'explicitness' | 'summary';

const FOLDED: Record<
  Exclude<keyof PositionFields, AskedAbove>,
  (props: FieldProps) => ReactNode
> = {
  note: ({ draft, errors, set }) => (
    <Textarea
      label="Note"
      data-form-field="note"
      description="For coders; not shown to readers"
      autosize
      value={draft.note}
      error={errors.note}
      onChange={(event) => set({ note: event.currentTarget.value })}
    />
  ),
  confidence: ({ draft, errors, set }) => (
    <NumberInput
      label="Confidence"
      data-form-field="confidence"
      description="0 to 10, only where the source gives it"
      min={0}
      max={10}
      value={draft.confidence ?? ''}
      error={errors.confidence}
      onChange={(value) => set({ confidence: typeof value === 'number' ? value : null })}
    />
  ),
};

/** What few positions need, folded away: a note for coders, a confidence that the source gives. */
export function NoteAndConfidence(props: Props) {
  const dispatch = useDispatch();
  return (
    <details className={classes.more}>
      <summary>Note and confidence</summary>
      {Object.entries(FOLDED).map(([name, Field]) => (
        <Field key={name} {...props} set={(part) => dispatch({ type: 'set-field', part })} />
      ))}
    </details>
  );
}
