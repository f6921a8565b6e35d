import { shorten } from '@/lib/view/quotations';

/** A turn of a text, or a paragraph in it, that somebody wants to change. */
export type TurnTarget = {
  contributionId: string;
  /** From 1; null for the whole turn. */
  paragraph: number | null;
  /** Where chosen words begin, in UTF-16 code units of the contribution. */
  chosenAt?: number;
};

const NAMING_WORDS = 7;

/** A paragraph as lists name it: its number, from 1, and its first words. */
export function nameOfParagraph(number: number, text: string): string {
  return `¶ ${number}: ${shorten(text, NAMING_WORDS)}`;
}
