'use client';

import { useEffect, useMemo } from 'react';
import { useFetchedPositions } from '@/components/debates/panel/use-fetched-positions';
import type { RevealItem, RevealUnit } from '@/lib/view/reveal/reveal-deck';
import type { RevealDeck, RevealState } from '@/lib/view/reveal/reveal-state';
import { type Revealed, revealed } from '@/lib/view/reveal/revealed';
import { untoldOf } from '@/lib/view/reveal/untold';
import type { CommentatorView, DebateView } from '@/lib/view/view';

/** A slide at its step; where a debate came without its words, they are fetched a slide at a time. */
export function useRevealed(
  view: DebateView,
  item: RevealItem | undefined,
  state: Pick<RevealState, 'shown' | 'told'>,
  units: readonly RevealUnit[],
  shown: readonly CommentatorView[],
  {
    wordsOfGroup,
    learn,
  }: {
    /** How many words of a group are told at once, where it is not step by step. */
    wordsOfGroup?: number;
    /** Is told what of the slide would show nothing, once its words are here. */
    learn?: (untold: NonNullable<RevealDeck['untold']>) => void;
  } = {},
): Revealed | null {
  const { slug, otherReading } = view.debate;
  const asked = view.words !== undefined && item ? item.facts.proposition.id : null;
  const { positions } = useFetchedPositions(slug, asked, otherReading?.id ?? null);
  const { shown: open, told } = state;
  const fetched = typeof positions === 'object' ? positions : null;
  const whole = useMemo(() => {
    if (!item || !fetched) return item;
    const held = item.facts.held.map(
      (one) => fetched.held.find(({ commentatorId }) => commentatorId === one.commentatorId) ?? one,
    );
    return { ...item, facts: { ...item.facts, held } };
  }, [item, fetched]);
  useEffect(() => {
    if (whole && fetched) learn?.(untoldOf([whole], shown, fetched.reasons));
  }, [whole, fetched, shown, learn]);
  return useMemo(() => {
    if (!whole) return null;
    const reasons = (fetched?.reasons ?? view.reasons).filter(
      ({ propositionId }) => propositionId === whole.facts.proposition.id,
    );
    return revealed(whole, { shown: open, told }, units, shown, reasons, wordsOfGroup);
  }, [whole, fetched, open, told, units, shown, view.reasons, wordsOfGroup]);
}
