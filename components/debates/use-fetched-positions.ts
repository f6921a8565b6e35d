'use client';

import { useEffect, useState } from 'react';
import type { PositionView, ReasonView } from '@/lib/debates/view';

type Positions = { held: PositionView[]; reasons: ReasonView[] };

/**
 * The positions on one proposition with their words, fetched when it is opened: for debates whose
 * positions are too many to send at once. Null asks for nothing.
 */
export function useFetchedPositions(
  debateSlug: string,
  propositionId: string | null,
): Positions | 'waiting' | 'failed' {
  const [fetched, setFetched] = useState<{ id: string; positions: Positions | 'failed' } | null>(
    null,
  );
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
  }, [debateSlug, propositionId]);
  return fetched?.id === propositionId ? fetched.positions : 'waiting';
}
