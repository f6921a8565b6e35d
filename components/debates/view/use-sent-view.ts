'use client';

import { useMemo } from 'react';
import { type PackedStances, unpackStances } from '@/lib/view/packed-stances';
import type { DebateView } from '@/lib/view/view';

/** A debate as it was sent, its stances unpacked where they came without their words. */
export function useSentView({
  view: sent,
  packed,
}: {
  view: DebateView;
  packed: PackedStances | null;
}): DebateView {
  return useMemo(() => {
    if (packed === null) return sent;
    const { commentators, propositions, positions } = sent;
    const unpacked = unpackStances(commentators, propositions, packed, positions);
    return { ...sent, ...unpacked, wordless: true };
  }, [sent, packed]);
}
