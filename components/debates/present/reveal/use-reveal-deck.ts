'use client';

import { useCallback, useMemo, useState } from 'react';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import {
  type PresentedSet,
  type RevealItem,
  type RevealUnit,
  revealItems,
  unitsOf,
} from '@/lib/view/reveal/reveal-deck';
import { revealChannel } from '@/lib/view/reveal/reveal-message';
import type { RevealDeck } from '@/lib/view/reveal/reveal-state';
import { untoldOf } from '@/lib/view/reveal/untold';
import { type ViewState, writeViewState } from '@/lib/view/state';

/** What is shown to a class and who is revealed, from a set or from what the filters leave. */
export function useRevealDeck(
  { index, filter, shown }: FilteredDebate,
  set: PresentedSet | null,
): {
  items: readonly RevealItem[];
  units: readonly RevealUnit[];
  deck: RevealDeck;
  /** Takes what would show nothing on slides whose words came later. */
  learn: (untold: NonNullable<RevealDeck['untold']>) => void;
} {
  const [learned, setLearned] = useState<NonNullable<RevealDeck['untold']>>({});
  const learn = useCallback(
    (untold: NonNullable<RevealDeck['untold']>) =>
      setLearned((was) =>
        Object.entries(untold).every(([slide, told]) => String(was[slide]) === String(told))
          ? was
          : { ...was, ...untold },
      ),
    [],
  );
  const whole = useMemo(() => {
    const items = revealItems(index, filter, set);
    const units = unitsOf(shown);
    const slides = items.map(({ facts }) => facts.proposition.slug);
    const untold = index.view.words === undefined ? untoldOf(items, shown, index.view.reasons) : {};
    return { items, units, deck: { slides, units: units.map(({ id }) => id), untold } };
  }, [index, filter, shown, set]);
  const deck = useMemo(
    () => ({ ...whole.deck, untold: { ...learned, ...whole.deck.untold } }),
    [whole, learned],
  );
  return { ...whole, deck, learn };
}

/** The channel of the windows that show the same deck. */
export function channelOf(slug: string, set: PresentedSet | null, state: ViewState): string {
  const { reading, themes, who, kind, stance, explicit, q } = state;
  const view = writeViewState('', { reading, themes, who, kind, stance, explicit, q });
  return revealChannel(slug, set?.id ?? null, view);
}
