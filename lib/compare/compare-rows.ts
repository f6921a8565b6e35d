import { kindOfReasons, type ReasonKind } from '@/lib/analysis/pair/reason-overlap';
import { type PropositionKind, propositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { type PairRelation, relationOfTwo } from '@/lib/analysis/proposition/shared-proposition';
import { countStances } from '@/lib/analysis/stance-counts';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { PAGE_ROWS } from '@/lib/fields/page-of';

/** What the compared make of a proposition together, the sharpest first: kinds as of a whole debate. */
const KINDS = ['contested', 'undecided', 'affirmed', 'rejected', 'one-voice'] as const;

/** How two who are picked out of more stand to each other, the sharpest first. */
const RELATIONS = [
  'opposite-sides',
  'one-undecided',
  'both-undecided',
  'both-affirm',
  'both-reject',
  'only-one',
] as const;

/** Two of a debate of more have relations; all others compared have kinds, counted among them alone. */
export type CompareKind = (typeof KINDS)[number] | (typeof RELATIONS)[number];

/** What there can be, in the order of a comparison. */
export const compareKinds: readonly CompareKind[] = [...KINDS, ...RELATIONS];

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
 * comparison: the sharpest kind first, within a kind the widest apart first, then as given. One step a
 * pair of commentators and proposition.
 *
 * @param columns the propositions in order, each with one position a commentator, or null
 * @param pickedOut whether there are more in the debate: how two stand to each other is then no kind of
 *   the proposition, but a relation of these two
 */
export function compareRows<Position extends ComparedPosition>(
  columns: readonly { propositionId: string; cells: readonly (Position | null)[] }[],
  pickedOut = false,
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
      kind: kindOf(cells, pickedOut),
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
 * The rows that two of the compared both address, in the order of the comparison: what figures of the two
 * rest on.
 *
 * @param first place of the one among the cells
 */
export function rowsOfPair<Row extends { readonly cells: readonly (ComparedPosition | null)[] }>(
  rows: readonly Row[],
  first: number,
  second: number,
): Row[] {
  return rows.filter(({ cells }) => cells[first] != null && cells[second] != null);
}

/** Where a proposition's row stands on the page of the comparison: an id, and with `#` the way there. */
export function placeOfRow(propositionSlug: string): string {
  return `on-${propositionSlug}`;
}

/** What the groups were called in older links to a place of this page. */
export const formerGroups: Readonly<Partial<Record<CompareKind, string>>> = {
  contested: 'differ',
  'opposite-sides': 'differ',
  undecided: 'partly',
  'one-undecided': 'partly',
  affirmed: 'agree',
  'both-affirm': 'agree',
};

/**
 * The page of a long comparison on which a place stands: a proposition's row, or the first row of a group.
 *
 * @param place an id as links name it
 * @returns 1 where it is no place of it
 */
export function pageOfPlace(
  rows: readonly { readonly kind: CompareKind; readonly slug: string }[],
  place: string,
): number {
  const at = rows.findIndex(({ kind, slug }) =>
    [placeOfRow(slug), kind, formerGroups[kind]].includes(place),
  );
  return Math.floor(Math.max(0, at) / PAGE_ROWS) + 1;
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

function kindOf(cells: readonly (ComparedPosition | null)[], pickedOut: boolean): CompareKind {
  const held = cells.map((cell) => cell?.stance ?? null);
  if (pickedOut && cells.length === 2)
    return shortly(relationOfTwo(held[0] ?? null, held[1] ?? null));
  return ofAddressed(propositionKind(countStances(held)));
}

function shortly(relation: PairRelation): CompareKind {
  return RELATIONS.find((one) => one === relation) ?? 'only-one';
}

/** One of them addresses it: it is no kind of absence. */
function ofAddressed(kind: PropositionKind): CompareKind {
  return KINDS.find((one) => one === kind) ?? 'one-voice';
}
