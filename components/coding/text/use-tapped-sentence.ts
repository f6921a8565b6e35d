'use client';

import { type RefObject, useEffect } from 'react';
import { useDispatch } from '@/components/coding/coding-context';

/**
 * A tap with a finger chooses the sentence under it; a second tap lets go of it. Dragging handles
 * over words is the hardest thing to do on a phone, and a sentence is what is mostly wanted. Marked
 * words keep their own meaning, and so does a selection.
 */
export function useTappedSentence(frame: RefObject<HTMLElement | null>): void {
  const dispatch = useDispatch();
  useEffect(() => {
    const text = frame.current;
    let isTouch = false;
    let hadSelection = false;
    const onDown = (event: PointerEvent) => {
      isTouch = event.pointerType === 'touch';
      // A tap that only takes a selection back chooses nothing.
      hadSelection = !(getSelection()?.isCollapsed ?? true);
    };
    const onClick = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const words = target?.closest<HTMLElement>('[data-passage]');
      if (!isTouch || hadSelection || !words || target?.closest('mark')) return;
      if (!(getSelection()?.isCollapsed ?? true)) return;
      const within = placeAtPoint(words, event.clientX, event.clientY);
      if (within === null) return;
      const contributionId = words.dataset.passage ?? '';
      dispatch({ type: 'tap', contributionId, offset: Number(words.dataset.from) + within });
    };
    text?.addEventListener('pointerdown', onDown);
    text?.addEventListener('click', onClick);
    return () => {
      text?.removeEventListener('pointerdown', onDown);
      text?.removeEventListener('click', onClick);
    };
  }, [frame, dispatch]);
}

/** How many code units of a paragraph stand before a point of the screen; null where none is there. */
function placeAtPoint(paragraph: HTMLElement, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (!caret || !paragraph.contains(caret.node)) return null;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(caret.node, caret.offset);
  return before.toString().length;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y);
    return found ? { node: found.offsetNode, offset: found.offset } : null;
  }
  // Safari had only this until 18.4.
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
