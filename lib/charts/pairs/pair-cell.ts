import type { AgainstChance, Chance } from '@/lib/analysis/chance/chance';
import { HIDDEN } from '@/lib/words/absence-words';
import { besideChanceWords } from '@/lib/words/chance-words';
import { countOf, formatCount, formatShare } from '@/lib/words/format-count';
import { isolated } from '@/lib/words/isolated';

export type PairCell = {
  /** `null` where the two share no proposition that the measure counts. */
  readonly value: number | null;
  readonly n: number;
  /** How many they share in the whole debate, where a filter hides some of them; else null. */
  readonly ofAll: number | null;
  /** Rests on fewer propositions than the figure needs to be trusted. */
  readonly few: boolean;
  /** What it would be if the two only drew their stances. */
  readonly chance: Chance | null;
  /** What the figure is beside that; null where nothing can be said. */
  readonly against: AgainstChance | null;
};

/** What the words of a cell add. */
export type PairScope = {
  /** Which of the shared propositions the measure counts; see `countsOnly`. */
  readonly only: string;
  /** Where nothing is shared and a filter hides positions; see `inShown`. */
  readonly here: string;
};

/** What a cell says, for its label and tooltip. */
export function describePair(
  first: string,
  second: string,
  cell: PairCell | null,
  { only, here }: PairScope,
): string {
  if (cell === null) return first;
  const pair = `${isolated(first)} and ${isolated(second)}`;
  const { value, n, ofAll, chance } = cell;
  const shared = countOf(ofAll ?? n, 'shared proposition');
  const over = ofAll === null ? `${shared}${only}` : `${formatCount(n)} of ${shared}${only} shown`;
  if (value === null) {
    return ofAll === null ? `${pair} share no proposition${only}${here}.` : `${pair}: ${over}.`;
  }
  const few = cell.few ? ' (few)' : '';
  const beside = besideChanceWords(value, chance);
  return `${pair}: ${formatShare(value)} over ${over}${few}${beside ? `: ${beside}` : ''}.`;
}

/** What the cell of a pair says of which a filter hides one or both. */
export function describeHiddenPair(first: string, second: string): string {
  return `${isolated(first)} and ${isolated(second)}: ${HIDDEN}.`;
}
