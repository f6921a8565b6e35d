import { LONGEST_TEXT } from '@/lib/debates/schema';
import type { SourceAbout } from '@/lib/interchange/source-text';
import type { SplitProposal } from '@/lib/text/split-proposal';

/** The largest file taken, in bytes. */
export const LARGEST_UPLOAD = 25 * 1024 * 1024;

const MEGABYTE = 1024 * 1024;

/** Why files cannot be sent at once though each could be, or null where they can. */
export function sayIfTooLargeTogether(files: readonly { size: number }[]): string | null {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size <= LARGEST_UPLOAD) return null;
  return `The files together have ${Math.round(size / MEGABYTE)} MB; ${LARGEST_UPLOAD / MEGABYTE} MB is the most. Import them in parts.`;
}

/** The longest pasted text, in characters. */
export const LONGEST_PASTE = LONGEST_TEXT;

/** A text that was read, with the split that is proposed for it. Nothing of it is stored. */
export type ReadText = {
  text: string;
  proposal: SplitProposal;
  /** What was noticed while reading: encoding, page headers dropped … */
  notes: string[];
  /** A title that the text seems to have. */
  title: string;
  /** What the file says of itself: publisher, date, address. */
  about: SourceAbout;
};
