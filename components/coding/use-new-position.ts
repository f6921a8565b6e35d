'use client';

import { useCallback } from 'react';
import { type Passage, useCoding } from '@/components/coding/coding-context';
import { quotationOfPassage } from '@/components/coding/quotation-of-passage';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { addQuotation, emptyDraft } from '@/lib/coding/draft';

/** Opens a form for a new position on the chosen words, with the stance whose key was pressed. */
export function useNewPosition() {
  const { contributions, openForm, choose } = useCoding();
  return useCallback(
    (passage: Passage, stance: Stance | null) => {
      const words = quotationOfPassage(contributions, passage);
      const contribution = contributions.find((one) => one.id === passage.contributionId);
      if (!words || !contribution) return;
      const speaks = contribution.kind === 'contribution';
      const draft = emptyDraft({
        commentatorId: speaks ? contribution.commentatorId : null,
        stance,
      });
      openForm(
        { kind: 'text', contributionId: passage.contributionId, offset: passage.end },
        addQuotation(draft, words),
        { changed: true },
      );
      choose(null);
    },
    [contributions, openForm, choose],
  );
}
