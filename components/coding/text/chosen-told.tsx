'use client';

import { useCoding, useCodingState } from '@/components/coding/coding-context';
import { sayChosen } from '@/lib/coding/say-chosen';

/** Tells a screen reader which words are chosen: in the text they are only painted. */
export function ChosenTold() {
  const { contributions } = useCoding();
  const passage = useCodingState((state) => state.passage);
  const text = contributions.find(({ id }) => id === passage?.contributionId)?.text ?? null;
  return (
    <p className="visually-hidden" aria-live="polite" aria-atomic="true" data-chosen-told>
      {passage && text !== null ? sayChosen(text.slice(passage.start, passage.end)) : ''}
    </p>
  );
}
