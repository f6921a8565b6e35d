'use client';

import { type RefObject, useEffect } from 'react';
import { useCoding } from '@/components/coding/coding-context';
import { placeAtPoint } from '@/components/coding/text/place-at-point';
import { useEvent } from '@/components/coding/use-event';
import { sentenceAt } from '@/lib/coding/sentence-choice';
import { paragraphAt } from '@/lib/text/paragraphs';

/**
 * A tap with a finger chooses the sentence under it; a second tap lets go of it. Dragging handles
 * over words is the hardest thing to do on a phone, and a sentence is what is mostly wanted. Marked
 * words keep their own meaning, and so does a selection.
 */
export function useTappedSentence(
  frame: RefObject<HTMLElement | null>,
  onParagraph: (contributionId: string, number: number) => void,
) {
  const { contributions, passage, choose } = useCoding();
  const tap = useEvent((contributionId: string, offset: number) => {
    const text = contributions.find((one) => one.id === contributionId)?.text;
    const paragraph = text ? paragraphAt(text, offset) : null;
    const span = text && paragraph ? sentenceAt(text, paragraph, offset) : null;
    if (!paragraph || !span) return;
    const isChosen =
      passage?.contributionId === contributionId &&
      passage.start <= span.start &&
      passage.end >= span.end;
    choose(isChosen ? null : { contributionId, ...span });
    onParagraph(contributionId, paragraph.number);
  });
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
      if (within !== null) tap(words.dataset.passage ?? '', Number(words.dataset.from) + within);
    };
    text?.addEventListener('pointerdown', onDown);
    text?.addEventListener('click', onClick);
    return () => {
      text?.removeEventListener('pointerdown', onDown);
      text?.removeEventListener('click', onClick);
    };
  }, [frame, tap]);
}
