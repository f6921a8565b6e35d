/** What a block of text is taken for. */
export type BlockRole = 'contribution' | 'introduction' | 'moderation' | 'aside';

/**
 * A paragraph, or the part of one that a speaker label begins. Offsets are UTF-16 code units;
 * blocks are in order, do not overlap, and only white space lies between them.
 */
export type ProposedBlock = {
  start: number;
  end: number;
  /** Where the words begin, after the speaker's label; equals `end` when the block is only a label. */
  contentStart: number;
  speaker: string | null;
  role: BlockRole;
  /** True where a new turn begins, even if the same speaker spoke before. */
  startsTurn: boolean;
  reason: string;
  certain: boolean;
};

export type SpeakerKind = 'contributor' | 'moderator' | 'pseudo';

export type ProposedSpeaker = {
  name: string;
  kind: SpeakerKind;
  /** What the text says beside the name: party, affiliation, role. */
  detail: string | null;
  /** Why this is no commentator; null for one. */
  reason: string | null;
  turns: number;
  words: number;
  certain: boolean;
};

export type ProposedBoundary = {
  /** Index of the block that begins here. */
  block: number;
  offset: number;
  speaker: string | null;
  reason: string;
  certain: boolean;
  /** 0…1; 1 where the text names the speaker. */
  score: number;
};

/**
 * Two labels that may stand for one person. Offered, never done unasked. Where the text says whose
 * initials a label is, `into` is a name that labels nothing itself.
 */
export type MergeOffer = { from: string; into: string; reason: string };

/**
 * A label that comes back in the form by which the speakers are named, though nothing else says that
 * it names one. A person has to say whether it does.
 */
export type LabelQuestion = {
  name: string;
  /** The words that follow it first. */
  example: string;
  /** True where it is proposed as a speaker; false where it was left as text. */
  taken: boolean;
  /** Where it stands: the block's start and where its words begin, in UTF-16 code units. */
  places: { start: number; contentStart: number }[];
};

export type SplitProposal = {
  blocks: ProposedBlock[];
  speakers: ProposedSpeaker[];
  boundaries: ProposedBoundary[];
  merges: MergeOffer[];
  warnings: string[];
  /** Absent in proposals that were kept before there were such questions. */
  questions?: LabelQuestion[];
  /** False where no speaker is named and every boundary is only a guess. */
  named: boolean;
};
