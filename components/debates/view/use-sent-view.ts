'use client';

import { useMemo } from 'react';
import type { Packed } from '@/lib/view/sent/light-view';
import { unpackStances } from '@/lib/view/sent/packed-stances';
import type { DebateView } from '@/lib/view/view';

/** A debate as it was sent, its stances unpacked where they came without their words. */
export function useSentView({
  view: sent,
  packed,
}: {
  view: DebateView;
  packed: Packed | null;
}): DebateView {
  return useMemo(() => {
    if (packed === null) return sent;
    const { commentators, propositions, positions } = sent;
    const { stances, beside } = packed;
    return { ...sent, ...unpackStances(commentators, propositions, stances, positions, beside) };
  }, [sent, packed]);
}
