import { LONGEST_TEXT } from '@/lib/debates/schema';
import type { SourceAbout } from '@/lib/interchange/source-text';
import type { SplitProposal } from '@/lib/text/split/split-proposal';

/** The largest file taken, in bytes. */
export const LARGEST_UPLOAD = 25 * 1024 * 1024;

/** How many files are taken at once. */
export const MOST_FILES = 200;

const MEGABYTE = 1024 * 1024;

/** Why files cannot be sent at once though each could be, or null where they can. */
export function sayIfTooLargeTogether(files: readonly { size: number }[]): string | null {
  if (files.length > MOST_FILES)
    return `These are ${files.length} files; ${MOST_FILES} is the most. Import them in parts.`;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size <= LARGEST_UPLOAD) return null;
  return `The files together have ${Math.round(size / MEGABYTE)} MB; ${LARGEST_UPLOAD / MEGABYTE} MB is the most. Import them in parts.`;
}

/** The longest pasted text, in characters. */
export const LONGEST_PASTE = LONGEST_TEXT;

/** What was noticed while reading one file. */
export type ReadFile = {
  name: string;
  /** Its format in plain words. */
  format: string;
  /** Null where the format leaves no choice. */
  encoding: string | null;
  /** What was left out or cleaned, a sentence each. */
  notes: string[];
};

/** Why a field about the debate was filled in beforehand, a sentence; absent where it was not. */
export type DetailGuesses = Partial<
  Record<'title' | 'question' | 'date' | 'publisher' | 'url' | 'language', string>
>;

/** A text that was read, with the split that is proposed for it. Nothing of it is stored. */
export type ReadText = {
  text: string;
  proposal: SplitProposal;
  files: ReadFile[];
  /** The same as lines: encodings, page headers dropped … */
  notes: string[];
  /** A title that the text seems to have. */
  title: string;
  /** The question it seems to answer. */
  question: string;
  /** A short code of the language it seems to be in; '' where that is open. */
  language: string;
  /** What the file says of itself, or its head states: publisher, date, address. */
  about: SourceAbout;
  guesses: DetailGuesses;
};

/** How far the reading of files has come. */
export type ReadStep =
  | {
      step: 'file';
      name: string;
      index: number;
      count: number;
      /** True once the file is open and its text is being read. */
      inText?: boolean;
      page?: number;
      pages?: number;
    }
  | { step: 'split' };

/** What several files are: one text in parts, or a contribution each. */
export type FilesAre = 'parts' | 'contributions';
