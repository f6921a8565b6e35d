'use client';

import { onPropositionHref } from '@/components/debates/view/on-proposition-href';
import { useFetched } from '@/components/loading/use-fetched';
import type { PositionView, ReasonView } from '@/lib/view/view';

type Positions = { held: PositionView[]; reasons: ReasonView[] };

/**
 * The positions on one proposition with their words, fetched when it is opened: where those of the whole
 * debate are not here, and for what others read there. Null asks for nothing. See
 * `useFetched`.
 *
 * @param readingId of another than the reference reading
 */
export function useFetchedPositions(
  debateSlug: string,
  propositionId: string | null,
  readingId: string | null = null,
): { positions: Positions | 'waiting' | 'failed'; retry: () => void } {
  const { answer, retry } = useFetched<Positions>(
    propositionId === null
      ? null
      : onPropositionHref(debateSlug, 'positions', propositionId, readingId),
  );
  return { positions: answer, retry };
}
