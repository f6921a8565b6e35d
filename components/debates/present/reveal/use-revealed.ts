'use client';

import { useMemo } from 'react';
import { useFetchedPositions } from '@/components/debates/panel/use-fetched-positions';
import type { RevealItem, RevealUnit } from '@/lib/view/reveal/reveal-deck';
import type { RevealState } from '@/lib/view/reveal/reveal-state';
import { type MOST_FOR_LEADER, type Revealed, revealed } from '@/lib/view/reveal/revealed';
import type { CommentatorView, DebateView } from '@/lib/view/view';

/** A slide at its step; where a debate came without its words, they are fetched a slide at a time. */
export function useRevealed(
  view: DebateView,
  item: RevealItem | undefined,
  state: Pick<RevealState, 'shown' | 'told'>,
  units: readonly RevealUnit[],
  shown: readonly CommentatorView[],
  /** How many reasons and words a card has, where it is not a slide's. */
  most?: typeof MOST_FOR_LEADER,
): Revealed | null {
  const { slug, otherReading } = view.debate;
  const asked = view.words !== undefined && item ? item.facts.proposition.id : null;
  const { positions } = useFetchedPositions(slug, asked, otherReading?.id ?? null);
  const { shown: open, told } = state;
  return useMemo(() => {
    if (!item) return null;
    const isFetched = typeof positions === 'object';
    const held = isFetched
      ? item.facts.held.map(
          (one) => positions.held.find((whole) => whole.commentatorId === one.commentatorId) ?? one,
        )
      : item.facts.held;
    return revealed(
      { ...item, facts: { ...item.facts, held } },
      { shown: open, told },
      units,
      shown,
      (isFetched ? positions.reasons : view.reasons).filter(
        ({ propositionId }) => propositionId === item.facts.proposition.id,
      ),
      most,
    );
  }, [item, positions, open, told, units, shown, view.reasons, most]);
}
