import { type PropositionKind, propositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { countStances, type StanceCounts } from '@/lib/analysis/stance-counts';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { type KindTone, kindTone, kindWords, propositionKinds } from '@/lib/words/kind-words';

export type AgreementBarPart = { tone: KindTone; label: string; count: number };

/** A small picture of a debate's agreement: how many propositions are of each kind. */
export type AgreementBar = {
  /** Without the kinds that do not occur; in the order of the debate page. */
  parts: AgreementBarPart[];
  /** Propositions that at least one commentator addresses: the bar's length. */
  addressed: number;
  /** All propositions of the debate. */
  propositions: number;
};

/** What has a part of the bar: whatever somebody addresses. */
const BAR_KINDS = propositionKinds.filter(
  (kind) => kind !== 'not-addressed' && kind !== 'not-coded',
);

/** The counts of a bar's parts, in an order that `partsOfCounts` knows: what is sent of a bar. */
export function countsOfParts(parts: readonly AgreementBarPart[]): number[] {
  return BAR_KINDS.map((kind) => parts.find(({ tone }) => tone === kindTone(kind))?.count ?? 0);
}

/** The parts of a bar again. @param commentators of the debate */
export function partsOfCounts(counts: readonly number[], commentators: number): AgreementBarPart[] {
  return BAR_KINDS.flatMap((kind, at) => {
    const count = counts[at] ?? 0;
    return count === 0
      ? []
      : [{ tone: kindTone(kind), label: kindWords(kind, commentators), count }];
  });
}

/**
 * Counts the kinds of a debate's propositions for its small picture. What nobody addresses is left out
 * of the bar and shows as the gap between `addressed` and `propositions`.
 *
 * @param columns one a proposition: each commentator's stance, null where not addressed
 * @param commentators of the debate: of two it says what both affirm and reject
 */
export function agreementBar(
  columns: readonly (readonly (Stance | null)[])[],
  commentators: number,
): AgreementBar {
  return barOfCounts(
    columns.map((column) => ({ counts: countStances(column), propositions: 1 })),
    commentators,
  );
}

/** Propositions on which equally many hold each stance, and how many such propositions there are. */
export type CountedPropositions = { counts: StanceCounts; propositions: number };

/** `agreementBar` of what was counted already, where the database did. */
export function barOfCounts(
  counted: readonly CountedPropositions[],
  commentators: number,
): AgreementBar {
  const sums = new Map<PropositionKind, number>();
  for (const { counts, propositions } of counted) {
    const kind = propositionKind(counts);
    sums.set(kind, (sums.get(kind) ?? 0) + propositions);
  }
  const parts = partsOfCounts(
    BAR_KINDS.map((kind) => sums.get(kind) ?? 0),
    commentators,
  );
  return {
    parts,
    addressed: parts.reduce((sum, { count }) => sum + count, 0),
    propositions: counted.reduce((sum, { propositions }) => sum + propositions, 0),
  };
}
