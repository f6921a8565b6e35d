import { z } from 'zod';

/** What the file says about itself; only what it says. */
export const sourceAbout = z.object({
  title: z.string().exactOptional(),
  publisher: z.string().exactOptional(),
  authors: z.array(z.string()).exactOptional(),
  /** ISO date, YYYY-MM-DD. */
  date: z.string().exactOptional(),
  url: z.string().exactOptional(),
});

export type SourceAbout = z.output<typeof sourceAbout>;

/** A text read from a file, before it is normalised. */
export type SourceText = {
  ok: true;
  text: string;
  about: SourceAbout;
  encoding: string | null;
  /** Names the file itself marks as speakers; null where the format has no such mark. */
  speakersKnown: string[] | null;
  /** What was left out or changed, in plain words. */
  notes: string[];
};

/** Why a file cannot be read and what to do about it. */
export type SourceProblem = { ok: false; problem: string; remedy: string };

export type ReadLimits = {
  /** Size of the file in bytes. */
  maxBytes: number;
  /** Length of the text that comes out, in UTF-16 code units. */
  maxTextLength: number;
  /** Lines of the file where it is text, and of the text that comes out. */
  maxLines: number;
  /** What an archive may unpack to, in bytes. */
  maxUnpackedBytes: number;
  maxArchiveEntries: number;
  maxPages: number;
};

export const defaultReadLimits: ReadLimits = {
  maxBytes: 25 * 1024 * 1024,
  maxTextLength: 5_000_000,
  maxLines: 300_000,
  maxUnpackedBytes: 64 * 1024 * 1024,
  maxArchiveEntries: 5_000,
  maxPages: 2_000,
};

/** How a caller follows a reading that takes its time, and ends it. */
export type ReadWatch = {
  /** Called once the file is open and its text is about to be read, where that takes its time. */
  onText?: (() => Promise<void> | void) | undefined;
  /** Called after each page, where the format has pages. */
  onPage?: ((page: number, pages: number) => void) | undefined;
  /** Once it is aborted the reading may end by throwing its reason. */
  signal?: AbortSignal | undefined;
};

/** By what a file is taken for one of a format: how it begins, or its name alone; null where it is not. */
export type Recognised = 'content' | 'name' | null;

/**
 * The `recognise` of a format. Looks at the first bytes only, and never throws. What begins like a
 * file of another format is not taken for one of this by its name.
 */
export type Recognise = (name: string, bytes: Uint8Array) => Recognised;

/** The `read` of a format. Throws nothing but the reason of a signal that was aborted. */
export type Read = (
  bytes: Uint8Array,
  limits: ReadLimits,
  watch: ReadWatch,
) => Promise<SourceText | SourceProblem>;

/** The first bytes of a file as ASCII, for looking at how it begins. */
export function beginningOf(bytes: Uint8Array, length = 1_024): string {
  let text = '';
  for (const byte of bytes.subarray(0, length)) if (byte !== 0) text += String.fromCharCode(byte);
  return text.replace(/^\u00ef\u00bb\u00bf|^\u00ff\u00fe|^\u00fe\u00ff/, '').trimStart();
}

export function problem(what: string, remedy: string): SourceProblem {
  return { ok: false, problem: what, remedy };
}

/** Why a text cannot be read that is longer than one may be. */
export function tooLong(length: number, { maxTextLength }: ReadLimits): SourceProblem {
  return problem(
    `The text has ${length.toLocaleString('en')} characters; at most ${maxTextLength.toLocaleString('en')} can be read at once.`,
    'Bring it in several parts.',
  );
}
