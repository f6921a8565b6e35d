import type { Correction } from '@/lib/imports/schema';
import { cutBlocks } from '@/lib/imports/split-block';
import type { SplitDraft } from '@/lib/imports/split-draft';
import { spliceBetween } from '@/lib/text/anchor/splice';
import { splitParagraphs } from '@/lib/text/paragraphs';
import type { LabelQuestion } from '@/lib/text/split/split-proposal';

/** The words of a block as the screen shows them: without its label, where a turn begins at it. */
export function wordsOfBlock({ text, blocks, starts }: SplitDraft, block: number): string {
  const place = blocks[block];
  if (place === undefined) return '';
  return text.slice(starts[block] === undefined ? place.start : place.contentStart, place.end);
}

/**
 * The draft in which a block has other words; all that was decided stays where it is. A blank line in
 * the words parts them into paragraphs. The same draft comes back where no word is left, or nothing
 * is changed. O(text).
 */
export function correctBlock(draft: SplitDraft, block: number, wanted: string): SplitDraft {
  const place = draft.blocks[block];
  if (place === undefined) return draft;
  const was = wordsOfBlock(draft, block);
  const is = wanted.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  if (is === '' || is === was) return draft;
  const from = place.end - was.length;
  // Only what differs is exchanged: a label before it stands where it stood.
  const splice = spliceBetween(was, is);
  const start = from + splice.at;
  const corrected: Correction = { start, end: start + splice.was.length, words: splice.is };
  const grown = is.length - was.length;
  const move = (offset: number) => (offset >= place.end ? offset + grown : offset);
  const next: SplitDraft = {
    ...draft,
    text: correctText(draft.text, [corrected]),
    blocks: draft.blocks.map((other, index) =>
      index < block
        ? other
        : {
            start: index === block ? other.start : move(other.start),
            end: move(other.end),
            contentStart:
              index === block
                ? placeAfter(other.contentStart, [corrected])
                : move(other.contentStart),
          },
    ),
    corrected: [...(draft.corrected ?? []), corrected],
  };
  const paragraphs = is.includes('\n\n') ? splitParagraphs(is) : [];
  return cutBlocks(
    next,
    paragraphs.slice(1).map((paragraph) => from + paragraph.start),
  );
}

/** A text with what was corrected in it, one after the other. */
export function correctText(text: string, corrected: readonly Correction[] = []): string {
  return corrected.reduce(
    (now, { start, end, words }) => now.slice(0, start) + words + now.slice(end),
    text,
  );
}

/** Where a place of the text that was read stands in the corrected one; within what was exchanged, its beginning. */
export function placeAfter(offset: number, corrected: readonly Correction[]): number {
  return corrected.reduce((at, { start, end, words }) => {
    if (at <= start) return at;
    return at >= end ? at + words.length - (end - start) : start;
  }, offset);
}

/** The questions about a text that was read, with their places in the corrected one. */
export function questionsAfter(
  questions: readonly LabelQuestion[],
  corrected: readonly Correction[] = [],
): readonly LabelQuestion[] {
  if (corrected.length === 0) return questions;
  return questions.map((question) => ({
    ...question,
    places: question.places.map(({ start, contentStart }) => ({
      start: placeAfter(start, corrected),
      contentStart: placeAfter(contentStart, corrected),
    })),
  }));
}
