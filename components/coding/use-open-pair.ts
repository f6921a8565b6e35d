'use client';

import { useCallback } from 'react';
import { useCoding } from '@/components/coding/coding-context';
import { draftOfPosition, emptyDraft } from '@/lib/coding/draft';

/** Opens the form of one commentator on one proposition, in the list of propositions. */
export function useOpenPair() {
  const { view, openForm } = useCoding();
  return useCallback(
    (commentatorId: string, propositionId: string) => {
      const position = view.positions.find(
        (one) => one.commentatorId === commentatorId && one.propositionId === propositionId,
      );
      openForm(
        { kind: 'list', propositionId },
        position ? draftOfPosition(position) : emptyDraft({ commentatorId, propositionId }),
      );
    },
    [view.positions, openForm],
  );
}
