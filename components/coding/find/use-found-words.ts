'use client';

import { useEffect, useState } from 'react';
import type { CodingText, ParagraphPlace } from '@/lib/coding/state/coding-text';
import {
  type FoundWords,
  findWords,
  type SearchedText,
  searchedText,
} from '@/lib/text/find-in-text';

/** Words found in the text of a debate, with their paragraph. */
export type Hit = FoundWords & { contributionId: string; place: ParagraphPlace };

/** What was found: null while nothing was looked for. */
export type Found = { query: string; hits: readonly Hit[]; isMore: boolean };

/** More than this are not listed: other words find fewer. */
export const MOST_HITS = 2_000;
/** How long the text is searched before the page is let through to what was pressed meanwhile. */
const BREATH_MS = 30;

/**
 * Finds words in the whole text, a breath at a time, so that typing stays quick in long ones. What was
 * made of a paragraph for searching is kept as long as the text is the same. Words that begin in one
 * paragraph and end in the next are not found.
 */
export function useFoundWords(text: CodingText, query: string): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const [made] = useState(() => new WeakMap<object, SearchedText>());
  useEffect(() => {
    let isStopped = false;
    async function search() {
      const hits: Hit[] = [];
      let since = performance.now();
      for (const place of text.all) {
        const { contributionId, start } = place;
        const searched = made.get(place) ?? searchedText(place.text);
        made.set(place, searched);
        for (const one of findWords(searched, query, MOST_HITS + 1 - hits.length)) {
          hits.push({ start: start + one.start, end: start + one.end, contributionId, place });
        }
        if (hits.length > MOST_HITS) break;
        if (performance.now() - since < BREATH_MS) continue;
        await new Promise((resolve) => setTimeout(resolve));
        if (isStopped) return;
        since = performance.now();
      }
      const isMore = hits.length > MOST_HITS;
      setFound({ query, hits: hits.slice(0, MOST_HITS), isMore });
    }
    if (query.trim() === '') setFound(null);
    else void search();
    return () => {
      isStopped = true;
    };
  }, [text, query, made]);
  return found;
}
