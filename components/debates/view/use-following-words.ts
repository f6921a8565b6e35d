'use client';

import { useDeferredValue, useMemo } from 'react';
import { useFirstUse } from '@/components/loading/in-use/use-first-use';
import { usePrinting } from '@/components/loading/printing';
import { useFetched } from '@/components/loading/use-fetched';
import type { DebateView } from '@/lib/view/view';

/**
 * A debate with its words, where they follow its first screen: they are fetched, all at once, when somebody
 * first uses the page or prints it, or it shows more than its first screen already.
 */
export function useFollowingWords(view: DebateView, isPlain: boolean): DebateView {
  const isUsed = useFirstUse();
  const printing = usePrinting();
  const { slug, otherReading } = view.debate;
  const isWanted = view.words === 'coming' && (isUsed || printing || !isPlain);
  const of = otherReading ? `?reading=${encodeURIComponent(otherReading.id)}` : '';
  const { answer } = useFetched<Pick<DebateView, 'positions' | 'reasons'>>(
    isWanted ? `/debates/${slug}/positions${of}` : null,
  );
  // What rests on the words is drawn anew when the page has time for it.
  const fetched = useDeferredValue(answer);
  return useMemo(() => {
    const { words, ...known } = view;
    if (words !== 'coming' || fetched === 'waiting') return view;
    return fetched === 'failed' ? { ...view, words: 'failed' } : { ...known, ...fetched };
  }, [view, fetched]);
}
