import { notAddressed, type Stance } from '@/lib/analysis/stance-matrix';
import { cellsOfPair, type StanceRow } from '@/lib/analysis/stance-row';

/**
 * Two stances on one proposition beside each other: a relation of these two, whatever the others of
 * the debate make of it. What it is for all is its `PropositionKind`.
 */
export type PairRelation =
  | 'opposite-sides'
  | 'one-undecided'
  | 'both-undecided'
  | 'both-affirm'
  | 'both-reject'
  | 'only-first'
  | 'only-second'
  | 'nobody';

/** How many propositions are of each relation; `shared` are those that both address. */
export type PairRelationCounts = Readonly<Record<PairRelation | 'shared', number>>;

/**
 * How two stances stand to each other. Where both address it: *both affirm* or *both reject* it, take
 * *opposite sides*, or *one* or *both* of them are *undecided* (0). Otherwise: who is the only one of the
 * two to address it, or nobody.
 */
export function relationOfTwo(a: Stance | null, b: Stance | null): PairRelation {
  if (a === null) return b === null ? 'nobody' : 'only-second';
  if (b === null) return 'only-first';
  if (a === 0 || b === 0) return a === b ? 'both-undecided' : 'one-undecided';
  if (a > 0 !== b > 0) return 'opposite-sides';
  return a > 0 ? 'both-affirm' : 'both-reject';
}

/**
 * How many propositions are of each relation of two commentators.
 *
 * @throws Error when the rows differ in length or hold something that is no stance.
 */
export function countRelations(a: StanceRow, b: StanceRow): PairRelationCounts {
  const [first, second] = cellsOfPair(a, b, 'countRelations');
  const counts = {
    'opposite-sides': 0,
    'one-undecided': 0,
    'both-undecided': 0,
    'both-affirm': 0,
    'both-reject': 0,
    'only-first': 0,
    'only-second': 0,
    nobody: 0,
  } satisfies Record<PairRelation, number>;
  for (let place = 0; place < first.length; place++) {
    counts[relationOfTwo(stanceOf(first[place]), stanceOf(second[place]))]++;
  }
  const alone = counts['only-first'] + counts['only-second'] + counts.nobody;
  return { ...counts, shared: first.length - alone };
}

function stanceOf(cell: number | undefined): Stance | null {
  return cell === undefined || cell === notAddressed ? null : (cell as Stance);
}
