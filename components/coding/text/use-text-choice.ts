'use client';

import { type RefObject, useCallback, useEffect } from 'react';
import { useCoding, useCodingState, useDispatch } from '@/components/coding/coding-context';
import { hideSelection, rangeOf, showChosen } from '@/components/coding/text/passage-range';
import type { Selected } from '@/components/coding/text/read-selection';
import { useSelectedWords } from '@/components/coding/text/use-selected-words';

/** Tells the words that are selected in the text, and paints those that are chosen. */
export function useTextChoice(frame: RefObject<HTMLElement | null>): void {
  const { contributions, view } = useCoding();
  const dispatch = useDispatch();
  const passage = useCodingState((state) => state.passage);
  const choose = useCallback(
    ({ passage: words, isCut }: Selected) => {
      dispatch({ type: 'choose-words', passage: words, isCut });
      // What is seen to be chosen is what is chosen.
      if (isCut) hideSelection();
    },
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
