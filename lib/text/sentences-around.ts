import { splitParagraphs } from '@/lib/text/paragraphs';
import { wholeSentences } from '@/lib/text/sentence-choice';

/** A stretch of a sentence: words that are quoted, or words around them. */
export type SentencePart = { readonly words: string; readonly quoted: boolean };

/** Around the words of a quotation at most so many characters are given, on either side and between. */
const MOST_AROUND = 600;

/**
 * The sentences in which quoted words stand, cut into what is quoted and what is around it; of long ones
 * the nearest 600 characters on either side, with an ellipsis. Pieces of one quotation that stand in other
 * paragraphs give their own sentences, after an ellipsis. O(text).
 *
 * @param pieces offsets into the text (UTF-16), in its order, not overlapping
 */
export function sentencesAround(
  text: string,
  pieces: readonly { readonly start: number; readonly end: number }[],
): SentencePart[] {
  const parts: SentencePart[] = [];
  const say = (words: string, quoted: boolean) => {
    if (words !== '') parts.push({ words, quoted });
  };
  let at: number | null = null;
  let end = 0;
  for (const paragraph of splitParagraphs(text)) {
    const within = pieces.filter(
      (one) => one.start >= paragraph.start && one.start < paragraph.end && one.end > one.start,
    );
    for (const piece of within) {
      const whole = wholeSentences(text, paragraph, piece);
      if (at === null || whole.start >= end) {
        // Sentences of their own: what was left of the ones before comes first.
        if (at !== null) say(`${cutEnd(text.slice(at, end))} … `, false);
        say(cutStart(text.slice(whole.start, piece.start)), false);
      } else {
        say(cutMiddle(text.slice(at, piece.start)), false);
      }
      say(text.slice(piece.start, piece.end), true);
      at = piece.end;
      end = Math.max(whole.end, piece.end);
    }
  }
  if (at !== null) say(cutEnd(text.slice(at, end)), false);
  return parts;
}

function cutStart(words: string): string {
  return words.length <= MOST_AROUND
    ? words
    : `… ${words
        .slice(-MOST_AROUND)
        .replace(/^[\udc00-\udfff]/, '')
        .replace(/^\S*\s+/, '')}`;
}

function cutEnd(words: string): string {
  return words.length <= MOST_AROUND
    ? words
    : `${words
        .slice(0, MOST_AROUND)
        .replace(/[\ud800-\udbff]$/, '')
        .replace(/\s+\S*$/, '')} …`;
}

function cutMiddle(words: string): string {
  return words.length <= 2 * MOST_AROUND
    ? words
    : `${cutEnd(words.slice(0, MOST_AROUND + 1))} ${cutStart(words.slice(-MOST_AROUND - 1))}`;
}
