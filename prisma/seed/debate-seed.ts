import type { PositionFields, QuotationFields, ReasonFields } from '@/lib/positions/position';
import type { ClassSetItem } from '@/lib/view/sets/class-set';

/**
 * A demonstration debate as plain data. `key` joins its parts; `paragraph` is 1-based within the
 * commentator's contribution. It goes in through the same schemas as everything else.
 */
export type DebateSeed = {
  slug: string;
  title: string;
  question: string;
  /** YYYY-MM-DD */
  date: string;
  language: string;
  description?: string;
  source: {
    title?: string;
    publisher: string;
    url?: string;
    date?: string;
    licenceNote?: string;
    textStored: boolean;
  };
  /** The editors' introduction, where it is ours to store. */
  introduction?: string;
  commentators: {
    key: string;
    name: string;
    affiliation?: string;
    role?: string;
    description?: string;
  }[];
  /** In order; the text is null where it is only referred to. */
  contributions: { commentator: string; text: string | null }[];
  themes: { key: string; name: string; description?: string; parent?: string }[];
  /** In order. */
  propositions: {
    key: string;
    text: string;
    themes: string[];
    reasons: (ReasonFields & { key: string })[];
  }[];
  /** The reference reading. */
  coder?: string;
  positions: PositionSeed[];
  /** Everybody was looked at on everything: who holds no position does not address it. */
  isCodedCompletely?: boolean;
  /** What others read in the same text, on the same propositions. */
  furtherReadings?: ReadingSeed[];
  /** What a class can begin with. */
  classSet?: ClassSetSeed;
};

/** Propositions for a class, by their keys. */
export type ClassSetSeed = {
  name: string;
  items: (Omit<ClassSetItem, 'propositionId'> & { proposition: string })[];
};

/** Another reading: by whom, and what they found. Reasons are those of the propositions. */
export type ReadingSeed = Pick<DebateSeed, 'positions' | 'isCodedCompletely'> & {
  name: string;
  coder: string;
};

/** What is not said is what a field is where nothing was said; the place of words is found by them. */
type PositionSeed = Partial<PositionFields> &
  Pick<PositionFields, 'stance' | 'explicitness' | 'summary'> & {
    commentator: string;
    proposition: string;
    /** Of the proposition, by their keys. */
    reasons: string[];
    evidence: (Partial<Omit<QuotationFields, 'contributionId' | 'reasonId'>> & {
      exact: string;
      paragraph: number;
      /** The reason that the words show, by its key. */
      reason?: string;
    })[];
  };
