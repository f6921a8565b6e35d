import type { MeasurementScale } from '@/lib/analysis/coders/krippendorff-alpha';
import type { DiscourseNormalisation } from '@/lib/analysis/pair/discourse-similarity';
import type { StanceMatrix } from '@/lib/analysis/stance-matrix';
import type { TextRow } from '../text-table';

/** What there is to analyse, from a table or from a debate of the library. */
export interface AnalysisInput {
  /** Stances; asked for only by measures that need them, since ratings may be no stances. */
  readonly stances: () => StanceMatrix;
  /**
   * Whether somebody looked at a commentator on a proposition: what has no stance there is silence then,
   * and is not coded yet otherwise.
   */
  readonly isLookedAt: (commentatorId: string, propositionId: string) => boolean;
  /** Ratings as they are coded: one row a coder. */
  readonly ratings: () => CoderInput;
  /** Stances after, in a second table; `null` where there is none. */
  readonly after: () => StanceMatrix | null;
  /** The commentators towards whom votes may have moved; `null` where there are none. */
  readonly towards: () => StanceMatrix | null;
  /** What only the library knows; `null` for a table. */
  readonly debate: DebateDetails | null;
}

/** Ratings for the measures of several coders. */
export interface CoderInput {
  readonly ratings: readonly (readonly (number | null)[])[];
  readonly unitIds: readonly string[];
  /** Every value that could have been given; `undefined`: those that occur. */
  readonly categories: readonly number[] | undefined;
  /** Where a rating stands in its file, to be named; there is none for a debate. */
  readonly placeOf?: (row: number, column: number) => string;
}

/** What a table of stances does not hold. Places are those of the matrix. */
export interface DebateDetails {
  readonly themes: readonly ThemePropositions[];
  /** By commentator and proposition id; `null` where there is no position. */
  readonly position: (commentatorId: string, propositionId: string) => PositionDetails | null;
}

export interface ThemePropositions {
  readonly id: string;
  readonly propositionIds: readonly string[];
}

export interface PositionDetails {
  readonly reasonIds: readonly string[];
  readonly confidence: number | null;
  readonly evidence: number;
}

export interface AnalysisOptions {
  readonly normalisation: DiscourseNormalisation;
  readonly level: MeasurementScale;
  readonly draws: number;
  readonly seed: number;
  /** How many groups to make, clear or not; `null`: as many as are clear. */
  readonly groupCount: number | null;
}

/** A computed measure: as JSON, and as lines for a person. */
export interface AnalysisResult {
  readonly json: Readonly<Record<string, unknown>>;
  /** Made only where they are printed, where there can be millions. */
  readonly rows: readonly TextRow[] | (() => readonly TextRow[]);
  /** A line above the rows, for what is said about all of them. */
  readonly head?: string;
}

/** Computes one measure. */
export type Analysis = (input: AnalysisInput, options: AnalysisOptions) => AnalysisResult;

/** Whether every commentator of the input was looked at on a proposition. */
export function isLookedAtByAll(
  { stances, isLookedAt }: Pick<AnalysisInput, 'stances' | 'isLookedAt'>,
  propositionId: string,
): boolean {
  return stances().commentatorIds.every((id) => isLookedAt(id, propositionId));
}
