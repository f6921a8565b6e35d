import type { RefObject } from 'react';
import { focusFormField } from '@/components/coding/form/focus-form-field';
import { rangeOf } from '@/components/coding/text/passage-range';
import { scrollToRange } from '@/components/coding/text/scroll-to-range';
import type { Passage } from '@/lib/coding/state/coding-text';
import type { EffectOf } from '@/lib/coding/state/commands';

type Frame = RefObject<HTMLElement | null>;

/** Brings words into sight, once the page is drawn with what led to them. */
export function showWords(frame: Frame, passage: Passage): void {
  requestAnimationFrame(() => scrollToWords(frame, passage));
}

/** Puts the focus on the number of a paragraph, and brings its words into sight, or all of it. */
export function focusParagraph(frame: Frame, { place, words }: EffectOf<'focus-paragraph'>): void {
  requestAnimationFrame(() => {
    const button = frame.current?.querySelector<HTMLElement>(
      `[data-paragraph="${place.contributionId} ${place.number}"]`,
    );
    button?.focus({ preventScroll: true });
    if (words && scrollToWords(frame, words)) return;
    // Not the number: it stays in sight while its paragraph is passed.
    button?.closest('[data-row]')?.scrollIntoView({ block: 'start' });
  });
}

/** Puts the focus on the cell of a pair, where the list shows it. */
export function focusCell({ commentatorId, propositionId }: EffectOf<'focus-cell'>): void {
  requestAnimationFrame(() => {
    const cell = document.querySelector<HTMLElement>(
      `[data-cell="${commentatorId} ${propositionId}"]`,
    );
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest' });
  });
}

/** Frames until a form that comes into sight is drawn. */
const PATIENCE = 60;

/** Puts the focus on a field of the open form, as soon as it is drawn. */
export function focusField({ field }: EffectOf<'focus-field'>, left = PATIENCE): void {
  requestAnimationFrame(() => {
    const element = focusFormField(document, field);
    element?.scrollIntoView({ block: 'center' });
    if (!element && left > 0) focusField({ do: 'focus-field', field }, left - 1);
  });
}

/**
 * Paragraphs that are far away have a guessed height until they are near: once they are drawn, it is
 * looked again whether the words are where they were scrolled to.
 *
 * @returns false where the words are not in the page
 */
function scrollToWords(frame: Frame, words: Passage): boolean {
  // Found anew each time: a save that comes back meanwhile parts the text into other pieces.
  const scroll = () => {
    const range = frame.current && rangeOf(frame.current, words);
    if (range) scrollToRange(range);
    return range !== null;
  };
  requestAnimationFrame(scroll);
  return scroll();
}
