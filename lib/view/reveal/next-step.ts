import type { RevealItem, RevealUnit } from '@/lib/view/reveal/reveal-deck';
import {
  placeInDeck,
  type RevealDeck,
  type RevealState,
  reveal,
} from '@/lib/view/reveal/reveal-state';

/** What the next step shows, in words for who leads; '' where there is none. */
export function nextStepWords(
  state: RevealState,
  deck: RevealDeck,
  units: readonly RevealUnit[],
  items: readonly RevealItem[],
): string {
  if (state.blank) return 'the slide again';
  const next = reveal(state, { do: 'next' }, deck);
  if (next.slide !== state.slide) {
    return `the next slide: ${items[placeInDeck(next, deck)]?.facts.proposition.text ?? ''}`;
  }
  if (next.told !== state.told) return next.told === 'reasons' ? 'the reasons' : 'the words';
  const added = next.shown.find((id) => !state.shown.includes(id));
  return units.find(({ id }) => id === added)?.label ?? '';
}
