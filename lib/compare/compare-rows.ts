import { kindOfReasons, type ReasonKind } from '@/lib/analysis/pair/reason-overlap';
import { kindOfSharedProposition } from '@/lib/analysis/proposition/shared-proposition';
import type { Stance } from '@/lib/analysis/stance-matrix';

/** What the compared commentators make of a proposition together, sharpest first. */
export const compareKinds = ['differ', 'partly', 'agree', 'only-one'] as const;

export type CompareKind = (typeof compareKinds)[number];

/** What a comparison needs of a position. */
export type ComparedPosition = { readonly stance: Stance; readonly reasonIds: readonly string[] };

/** One proposition for the compared commentators. */
export type CompareRow<Position extends ComparedPosition> = {
  readonly propositionId: string;
  readonly kind: CompareKind;
  /** One a commentator, in the order asked for; null where there is no position. */
  readonly cells: readonly (Position | null)[];
  /** How far apart the outermost stances are, 0…4. */
  readonly range: number;
  /** Some two come to the same conclusion, both with reasons, none of them shared. */
  readonly differentReasons: boolean;
  /** Some two share a reason and come to opposite conclusions. */
  readonly sharedReason: boolean;
};

/**
 * Puts the propositions that at least one of the compared commentators addresses in the order of a
 * comparison: differ, partly, agree, only one; within a kind the widest apart first, then as given.
 *
 * Two differ, are partly apart or agree as `kindOfSharedProposition` says; of more commentators
 * they differ if any two do, else are partly apart if any two are, else agree. One step a pair of
 * commentators and proposition.
 *
 * @param columns the propositions in order, each with one position a commentator, or null
 */
export function compareRows<Position extends ComparedPosition>(
  columns: readonly { propositionId: string; cells: readonly (Position | null)[] }[],
): CompareRow<Position>[] {
  const rows = columns.flatMap(({ propositionId, cells }) => {
    const addressed = cells.filter((cell) => cell !== null);
    if (addressed.length === 0) return [];
    const pairs = pairsOf(addressed);
    const reasons = pairs.map(([a, b]) => kindOfReasons(a, b));
    const has = (kind: ReasonKind) => reasons.includes(kind);
    const held = addressed.map(({ stance }) => stance);
    return {
      propositionId,
      cells,
      kind: kindOf(pairs),
      range: Math.max(...held) - Math.min(...held),
      differentReasons: has('same-conclusion-different-reasons'),
      sharedReason: has('opposite-conclusion-shared-reason'),
    };
  });
  return rows.sort(
    (a, b) => compareKinds.indexOf(a.kind) - compareKinds.indexOf(b.kind) || b.range - a.range,
  );
}

/**
 * Which two take a proposition so, as places among the cells: for naming them where more than two
 * are compared.
 */
export function pairsOfReasons(
  cells: readonly (ComparedPosition | null)[],
  kind: ReasonKind,
): [number, number][] {
  const held = cells.flatMap((cell, place) => (cell === null ? [] : [{ cell, place }]));
  return pairsOf(held)
    .filter(([a, b]) => kindOfReasons(a.cell, b.cell) === kind)
    .map(([a, b]) => [a.place, b.place]);
}

/** All pairs of a list's items, each pair once. */
export function pairsOf<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((first, place) =>
    items.slice(place + 1).map((second): [Item, Item] => [first, second]),
  );
}

function kindOf(pairs: readonly [ComparedPosition, ComparedPosition][]): CompareKind {
  if (pairs.length === 0) return 'only-one';
  const kinds = pairs.map(([a, b]) => kindOfSharedProposition(a.stance, b.stance));
  if (kinds.includes('differ')) return 'differ';
  return kinds.includes('partly') ? 'partly' : 'agree';
}
