import { splitParagraphs } from '@/lib/text/paragraphs';

/**
 * A contribution's text in two, at an offset in UTF-16 code units; the white space there goes.
 *
 * @returns null where a part would have no words, or half a character
 */
export function splitText(text: string, at: number): [string, string] | null {
  const parts: [string, string] = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
  const isWhole = parts.every((part) => /\S/.test(part) && !/\p{Cs}/u.test(part));
  return isWhole ? parts : null;
}

/** Two texts as one, with all their paragraphs: one that is parted by line ends is parted by blank lines. */
export function joinTexts(first: string, second: string): string {
  return [first, second]
    .flatMap((text) => splitParagraphs(text).map((paragraph) => paragraph.text))
    .join('\n\n');
}
