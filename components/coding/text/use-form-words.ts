'use client';

import { type RefObject, useEffect } from 'react';
import { useCoding, useCodingState } from '@/components/coding/coding-context';
import type { NearStretches } from '@/components/coding/text/near-stretches';
import { rangeOf, showHighlights } from '@/components/coding/text/passage-range';

/** Marks in the text the words that the open form holds, also before they are stored. */
export function useFormWords(frame: RefObject<HTMLElement | null>, near: NearStretches): void {
  const { contributions, view } = useCoding();
  const evidence = useCodingState(({ form }) => form?.draft.evidence ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is saved or corrected parts the text anew.
  useEffect(() => {
    const paint = () => {
      const root = frame.current;
      const ranges = (evidence ?? []).flatMap(({ contributionId, start, end }) => {
        if (!root || contributionId === null || start === null || end === null) return [];
        return rangeOf(root, { contributionId, start, end }) ?? [];
      });
      showHighlights('form-words', ranges);
    };
    paint();
    const stop = near.onDrawn(paint);
    return () => {
      stop();
      showHighlights('form-words', []);
    };
  }, [evidence, frame, near, view.positions, contributions]);
}
