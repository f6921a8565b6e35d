import { fieldsOf, nameOfQuotation, sameFields, withOneTelling } from '@/lib/positions/content';
import type { ReadingPair } from '@/lib/readings/pair-readings';
import type { DecisionRaw } from '@/lib/readings/schema';
import { overlaps, type PlacedWords } from '@/lib/text/similar/shared-words';
import type { PositionView } from '@/lib/view/view';

/** What the adjudicated reading has where the two readings meet. */
export type DecisionState = {
  readonly kind: 'undecided' | 'first' | 'second' | 'both' | 'own' | 'nothing';
  /** The position that was written; null where there is none. */
  readonly position: PositionView | null;
};

/**
 * What was decided for a pair: one of the two where the position written says the same, both where
 * it is what they agree on with the quotations and reasons of both, something of its own where it says something else, nothing where it was left out on purpose.
 */
export function decisionState(
  pair: ReadingPair,
  written: PositionView | null,
  silent: boolean,
): DecisionState {
  if (!written) return { kind: silent ? 'nothing' : 'undecided', position: null };
  if (pair.first && saysTheSame(pair.first, written)) return { kind: 'first', position: written };
  if (pair.second && saysTheSame(pair.second, written)) {
    return { kind: 'second', position: written };
  }
  if (isAgreed(pair) && pair.first && pair.second) {
    const both = {
      ...pair.first,
      reasonIds: [...new Set([...pair.first.reasonIds, ...pair.second.reasonIds])],
      evidence: joinQuotations(pair.first.evidence, pair.second.evidence),
    };
    if (saysTheSame(both, written)) return { kind: 'both', position: written };
  }
  return { kind: 'own', position: written };
}

/** Something of its own as it is decided. Fields that are not asked stay as they are written. */
export function ownChoice(
  written: PositionView | null,
  said: Omit<Extract<DecisionRaw['choice'], { take: 'own' }>, 'take'>,
): DecisionRaw['choice'] {
  return { take: 'own', ...(written ? fieldsOf(written) : {}), ...said };
}

/** Whether both readings have the same stance, as explicitly, so that nobody need decide. */
export function isAgreed({
  first,
  second,
}: Record<'first' | 'second', Pick<PositionView, 'stance' | 'explicitness'> | null>): boolean {
  return (
    first !== null &&
    second !== null &&
    first.stance === second.stance &&
    first.explicitness === second.explicitness
  );
}

/**
 * The quotations of one position, and those of the other that repeat none of its words; the first that
 * is the telling one stays it.
 */
export function joinQuotations<Piece extends PlacedWords & { quotation: number; telling: boolean }>(
  own: readonly Piece[],
  other: readonly Piece[],
): Piece[] {
  const next = 1 + Math.max(-1, ...own.map((piece) => piece.quotation));
  const repeated = new Set(
    other
      .filter((piece) => own.some((held) => overlaps(held, piece)))
      .map((piece) => piece.quotation),
  );
  return withOneTelling([
    ...own,
    ...other
      .filter((piece) => !repeated.has(piece.quotation))
      .map((piece) => ({ ...piece, quotation: next + piece.quotation })),
  ]);
}

function saysTheSame(a: PositionView, b: PositionView): boolean {
  return (
    sameFields(a, b) &&
    [...a.reasonIds].sort().join() === [...b.reasonIds].sort().join() &&
    a.evidence.map(nameOfQuotation).sort().join('\n') ===
      b.evidence.map(nameOfQuotation).sort().join('\n')
  );
}
