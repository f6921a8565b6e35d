import type { Stance } from '@/lib/analysis/stance-matrix';
import type { PositionFields, ReasonFields, ShownQuotation } from '@/lib/positions/position';
import type { Quoted, QuotedSource } from '@/lib/view/quoted-from';
import type { ContributionKind } from '@/lib/view/turns';

/** What pages and charts receive of a debate: plain objects, made for the reader. */
export type DebateView = {
  debate: DebateHead;
  source: SourceView | null;
  /** In order of appearance; the index is the commentator's colour and shape. */
  commentators: CommentatorView[];
  /** Themes of the debate's propositions, and their parents; parents before children. */
  /** What waits for a theme stands under `NO_THEME` of lib/words, the last. */
  themes: ThemeView[];
  /** In the debate's order. */
  propositions: PropositionView[];
  reasons: ReasonView[];
  /** Of the reading asked for (the reference reading by default). Why a pair is missing says
   * `absenceOf` in lib/view/absence. */
  positions: PositionView[];
  /** Of the same reading. */
  silences: Silences;
  /** What finished readings by others say otherwise; missing where there are none, or nobody asked. */
  otherwise?: ReadOtherwise;
  /** Where positions came as stances: what becomes of their words. Missing: they are here. */
  words?: WordsOnTheirWay;
};

/**
 * Words that are not here are not known, not nothing: they are *coming*, all at once; they *failed* to; or they
 * are too many, and come *by proposition*, where one is opened.
 */
export type WordsOnTheirWay = 'coming' | 'failed' | 'by-proposition';

/**
 * Where somebody looked and the commentator says nothing: by the id of the proposition the places
 * (`index`) of the commentators, ascending. Whoever neither holds a position nor stands here has
 * not been looked at.
 */
export type Silences = Readonly<Record<string, readonly number[]>>;

/**
 * What finished readings by other people say otherwise than the one that is shown: where both looked, and
 * the stances differ or only one of them finds one. How it is said, explicitly or not, is no difference.
 */
export type ReadOtherwise = {
  /** Whose the reading is that is shown, by name, or the reading in quotation marks. */
  readonly own: string;
  /** Whose the others are, those read first the first. Never empty. */
  readonly readers: readonly OtherReader[];
  /** Pairs of commentator and proposition that the reading shown and another looked at. */
  readonly of: number;
  /** Only where they differ, so that a page is sent little. In the order of propositions and commentators. */
  readonly cells: readonly OtherwiseCell[];
};

export type OtherReader = {
  readonly id: string;
  readonly who: string;
  /** Where they have not looked at everything: what they make of a proposition is not known. */
  readonly unfinished?: true;
};

/**
 * A place where a reader differs: the proposition by its place in the view, the commentator by `index`, the
 * reader by its place in `readers`, and the stance that this reader finds; null where it finds none. Further
 * 1 where it is implied.
 */
export type OtherwiseCell = readonly [
  proposition: number,
  commentator: number,
  reader: number,
  stance: Stance | null,
  implied?: 1,
];

export type DebateHead = {
  id: string;
  slug: string;
  title: string;
  question: string;
  description: string;
  date: string | null;
  language: string;
  readingId: string;
  /** The same with whose it is, where it is not the reference reading. */
  otherReading?: OtherReader;
  hasText: boolean;
};

export type SourceView = QuotedSource & {
  id: string;
  /** The debate has others beside it: words are not from this one because they are from the debate. */
  isOneOfSeveral: boolean;
  date: string | null;
  licenceNote: string;
  textStored: boolean;
};

export type CommentatorView = {
  id: string;
  slug: string;
  name: string;
  /** Unique within the debate, one to three characters. */
  initials: string;
  /** 0-based; see `lookOf` in lib/charts/commentator-look. */
  index: number;
  affiliation: string;
  role: string;
  /** Where a picture of them is, where one is known. */
  photoUrl?: string;
  /** Those who were merged into this one: their addresses, and files that name them, mean this one. */
  former?: { slug: string; name: string }[];
};

export type ThemeView = { id: string; slug: string; name: string; parentId: string | null };

export type PropositionView = {
  id: string;
  slug: string;
  text: string;
  /** The first theme is the one it is listed under. */
  themeIds: string[];
};

export type ReasonView = ReasonFields & { id: string; propositionId: string };

export type PositionView = PositionFields & {
  id: string;
  commentatorId: string;
  propositionId: string;
  version: number;
  reasonIds: string[];
  evidence: EvidenceView[];
  /** The other stances that its quotations say, where they are not all here themselves. */
  others?: readonly Stance[];
};

export type EvidenceView = ShownQuotation & { id: string } & Quoted;

export type ContributionView = {
  id: string;
  order: number;
  kind: ContributionKind;
  commentatorId: string | null;
  speaker: string;
  text: string | null;
};
