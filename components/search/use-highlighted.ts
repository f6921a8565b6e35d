import type { createSpotlight } from '@mantine/spotlight';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

type Store = ReturnType<typeof createSpotlight>[0];

/** How an entry is highlighted by the box. */
const HIGHLIGHTED = 'data-selected';

/**
 * What Enter takes: the best of what is found, once it stands, or the entry that the arrow keys are at.
 * The box highlights the first entry at each letter, while those of the letter before still stand; so it
 * is highlighted again where what is listed changes.
 *
 * @param wanted what is looked for; nothing is highlighted where that is nothing
 * @param listed what is listed, the same thing as long as that is the same
 * @returns the words of the highlighted entry, `''` where there is none
 */
export function useHighlighted(store: Store, wanted: string, listed: unknown): string {
  const [words, setWords] = useState('');
  const walked = useRef({ wanted, to: -1 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is listed has changed in the page.
  useLayoutEffect(() => {
    const entries = entriesIn(listOf(store));
    if (wanted === '' || entries.length === 0) return;
    const at = entries.findIndex((entry) => entry.hasAttribute(HIGHLIGHTED));
    // Whoever walked to an entry since the last letter stays there.
    const walks = walked.current.wanted === wanted && walked.current.to > 0 && at !== -1;
    const place = walks ? at : 0;
    entries[at]?.removeAttribute(HIGHLIGHTED);
    entries[place]?.setAttribute(HIGHLIGHTED, 'true');
    store.updateState((state) => ({ ...state, selected: place }));
  }, [store, wanted, listed]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is listed has changed in the page.
  useEffect(() => {
    const list = listOf(store);
    const tell = () => {
      const entries = entriesIn(list);
      const to = entries.findIndex((entry) => entry.hasAttribute(HIGHLIGHTED));
      walked.current = { wanted, to };
      setWords(entries[to]?.innerText.replace(/\s*\n\s*/g, ', ') ?? '');
    };
    tell();
    if (!list) return;
    // The arrow keys say nothing of where they go: it is seen in the list alone.
    const observer = new MutationObserver(tell);
    observer.observe(list, { attributeFilter: [HIGHLIGHTED], subtree: true });
    return () => observer.disconnect();
  }, [store, wanted, listed]);

  return words;
}

function listOf(store: Store): HTMLElement | null {
  const { listId } = store.getState();
  return listId === '' ? null : document.getElementById(listId);
}

function entriesIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-action]') ?? [])];
}
