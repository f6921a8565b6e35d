'use client';

import { type RefObject, useEffect } from 'react';
import { useCoding } from '@/components/coding/coding-context';
import { useEvent } from '@/components/coding/use-event';
import { draftOfPosition } from '@/lib/coding/draft';

/**
 * A click on marked words opens their position; by keyboard the buttons in the margin do, with
 * what this answers.
 */
export function useClickedQuotation(frame: RefObject<HTMLElement | null>) {
  const { view, openForm } = useCoding();
  const openPosition = useEvent((positionId: string, contributionId: string, offset: number) => {
    const position = view.positions.find((one) => one.id === positionId);
    if (position) openForm({ kind: 'text', contributionId, offset }, draftOfPosition(position));
  });
  useEffect(() => {
    const text = frame.current;
    function onClick(event: MouseEvent) {
      const mark = event.target instanceof Element ? event.target.closest('mark') : null;
      const words = mark?.closest<HTMLElement>('[data-passage]');
      if (!mark?.dataset.position || !words || !window.getSelection()?.isCollapsed) return;
      openPosition(mark.dataset.position, words.dataset.passage ?? '', Number(words.dataset.to));
    }
    text?.addEventListener('click', onClick);
    return () => text?.removeEventListener('click', onClick);
  }, [frame, openPosition]);
  return openPosition;
}
