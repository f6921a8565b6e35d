'use client';

import { useCallback } from 'react';
import { type Passage, useCoding } from '@/components/coding/coding-context';
import { quotationOfPassage } from '@/components/coding/quotation-of-passage';
import { addQuotation, draftOfPosition, emptyDraft } from '@/lib/coding/draft';

/**
 * Takes a passage that the program found as evidence: opens its speaker's position on the
 * proposition (the one that is there, or a new one) with the words, marked as suggested. The
 * person still says what the stance is. Answers the form's key.
 */
export function useSuggested() {
  const { view, contributions, openForm, choose } = useCoding();
  return useCallback(
    (passage: Passage, propositionId: string | null): string | null => {
      const words = quotationOfPassage(contributions, passage);
      const speaker = contributions.find((one) => one.id === passage.contributionId)?.commentatorId;
      if (!words || !speaker) return null;
      const there = view.positions.find(
        (one) => one.commentatorId === speaker && one.propositionId === propositionId,
      );
      const draft = there
        ? draftOfPosition(there)
        : emptyDraft({ commentatorId: speaker, propositionId });
      choose(null);
      return openForm(
        { kind: 'text', contributionId: passage.contributionId, offset: passage.end },
        addQuotation(draft, { ...words, suggested: true }),
        { changed: there !== undefined },
      );
    },
    [view.positions, contributions, openForm, choose],
  );
}
