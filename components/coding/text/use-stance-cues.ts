'use client';

import { type RefObject, useEffect, useMemo } from 'react';
import { rangeOf, showHighlights } from '@/components/coding/text/passage-range';
import type { ParagraphPlace } from '@/lib/coding/state/coding-text';
import { findStanceCues, type StanceCue } from '@/lib/text/similar/stance-cues';
import type { PositionView } from '@/lib/view/view';

const KINDS = ['hedge', 'negation', 'booster', 'contrast', 'attribution'] as const;
const NO_CUES: readonly StanceCue[] = [];

/**
 * The stance cues of the paragraph that the keys are at, underlined by kind in its text.
 *
 * @param positions they part the text into elements: where they change, it is underlined anew
 */
export function useStanceCues(
  frame: RefObject<HTMLElement | null>,
  active: ParagraphPlace | null,
  positions: readonly PositionView[],
  on: boolean,
): readonly StanceCue[] {
  const text = on ? (active?.text ?? null) : null;
  const cues = useMemo(() => (text === null ? NO_CUES : findStanceCues(text)), [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see `positions`.
  useEffect(() => {
    const root = frame.current;
    for (const kind of KINDS) {
      const ranges = cues.flatMap((cue) => {
        if (!root || !active || cue.kind !== kind) return [];
        return (
          rangeOf(root, {
            contributionId: active.contributionId,
            start: active.start + cue.start,
            end: active.start + cue.end,
          }) ?? []
        );
      });
      showHighlights(`cue-${kind}`, ranges);
    }
    return () => {
      for (const kind of KINDS) showHighlights(`cue-${kind}`, []);
    };
  }, [frame, active, cues, positions]);
  return cues;
}
