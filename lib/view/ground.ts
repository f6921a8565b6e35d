import { polarisation } from '@/lib/analysis/proposition/polarisation';
import { countStances } from '@/lib/analysis/stance-counts';
import type { PropositionFacts } from '@/lib/view/filter';
import type { PositionView } from '@/lib/view/view';

/** A proposition with the positions whose words stand for it. */
export type GroundItem = {
  readonly facts: PropositionFacts;
  readonly voices: readonly PositionView[];
  /** How many more hold a position on it. */
  readonly more: number;
};

/**
 * What is shared most: agreed propositions, first those that more commentators hold and hold more
 * strongly, each with its two strongest voices (explicit before implied).
 */
export function commonGround(facts: readonly PropositionFacts[]): GroundItem[] {
  return facts
    .filter(({ kind }) => kind === 'agree' || kind === 'common-ground')
    .map((entry) => ({ entry, weight: strength(entry.held) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ entry }) => ({ facts: entry, ...voicesOf(entry.held, byStrength(entry.held)) }));
}

/**
 * What is disputed most: propositions on which both sides are taken, the most polarised first,
 * each with the strongest voice of either side.
 */
export function sharpestDifferences(facts: readonly PropositionFacts[]): GroundItem[] {
  return facts
    .filter(({ kind }) => kind === 'differ' || kind === 'contested')
    .map((entry) => ({
      entry,
      sharpness: polarisation(countStances(entry.held.map(({ stance }) => stance))).value ?? 0,
    }))
    .sort((a, b) => b.sharpness - a.sharpness || b.entry.held.length - a.entry.held.length)
    .map(({ entry }) => {
      const ordered = byStrength(entry.held);
      const sides = [
        ordered.find(({ stance }) => stance > 0),
        ordered.find(({ stance }) => stance < 0),
      ].flatMap((position) => position ?? []);
      return { facts: entry, ...voicesOf(entry.held, sides) };
    });
}

function voicesOf(held: readonly PositionView[], chosen: readonly PositionView[]) {
  const voices = chosen.slice(0, 2);
  return { voices, more: held.length - voices.length };
}

function strength(held: readonly PositionView[]): number {
  return held.reduce((sum, { stance }) => sum + Math.abs(stance), 0);
}

function byStrength(held: readonly PositionView[]): PositionView[] {
  const weight = ({ stance, explicitness, evidence }: PositionView) =>
    Math.abs(stance) * 4 + (explicitness === 'explicit' ? 2 : 0) + (evidence.length > 0 ? 1 : 0);
  return [...held].sort((a, b) => weight(b) - weight(a));
}
