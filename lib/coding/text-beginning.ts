import { splitParagraphs } from '@/lib/text/paragraphs';
import type { ContributionView } from '@/lib/view/view';

/** With so many contributions a text begins. */
export const BEGINNING_TURNS = 2;

/** So many letters of the beginning are sent with the page: more than any screen shows. */
const MOST_LETTERS = 5_000;

/** How a text begins: who speaks, and the first paragraphs. */
export type TextBeginning = {
  id: string;
  commentatorId: string | null;
  speaker: string;
  paragraphs: readonly string[];
}[];

/** The first paragraphs of some contributions, so many as may be sent; the last one may be a part of it. */
export function beginningOf(contributions: readonly ContributionView[]): TextBeginning {
  let left = MOST_LETTERS;
  return contributions.flatMap(({ id, commentatorId, speaker, text }) => {
    const paragraphs: string[] = [];
    // Behind what is looked at, a paragraph may end early, but none begins.
    for (const { text: words } of splitParagraphs((text ?? '').slice(0, 2 * MOST_LETTERS))) {
      if (left <= 0) break;
      paragraphs.push(words.length > left ? `${words.slice(0, left).trimEnd()} …` : words);
      left -= words.length;
    }
    return paragraphs.length === 0 ? [] : [{ id, commentatorId, speaker, paragraphs }];
  });
}
