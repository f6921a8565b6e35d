import { GROUPED_FROM, type RevealItem } from '@/lib/view/reveal/reveal-deck';
import type { Telling } from '@/lib/view/reveal/reveal-state';
import { untoldOfCards, voiceOf, wholeCards } from '@/lib/view/reveal/revealed-cards';
import type { CommentatorView, ReasonView } from '@/lib/view/view';

/**
 * What of each slide would show nothing: reasons that nobody shown gives, words that nobody has, or that a step
 * before has all of.
 *
 * @param reasons of the debate
 */
export function untoldOf(
  items: readonly RevealItem[],
  shown: readonly CommentatorView[],
  reasons: readonly ReasonView[],
): Record<string, Telling[]> {
  const isGrouped = shown.length >= GROUPED_FROM;
  const given = new Map<string, ReasonView[]>();
  for (const reason of reasons) {
    const before = given.get(reason.propositionId);
    if (before) before.push(reason);
    else given.set(reason.propositionId, [reason]);
  }
  return Object.fromEntries(
    items.map(({ facts: { proposition, held } }) => {
      const voices = shown.flatMap((commentator) => {
        const position = held.find(({ commentatorId }) => commentatorId === commentator.id);
        return position ? [{ position, ...voiceOf(commentator, position) }] : [];
      });
      const cards = wholeCards(voices, given.get(proposition.id) ?? [], isGrouped);
      return [proposition.slug, untoldOfCards(cards, isGrouped)];
    }),
  );
}
