import type { ParagraphPlace, Passage } from '@/lib/coding/state/coding-text';

/** Some paragraphs of a contribution, one after the other, that are drawn together. */
export type TextStretch = readonly ParagraphPlace[];

/** So many paragraphs are drawn together. */
const OF_ONE = 16;

/** From so many paragraphs and quotations on, a text is drawn as far as it is near. */
const LONG = 3_000;

/** Whether a text with its quotations is too long to be drawn as a whole. */
export function isDrawnInStretches(paragraphs: number, quotations: number): boolean {
  return paragraphs + quotations > LONG;
}

/** Parts the paragraphs of a contribution into those that are drawn together, in order, nothing left out. */
export function stretchesOf(paragraphs: readonly ParagraphPlace[]): TextStretch[] {
  return Array.from({ length: Math.ceil(paragraphs.length / OF_ONE) }, (_, at) =>
    paragraphs.slice(at * OF_ONE, (at + 1) * OF_ONE),
  );
}

/**
 * Whether somebody works in a stretch, which is then drawn wherever it is.
 *
 * @param until where the next stretch begins; behind the end of the text for the last one
 * @param work the number of the paragraph that the keys are at, the chosen words, and where the open form
 *   stands; null for what is not in this contribution
 */
export function isWorkedIn(
  stretch: TextStretch,
  until: number,
  work: { active: number | null; passage: Passage | null; formAt: number | null },
): boolean {
  const first = stretch[0];
  const last = stretch.at(-1);
  if (!first || !last) return false;
  const { active, passage, formAt } = work;
  if (active !== null && active >= first.number && active <= last.number) return true;
  if (passage && passage.start < until && passage.end > first.start) return true;
  return formAt !== null && formAt > first.start && formAt <= until;
}

/** How tall a stretch is about before it was drawn, in lines of the text. */
export function linesOf(stretch: TextStretch): number {
  return stretch.reduce((sum, { text }) => sum + Math.ceil(text.length / LETTERS_OF_A_LINE) + 1, 0);
}

const LETTERS_OF_A_LINE = 64;
