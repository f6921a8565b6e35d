'use client';

import { useEffect, useState } from 'react';
import type { CodingText, ParagraphPlace } from '@/lib/coding/state/coding-text';
import {
  type FoundOver,
  type FoundWords,
  findWords,
  type SearchedText,
  type SearchedTexts,
  searchedText,
  searchedTexts,
} from '@/lib/text/find-in-text';

/** Words found in the text of a debate. */
export type Hit = FoundWords & {
  contributionId: string;
  /** The paragraph that they begin in. */
  place: ParagraphPlace;
  /** Of the paragraphs that they stand in, where the last one ends. */
  until: number;
  /** They go on into another turn: this is what stands in the first one. */
  isCut: boolean;
};

/** What was found: null while nothing was looked for. */
export type Found = { query: string; hits: readonly Hit[]; isMore: boolean };

/** More than this are not listed: other words find fewer. */
export const MOST_HITS = 2_000;
/** How long the text is searched before the page is let through to what was pressed meanwhile. */
const BREATH_MS = 30;

/**
 * Finds words in the whole text, over the ends of paragraphs and turns. The text is made ready for it a
 * breath at a time, so that typing stays quick in long ones, and what was made of a paragraph is kept as
 * long as that is the same.
 */
export function useFoundWords(text: CodingText, query: string): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const [made] = useState(() => new WeakMap<ParagraphPlace, SearchedText>());
  const [joined] = useState(() => new WeakMap<CodingText, SearchedTexts>());
  useEffect(() => {
    let isStopped = false;
    async function ready(): Promise<SearchedTexts | null> {
      const known = joined.get(text);
      if (known) return known;
      const all: SearchedText[] = [];
      let since = performance.now();
      for (const place of text.all) {
        const searched = made.get(place) ?? searchedText(place.text);
        made.set(place, searched);
        all.push(searched);
        if (performance.now() - since < BREATH_MS) continue;
        await new Promise((resolve) => setTimeout(resolve));
        if (isStopped) return null;
        since = performance.now();
      }
      const texts = searchedTexts(all);
      joined.set(text, texts);
      return texts;
    }
    async function search() {
      const texts = await ready();
      if (!texts || isStopped) return;
      const hits = findWords(texts, query, MOST_HITS + 1).flatMap((one) => hitOf(text, one) ?? []);
      setFound({ query, hits: hits.slice(0, MOST_HITS), isMore: hits.length > MOST_HITS });
    }
    if (query.trim() === '') setFound(null);
    else void search();
    return () => {
      isStopped = true;
    };
  }, [text, query, made, joined]);
  return found;
}

/** Words found, as a passage of the turn that they begin in. */
function hitOf({ all }: CodingText, { from, to }: FoundOver): Hit | null {
  const place = all[from.text];
  const end = all[to.text];
  if (!place || !end) return null;
  const { contributionId } = place;
  const isCut = end.contributionId !== contributionId;
  const last =
    all.slice(from.text, to.text + 1).findLast((one) => one.contributionId === contributionId) ??
    place;
  return {
    contributionId,
    place,
    start: place.start + from.start,
    end: isCut ? last.end : end.start + to.end,
    until: last.end,
    isCut,
  };
}
