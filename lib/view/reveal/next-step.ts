import type { RevealItem, RevealUnit } from '@/lib/view/reveal/reveal-deck';
import {
  placeInDeck,
  type RevealDeck,
  type RevealState,
  reveal,
  type Telling,
} from '@/lib/view/reveal/reveal-state';

const TOLD: Partial<Record<Telling, string>> = {
  nothing: '',
  reasons: 'the reasons',
  'all-reasons': 'the other reasons',
  words: 'the words',
  end: 'the end',
};

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
    return `the next proposition: ${items[placeInDeck(next, deck)]?.facts.proposition.text ?? ''}`;
  }
  if (next.told !== state.told) return TOLD[next.told] ?? 'more words';
  const added = next.shown.find((id) => !state.shown.includes(id));
  return units.find(({ id }) => id === added)?.label ?? '';
}
