'use client';

import { useCallback, useEffect, useState } from 'react';
import type { PositionView, ReasonView } from '@/lib/view/view';

type Positions = { held: PositionView[]; reasons: ReasonView[] };

/**
 * The positions on one proposition with their words, fetched when it is opened: for debates whose
 * positions are too many to send at once. Null asks for nothing. What could not be fetched is asked
 * for again by `retry`, and by itself when the connection comes back.
 */
export function useFetchedPositions(
  debateSlug: string,
  propositionId: string | null,
): { positions: Positions | 'waiting' | 'failed'; retry: () => void } {
  const [fetched, setFetched] = useState<{ id: string; positions: Positions | 'failed' } | null>(
    null,
  );
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks anew
  useEffect(() => {
    if (propositionId === null) return;
    const gone = new AbortController();
    const address = `/debates/${debateSlug}/positions?proposition=${encodeURIComponent(propositionId)}`;
    fetch(address, { signal: gone.signal })
      .then((response) => {
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        return response.json() as Promise<Positions>;
      })
      .then((positions) => setFetched({ id: propositionId, positions }))
      .catch(() => {
        if (!gone.signal.aborted) setFetched({ id: propositionId, positions: 'failed' });
      });
    return () => gone.abort();
  }, [debateSlug, propositionId, tries]);
  const retry = useCallback(() => {
    setFetched(null);
    setTries((before) => before + 1);
  }, []);
  const positions = fetched?.id === propositionId ? fetched.positions : 'waiting';
  const failed = positions === 'failed';
  useEffect(() => {
    if (!failed) return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [failed, retry]);
  return { positions, retry };
}
