import { notAddressed, type Stance } from '@/lib/analysis/stance-matrix';
import { cellsOfPair, type StanceRow } from '@/lib/analysis/stance-row';

/** What two commentators make of one proposition. */
export type SharedKind = 'agree' | 'differ' | 'partly' | 'only-first' | 'only-second' | 'nobody';

/** How many propositions are of each kind; `shared` is agree + differ + partly. */
export type SharedKindCounts = Readonly<Record<SharedKind | 'shared', number>>;

/**
 * The kind of a proposition for two commentators. Where both address it: *agree* on the same side
 * (or both mixed), *differ* on opposite sides, *partly* when one takes a side and the other is
 * mixed. Otherwise: who is the only one to address it, or nobody.
 */
export function kindOfSharedProposition(a: Stance | null, b: Stance | null): SharedKind {
  if (a === null) return b === null ? 'nobody' : 'only-second';
  if (b === null) return 'only-first';
  if (Math.sign(a) === Math.sign(b)) return 'agree';
  return a === 0 || b === 0 ? 'partly' : 'differ';
}

/**
 * How many propositions are of each kind for two commentators.
 *
 * @throws Error when the rows differ in length or hold something that is no stance.
 */
export function countKinds(a: StanceRow, b: StanceRow): SharedKindCounts {
  const [first, second] = cellsOfPair(a, b, 'countKinds');
  const counts = {
    agree: 0,
    differ: 0,
    partly: 0,
    'only-first': 0,
    'only-second': 0,
    nobody: 0,
  } satisfies Record<SharedKind, number>;
  for (let place = 0; place < first.length; place++) {
    counts[kindOfSharedProposition(stanceOf(first[place]), stanceOf(second[place]))]++;
  }
  return { ...counts, shared: counts.agree + counts.differ + counts.partly };
}

function stanceOf(cell: number | undefined): Stance | null {
  return cell === undefined || cell === notAddressed ? null : (cell as Stance);
}
