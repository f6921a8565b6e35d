import { z } from 'zod';

/** What a block of text is taken for. */
export const blockRole = z.enum(['contribution', 'introduction', 'moderation', 'aside']);

export type BlockRole = z.output<typeof blockRole>;

/**
 * A paragraph, or the part of one that a speaker label begins. Offsets are UTF-16 code units;
 * blocks are in order, do not overlap, and only white space lies between them.
 */
const proposedBlock = z.object({
  start: z.number(),
  end: z.number(),
  /** Where the words begin, after the speaker's label; equals `end` when the block is only a label. */
  contentStart: z.number(),
  speaker: z.string().nullable(),
  role: blockRole,
  /** True where a new turn begins, even if the same speaker spoke before. */
  startsTurn: z.boolean(),
  reason: z.string(),
  certain: z.boolean(),
});

export type ProposedBlock = z.output<typeof proposedBlock>;

const speakerKind = z.enum(['contributor', 'moderator', 'pseudo']);

export type SpeakerKind = z.output<typeof speakerKind>;

const proposedSpeaker = z.object({
  name: z.string(),
  kind: speakerKind,
  /** What the text says beside the name: party, affiliation, role. */
  detail: z.string().nullable(),
  /** Why this is no commentator; null for one. */
  reason: z.string().nullable(),
  turns: z.number(),
  words: z.number(),
  certain: z.boolean(),
});

export type ProposedSpeaker = z.output<typeof proposedSpeaker>;

const proposedBoundary = z.object({
  /** Index of the block that begins here. */
  block: z.number(),
  offset: z.number(),
  speaker: z.string().nullable(),
  reason: z.string(),
  certain: z.boolean(),
  /** 0…1; 1 where the text names the speaker. */
  score: z.number(),
});

export type ProposedBoundary = z.output<typeof proposedBoundary>;

/**
 * Two labels that may stand for one person. Offered, never done unasked. Where the text says whose
 * initials a label is, `into` is a name that labels nothing itself.
 */
const mergeOffer = z.object({ from: z.string(), into: z.string(), reason: z.string() });

export type MergeOffer = z.output<typeof mergeOffer>;

/**
 * A label that comes back in the form by which the speakers are named, though nothing else says that
 * it names one. A person has to say whether it does.
 */
const labelQuestion = z.object({
  name: z.string(),
  /** The words that follow it first. */
  example: z.string(),
  /** True where it is proposed as a speaker; false where it was left as text. */
  taken: z.boolean(),
  /** Where it stands: the block's start and where its words begin, in UTF-16 code units. */
  places: z.array(z.object({ start: z.number(), contentStart: z.number() })),
});

export type LabelQuestion = z.output<typeof labelQuestion>;

/** How a text is proposed to be split. A browser keeps it, so it is parsed where it comes back. */
export const splitProposal = z.object({
  blocks: z.array(proposedBlock),
  speakers: z.array(proposedSpeaker),
  boundaries: z.array(proposedBoundary),
  merges: z.array(mergeOffer),
  warnings: z.array(z.string()),
  /** Absent in proposals that were kept before there were such questions. */
  questions: z.array(labelQuestion).exactOptional(),
  /** False where no speaker is named and every boundary is only a guess. */
  named: z.boolean(),
});

export type SplitProposal = z.output<typeof splitProposal>;
