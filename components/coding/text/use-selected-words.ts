'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { readSelection, type Selected } from '@/components/coding/text/read-selection';
import type { ContributionView } from '@/lib/view/view';

/** How long a touch selection rests before it counts as made. */
const SELECTION_PAUSE_MS = 250;

/**
 * Tells the words that are selected in the text by mouse, finger or the browser's own keys.
 *
 * A save that comes back writes the text anew, and the browser then lets go of what was just
 * selected in it. The words are therefore noted as soon as they are selected, and only a press of
 * the pointer lets go of them before they are told.
 *
 * @param onSelected gets the words once the selection rests; not called when it is empty
 */
export function useSelectedWords(
  frame: RefObject<HTMLElement | null>,
  contributions: readonly ContributionView[],
  onSelected: (selected: Selected) => void,
): void {
  const noted = useRef<Selected | null>(null);
  const texts = useRef(contributions);
  useEffect(() => {
    texts.current = contributions;
  }, [contributions]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isDragging = false;
    const textOf = (id: string) => texts.current.find((one) => one.id === id)?.text ?? null;
    const note = () => {
      if (frame.current) noted.current = readSelection(frame.current, textOf) ?? noted.current;
    };
    const tell = () => {
      timer = null;
      note();
      if (noted.current) onSelected(noted.current);
      noted.current = null;
    };
    const changed = () => {
      // A drag over a long text changes the selection at every pixel: it is read when it ends.
      if (isDragging) return;
      note();
      if (timer) clearTimeout(timer);
      timer = setTimeout(tell, SELECTION_PAUSE_MS);
    };
    const begin = (event: PointerEvent) => {
      noted.current = null;
      isDragging = event.pointerType === 'mouse';
    };
    const finish = () => {
      if (isDragging) requestAnimationFrame(tell);
      isDragging = false;
    };
    document.addEventListener('selectionchange', changed);
    document.addEventListener('pointerdown', begin);
    document.addEventListener('pointerup', finish);
    // Words chosen before the page was hydrated count too.
    changed();
    return () => {
      if (timer) clearTimeout(timer);
      document.removeEventListener('selectionchange', changed);
      document.removeEventListener('pointerdown', begin);
      document.removeEventListener('pointerup', finish);
    };
  }, [frame, onSelected]);
}
