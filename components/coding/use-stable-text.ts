'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { ContributionView } from '@/lib/view/view';

/**
 * The text, kept while the page is drawn anew. The answer to an action brings none (null); a page
 * sent whole mostly brings the very same, which then keeps its identity. Where there is none at
 * all, as when Back opens a kept answer, the page is asked for again.
 */
export function useStableText(sent: ContributionView[] | null): ContributionView[] | null {
  const router = useRouter();
  const [kept, setKept] = useState(sent);
  useEffect(() => {
    if (kept === null) router.refresh();
  }, [kept, router]);
  if (sent === null || sent === kept || (kept !== null && isSameText(kept, sent))) return kept;
  setKept(sent);
  return sent;
}

function isSameText(a: readonly ContributionView[], b: readonly ContributionView[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, at) => {
      const other = b[at];
      return (
        other !== undefined &&
        one.id === other.id &&
        one.kind === other.kind &&
        one.commentatorId === other.commentatorId &&
        one.speaker === other.speaker &&
        one.text === other.text
      );
    })
  );
}
