import { z } from 'zod';
import { LONGEST_TEXT } from '@/lib/debates/schema';
import { sourceAbout } from '@/lib/interchange/source-text';
import { blockRole, splitProposal } from '@/lib/text/split/split-proposal';

/** The largest file taken, in bytes. */
export const LARGEST_UPLOAD = 25 * 1024 * 1024;

/** How many files are taken at once. */
const MOST_FILES = 200;

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
const readFile = z.object({
  name: z.string(),
  /** Its format in plain words. */
  format: z.string(),
  /** Null where the format leaves no choice. */
  encoding: z.string().nullable(),
  /** What was left out or cleaned, a sentence each. */
  notes: z.array(z.string()),
});

export type ReadFile = z.output<typeof readFile>;

const guess = z.string().exactOptional();

/** Why a field about the debate was filled in beforehand, a sentence; absent where it was not. */
const detailGuesses = z.object({
  title: guess,
  question: guess,
  date: guess,
  publisher: guess,
  url: guess,
  language: guess,
});

export type DetailGuesses = z.output<typeof detailGuesses>;

/**
 * A text that was read, with the split that is proposed for it. Nothing of it is stored but in the
 * tab that asked, so what came into it later is optional.
 */
export const readText = z.object({
  text: z.string(),
  proposal: splitProposal,
  files: z.array(readFile),
  /** The same as lines: encodings, page headers dropped … */
  notes: z.array(z.string()),
  /** A title that the text seems to have. */
  title: z.string(),
  /** The question it seems to answer. */
  question: z.string(),
  /** A short code of the language it seems to be in; '' where that is open. */
  language: z.string(),
  /** What the file says of itself, or its head states: publisher, date, address. */
  about: sourceAbout,
  guesses: detailGuesses,
});

export type ReadText = z.output<typeof readText>;

/** How far the reading of files has come. */
const readStep = z.discriminatedUnion('step', [
  z.object({
    step: z.literal('file'),
    name: z.string(),
    index: z.number(),
    count: z.number(),
    /** True once the file is open and its text is being read. */
    inText: z.boolean().exactOptional(),
    page: z.number().exactOptional(),
    pages: z.number().exactOptional(),
  }),
  z.object({ step: z.literal('split') }),
  /** Other files are read first. */
  z.object({ step: z.literal('waiting') }),
]);

export type ReadStep = z.output<typeof readStep>;

const proposedImport = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), read: readText }),
  z.object({ ok: z.literal(false), problems: z.array(z.string()) }),
]);

export type ProposedImport = z.output<typeof proposedImport>;

/** What the answer to a text that is sent consists of: a line of JSON each, the last one `done`. */
export const readingLine = z.union([
  z.object({ on: readStep }),
  z.object({ done: proposedImport }),
]);

export type ReadingLine = z.output<typeof readingLine>;

/** Someone who speaks in the text, as the person importing it sees them. */
const draftSpeaker = z.object({
  key: z.string(),
  name: z.string(),
  /** An existing commentator that the person chose; null makes a new one. */
  existingId: z.string().nullable(),
  /** The person said that this is someone new, though the name is in the library. */
  isNew: z.boolean().exactOptional(),
  /** What the speaker's turns are; only a contribution takes positions. */
  role: blockRole,
  affiliation: z.string(),
});

export type DraftSpeaker = z.output<typeof draftSpeaker>;

/** Where a turn begins: at the first word of a block. */
const draftStart = z.object({
  speaker: z.string().nullable(),
  role: blockRole,
  /** Why the program proposes it; empty when the person made it. */
  reason: z.string(),
  certain: z.boolean(),
});

export type DraftStart = z.output<typeof draftStart>;

/** Where a turn may begin, with what speaks for it. It counts for nothing until a person says so. */
const draftHint = z.object({ reason: z.string(), score: z.number() });

export type DraftHint = z.output<typeof draftHint>;

const draftBlock = z.object({ start: z.number(), end: z.number(), contentStart: z.number() });

export type DraftBlock = z.output<typeof draftBlock>;

/** What stands in a text instead of what was read at a place of it, as the text was at that time. */
const correction = z.object({ start: z.number(), end: z.number(), words: z.string() });

export type Correction = z.output<typeof correction>;

/** What a person has decided about the split of a text. */
const splitDecisions = z.object({
  blocks: z.array(draftBlock).readonly(),
  speakers: z.array(draftSpeaker).readonly(),
  /** Block index → the turn that begins there. A block without one goes on the turn before. */
  starts: z.record(z.string(), draftStart),
  /** Block index → the guess that a turn begins there. */
  hints: z.record(z.string(), draftHint),
  /** True: all turns of one commentator become one contribution. */
  joinTurns: z.boolean(),
  /** Labels of which the person said whether they name a speaker; absent where none was asked about. */
  answered: z.array(z.string()).readonly().exactOptional(),
  /** Those of them that name nobody and stay in the words; absent where it was not kept apart yet. */
  leftAsText: z.array(z.string()).readonly().exactOptional(),
  /** What was corrected in the text since it was read, one after the other; absent where nothing was. */
  corrected: z.array(correction).readonly().exactOptional(),
});

export type SplitDecisions = Omit<z.output<typeof splitDecisions>, 'starts' | 'hints'> & {
  starts: Readonly<Record<number, DraftStart>>;
  hints: Readonly<Record<number, DraftHint>>;
};

/** What the person says of the debate beside its text. */
const debateDetails = z.object({
  title: z.string(),
  question: z.string(),
  date: z.string(),
  language: z.string(),
  publisher: z.string(),
  url: z.string(),
  licenceNote: z.string(),
});

export type DebateDetails = z.output<typeof debateDetails>;

/** What a tab keeps of an import beside the text that was read. */
export const keptDecisions = z.object({
  draft: splitDecisions,
  details: debateDetails,
  /** What was decided before the text was corrected as a whole and fits no more, a sentence each. */
  lost: z.array(z.string()).exactOptional(),
});

export type KeptDecisions = { draft: SplitDecisions; details: DebateDetails; lost?: string[] };

/** What several files are: one text in parts, or a contribution each. */
export type FilesAre = 'parts' | 'contributions';
