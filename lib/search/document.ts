/** The kinds of thing that can be found, in the order in which they are listed. */
export const searchKinds = [
  'debate',
  'commentator',
  'theme',
  'proposition',
  'quotation',
  'text',
] as const;

export type SearchKind = (typeof searchKinds)[number];

/** One thing that can be found. */
export type SearchDocument = {
  /** Kind and id, unique over all kinds. */
  id: string;
  kind: SearchKind;
  /** The words that stand for it: a title, a name, a sentence, a quotation. */
  title: string;
  /** More words by which it is found: a question, a description, names. */
  text: string;
  /** Where it belongs, for the reader: the debate's title, the speaker's name. */
  context: string;
  href: string;
  debateIds: string[];
  /** Of title and text, a BCP 47 tag; '' where it is not known. */
  language: string;
  /** For a paragraph of a text: where it stands, so that a link can lead to the words found. */
  place?: { debateSlug: string; part: number; start: number };
};

/** A part of a shown text; `marked` where it matches what was looked for. */
export type MarkedPart = { text: string; marked: boolean };

/** A document that was found, before its words are marked. */
export type SearchMatch = {
  readonly found: SearchDocument;
  readonly kind: SearchKind;
  /** Some word stands in it only in another spelling. */
  readonly near: boolean;
  readonly score: number;
  /** The words of the document that matched. */
  readonly terms: readonly string[];
};

/** What is found within a debate, beside its own title and names: the first of it, and how much there is. */
export type FoundWithin = { matches: SearchMatch[]; count: number };

export type SearchHit = {
  id: string;
  kind: SearchKind;
  href: string;
  title: MarkedPart[];
  /** An excerpt of the further words where only they match, else empty. */
  excerpt: MarkedPart[];
  context: string;
  /** Some word stands in it only in another spelling. */
  near: boolean;
  score: number;
  debateIds: string[];
  language: string;
};

/** The names of the kinds on screen. */
export const searchKindLabels: Record<SearchKind, string> = {
  debate: 'Debates',
  commentator: 'Commentators',
  theme: 'Themes',
  proposition: 'Propositions',
  quotation: 'Quotations',
  text: 'Text',
};

/** Why a search looks through less than all there is: its index is being built, or cannot be kept. */
export type SearchLimit = 'building' | 'failed';

/** What is said of it. */
export const searchLimitWords: Record<SearchLimit, string> = {
  building:
    'The words of the texts are still being read: titles, propositions and names are searched meanwhile.',
  failed:
    'The words of the texts cannot be searched, because their index cannot be written (is the disk full?): titles, propositions and names are searched.',
};
