'use client';

import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { SearchLimit } from '@/lib/search/document';
import { type FoundHit, searchAnswer } from '@/lib/search/schema';

const TYPING_PAUSE_MS = 120;

export type Hits = {
  query: string;
  hits: FoundHit[];
  /** Only titles and names are searched: why. */
  limit: SearchLimit | null;
  problem: string | null;
};

const NONE: Hits = { query: '', hits: [], limit: null, problem: null };

/**
 * What a search text finds, as it is typed; an answer that comes late is dropped.
 *
 * @param isIndependent leaves the quotations out, for whoever codes without seeing another reading
 */
export function useHits(query: string, isIndependent: boolean): Hits & { pending: boolean } {
  const [settled] = useDebouncedValue(query.trim().slice(0, 500), TYPING_PAUSE_MS);
  const [found, setFound] = useState<Hits>(NONE);
  useEffect(() => {
    if (settled === '') {
      setFound(NONE);
      return;
    }
    const controller = new AbortController();
    ask(settled, isIndependent, controller.signal).then(
      ({ hits, limit }) => setFound({ query: settled, hits, limit, problem: null }),
      () => {
        if (controller.signal.aborted) return;
        setFound({
          query: settled,
          hits: [],
          limit: null,
          problem: 'The search cannot be reached. Check the connection and type again.',
        });
      },
    );
    return () => controller.abort();
  }, [settled, isIndependent]);
  return { ...found, pending: found.query !== query.trim().slice(0, 500) };
}

/** Has the index ready by the time that the first word is typed: it is read anew after a change. */
export function prepareSearch(): void {
  fetch('/search/hits?q=').catch(() => {
    // The question itself will say that the search cannot be reached.
  });
}

async function ask(
  query: string,
  isIndependent: boolean,
  signal: AbortSignal,
): Promise<Pick<Hits, 'hits' | 'limit'>> {
  const wanted = new URLSearchParams({ q: query, ...(isIndependent ? { quotations: 'no' } : {}) });
  const answer = await fetch(`/search/hits?${wanted}`, { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return searchAnswer.parse(await answer.json());
}
