import { NumberInput, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { usePositionEditor } from '@/components/coding/form/use-position-editor';
import type { PositionDraft } from '@/lib/coding/draft';
import type { PositionFields } from '@/lib/positions/position';
import classes from './position-form.module.css';

type Props = {
  draft: PositionDraft;
  errors: Record<string, string>;
  change: ReturnType<typeof usePositionEditor>['change'];
};

/** What the form asks above; every other field of a position is asked here, or does not compile. */
type AskedAbove = 'stance' | 'explicitness' | 'summary';

const FOLDED: Record<Exclude<keyof PositionFields, AskedAbove>, (props: Props) => ReactNode> = {
  note: ({ draft, errors, change }) => (
    <Textarea
      label="Note"
      description="For coders; not shown to readers"
      autosize
      value={draft.note}
      error={errors.note}
      onChange={(event) => {
        const note = event.currentTarget.value;
        change((now) => ({ ...now, note }), true);
      }}
    />
  ),
  confidence: ({ draft, errors, change }) => (
    <NumberInput
      label="Confidence"
      description="0 to 10, only where the source gives it"
      min={0}
      max={10}
      value={draft.confidence ?? ''}
      error={errors.confidence}
      onChange={(value) =>
        change((now) => ({ ...now, confidence: typeof value === 'number' ? value : null }), true)
      }
    />
  ),
};

/** What few positions need, folded away: a note for coders, a confidence that the source gives. */
export function NoteAndConfidence(props: Props) {
  return (
    <details className={classes.more}>
      <summary>Note and confidence</summary>
      {Object.entries(FOLDED).map(([name, Field]) => (
        <Field key={name} {...props} />
      ))}
    </details>
  );
}
