import { LONGEST_TEXT } from '@/lib/debates/schema';
import type { SourceAbout } from '@/lib/interchange/source-text';
import type { SplitProposal } from '@/lib/text/split-proposal';

/** The largest file taken, in bytes. */
export const LARGEST_UPLOAD = 25 * 1024 * 1024;

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
