'use client';

import { useDeferredValue, useMemo, useState } from 'react';
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
  const [drawn, setDrawn] = useState({ view, times: 0 });
  if (drawn.view !== view) setDrawn({ view, times: drawn.times + 1 });
  const asked = new URLSearchParams();
  if (otherReading) asked.set('reading', otherReading.id);
  // Of a page that was sent anew, since something changed, the words are fetched anew.
  if (drawn.times > 0) asked.set('drawn', `${drawn.times}`);
  const of = asked.size > 0 ? `?${asked}` : '';
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
