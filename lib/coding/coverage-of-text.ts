import type { ReadingMarks } from '@/lib/readings/marks-data';
import type { PositionView } from '@/lib/view/view';

type Place = { contributionId: string; number: number; start: number; end: number };

/** How far the text has been read: paragraphs marked as done, quoted but not done, neither. */
export type TextCoverage<Item> = {
  done: number;
  quoted: number;
  notLookedAt: Item[];
};

/**
 * Which paragraphs a coder has looked at: those marked as done and those with a quotation in them.
 * In their order. O(paragraphs + quotations × the paragraphs of their contribution).
 */
export function coverageOfText<Item extends Place>(
  paragraphs: readonly Item[],
  positions: readonly PositionView[],
  reviews: ReadingMarks['reviews'],
): TextCoverage<Item> {
  const done = new Set(
    reviews.map(({ contributionId, paragraph }) => `${contributionId} ${paragraph}`),
  );
  const quotations = new Map<string, { start: number; end: number }[]>();
  for (const { evidence } of positions)
    for (const { contributionId, start, end } of evidence) {
      if (contributionId === null || start === null || end === null) continue;
      const list = quotations.get(contributionId);
      if (list) list.push({ start, end });
      else quotations.set(contributionId, [{ start, end }]);
    }
  const coverage: TextCoverage<Item> = { done: 0, quoted: 0, notLookedAt: [] };
  for (const place of paragraphs) {
    if (done.has(`${place.contributionId} ${place.number}`)) coverage.done += 1;
    else if (
      quotations
        .get(place.contributionId)
        ?.some(({ start, end }) => start < place.end && end > place.start)
    )
      coverage.quoted += 1;
    else coverage.notLookedAt.push(place);
  }
  return coverage;
}
