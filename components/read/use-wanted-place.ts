'use client';

import { useEffect, useRef } from 'react';
import { placeInAddress } from '@/components/loading/address/place-in-address';
import { nameOf } from '@/components/read/use-text-parts';
import { placeHref } from '@/lib/read/part-address';
import type { TextPart } from '@/lib/read/text-parts';

/**
 * Asks for the part of a long text that the address names: that of a passage (`part`), or that in which a
 * quotation stands (`#e-…`), for which the server is asked.
 */
export function useWantedPlace(
  slug: string,
  passageIn: number | null,
  waiting: readonly TextPart[],
  want: (name: string) => void,
): void {
  const parts = useRef(waiting);
  parts.current = waiting;
  useEffect(() => {
    const gone = new AbortController();
    const wantPlace = (place: number | null) => {
      const part = parts.current.find(({ ids, from, to }) =>
        place === null ? ids.length === 0 : ids.length > 0 && from <= place && place <= to,
      );
      if (part) want(nameOf(part));
    };
    const follow = async () => {
      const name = placeInAddress();
      if (parts.current.length === 0 || document.getElementById(name)) return;
      if (name === 'passage') return wantPlace(passageIn);
      if (!name.startsWith('e-')) return;
      const answer = await fetch(placeHref(slug, name.slice(2)), { signal: gone.signal });
      if (!answer.ok) return;
      const { place } = (await answer.json()) as { place: number | null };
      wantPlace(place);
    };
    const start = () => void follow().catch(() => undefined);
    start();
    window.addEventListener('hashchange', start);
    return () => {
      gone.abort();
      window.removeEventListener('hashchange', start);
    };
  }, [slug, passageIn, want]);
}
