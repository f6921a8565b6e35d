'use client';

import { type RefObject, useEffect } from 'react';
import { useDispatch } from '@/components/coding/coding-context';

/** A click on marked words opens their position; by keyboard the buttons in the margin do. */
export function useClickedQuotation(frame: RefObject<HTMLElement | null>): void {
  const dispatch = useDispatch();
  useEffect(() => {
    const text = frame.current;
    function onClick(event: MouseEvent) {
      const mark = event.target instanceof Element ? event.target.closest('mark') : null;
      const words = mark?.closest<HTMLElement>('[data-passage]');
      const positionId = mark?.dataset.position;
      if (!positionId || !words || !window.getSelection()?.isCollapsed) return;
      const contributionId = words.dataset.passage ?? '';
      const place = { kind: 'text' as const, contributionId, offset: Number(words.dataset.to) };
      dispatch({ type: 'open-position', positionId, place });
    }
    text?.addEventListener('click', onClick);
    return () => text?.removeEventListener('click', onClick);
  }, [frame, dispatch]);
}
