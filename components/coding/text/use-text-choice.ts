'use client';

import { type RefObject, useCallback, useEffect } from 'react';
import { useCoding, useCodingState, useDispatch } from '@/components/coding/coding-context';
import { rangeOf, showChosen } from '@/components/coding/text/passage-range';
import { useSelectedWords } from '@/components/coding/text/use-selected-words';
import type { Passage } from '@/lib/coding/state/coding-text';

/** Tells the words that are selected in the text, and paints those that are chosen. */
export function useTextChoice(frame: RefObject<HTMLElement | null>): void {
  const { contributions, view } = useCoding();
  const dispatch = useDispatch();
  const passage = useCodingState((state) => state.passage);
  const choose = useCallback(
    (words: Passage) => dispatch({ type: 'choose-words', passage: words }),
    [dispatch],
  );
  useSelectedWords(frame, contributions, choose);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a position that is saved parts the text anew.
  useEffect(() => {
    const range = passage && frame.current ? rangeOf(frame.current, passage) : null;
    showChosen(range);
    return () => showChosen(null);
  }, [passage, frame, view.positions]);
}
