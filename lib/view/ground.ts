import { polarisation } from '@/lib/analysis/proposition/polarisation';
import { splitEvenness } from '@/lib/analysis/proposition/proposition-kind';
import { countStances } from '@/lib/analysis/stance-counts';
import type { PropositionFacts } from '@/lib/view/filter';
import type { PositionView } from '@/lib/view/view';
import { isCommonGround } from '@/lib/words/kind-words';

/** A proposition with the positions whose words stand for it. */
export type GroundItem = {
  readonly facts: PropositionFacts;
  /** On show: what a filter hides has no voice, and is named in its place. */
  readonly voices: readonly PositionView[];
  /** How many more that are on show hold a position on it. */
  readonly more: number;
};

/**
 * What is shared most: affirmed and rejected propositions, first those that more commentators hold and
 * hold more strongly, each with its two strongest voices (explicit before implied). Which they are, and
 * their order, is no matter of what a filter hides.
 */
export function commonGround(facts: readonly PropositionFacts[]): GroundItem[] {
  return facts
    .filter(({ kind }) => isCommonGround(kind))
    .map((entry) => ({ entry, weight: strength(allOf(entry)) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ entry }) => ({ facts: entry, ...voicesOf(entry.held, byStrength(entry.held)) }));
}

/**
 * What is disputed most: contested propositions, the most evenly split first, then the most polarised,
 * each with the strongest voice of either side.
 */
export function sharpestDifferences(facts: readonly PropositionFacts[]): GroundItem[] {
  return facts
    .filter(({ kind }) => kind === 'contested')
    .map((entry) => {
      const all = allOf(entry);
      return {
        entry,
        n: all.length,
        evenness: splitEvenness(entry.tally.sides) ?? 0,
        sharpness: polarisation(countStances(all.map(({ stance }) => stance))).value ?? 0,
      };
    })
    .sort((a, b) => b.evenness - a.evenness || b.sharpness - a.sharpness || b.n - a.n)
    .map(({ entry }) => {
      const ordered = byStrength(entry.held);
      const sides = [
        ordered.find(({ stance }) => stance > 0),
        ordered.find(({ stance }) => stance < 0),
      ].flatMap((position) => position ?? []);
      return { facts: entry, ...voicesOf(entry.held, sides) };
    });
}

/** Every position on a proposition, hidden or not. */
function allOf({ held, hidden }: PropositionFacts): PositionView[] {
  return [...held, ...hidden.map(({ position }) => position)];
}

function voicesOf(held: readonly PositionView[], chosen: readonly PositionView[]) {
  const voices = chosen.slice(0, 2);
  return { voices, more: held.length - voices.length };
}

function strength(positions: readonly PositionView[]): number {
  return positions.reduce((sum, { stance }) => sum + Math.abs(stance), 0);
}

function byStrength(held: readonly PositionView[]): PositionView[] {
  const weight = ({ stance, explicitness, evidence }: PositionView) =>
    Math.abs(stance) * 4 + (explicitness === 'explicit' ? 2 : 0) + (evidence.length > 0 ? 1 : 0);
  return [...held].sort((a, b) => weight(b) - weight(a));
}
