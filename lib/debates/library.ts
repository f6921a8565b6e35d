import { propositionKind } from '@/lib/analysis/proposition/proposition-kind';
import type { LibraryChoices } from '@/lib/debates/choices';
import type { LibraryState } from '@/lib/debates/library-address';
import { compareNames } from '@/lib/fields/compare-names';
import { yearOf } from '@/lib/fields/format-date';
import type { AgreementBar, CountedPropositions } from '@/lib/view/agreement-bar';

/** A debate in the library with its small picture. */
export type LibraryEntry = {
  id: string;
  slug: string;
  title: string;
  question: string;
  language: string;
  date: string | null;
  publisher: string;
  /** The first of those who take part. */
  people: { slug: string; name: string }[];
  /** How many take part. */
  commentators: number;
  bar: AgreementBar;
};

/** What of every debate is read to choose and order those of a page. */
export type LibraryHead = { id: string; title: string; date: string | null };

type LibraryOption = LibraryChoices['options'][number];

/** The ids of the debates that pass each filter that asks for their rows; null where it is not set. */
export type LibraryPassing = Record<'q' | 'theme' | 'who', ReadonlySet<string> | null>;

type Ordering = Pick<LibraryState, 'year' | 'sort'>;

/**
 * The debates that pass every filter, in the order asked for. Within one filter any of the chosen
 * values is enough.
 *
 * @param contested the share of each debate's addressed propositions that is contested, by id; it
 *   matters only where that is the order
 */
export function filterLibrary(
  heads: readonly LibraryHead[],
  { year, sort }: Ordering,
  passing: LibraryPassing,
  contested: ReadonlyMap<string, number> = new Map(),
): LibraryHead[] {
  const kept = heads.filter(
    ({ id, date }) =>
      Object.values(passing).every((ids) => ids === null || ids.has(id)) &&
      (year.length === 0 || year.includes(yearOf(date) ?? 'undated')),
  );
  if (sort !== 'contested') return kept.sort(ORDERS[sort]);
  const shareOf = ({ id }: LibraryHead) => contested.get(id) ?? -1;
  return kept.sort((a, b) => shareOf(b) - shareOf(a) || byTitle(a, b));
}

/** The share of addressed propositions that is contested; −1 where none is addressed. */
export function contestedShare(counted: readonly CountedPropositions[]): number {
  let contested = 0;
  let addressed = 0;
  for (const { counts, propositions } of counted) {
    const kind = propositionKind(counts);
    if (kind === 'contested') contested += propositions;
    if (kind !== 'not-addressed') addressed += propositions;
  }
  return addressed === 0 ? -1 : contested / addressed;
}

const byTitle = (a: LibraryHead, b: LibraryHead) => compareNames(a.title, b.title);

/** Debates without a date come last in either direction. */
function byDate(sign: 1 | -1) {
  return (a: LibraryHead, b: LibraryHead) => {
    if (a.date === b.date) return byTitle(a, b);
    if (a.date === null) return 1;
    if (b.date === null) return -1;
    return sign * a.date.localeCompare(b.date);
  };
}

const ORDERS = { newest: byDate(-1), oldest: byDate(1), title: byTitle } as const;

/** The years of debates, each with its number of debates; the latest first, before them the undated. */
export function yearOptions(heads: readonly LibraryHead[]): LibraryOption[] {
  const years = new Map<string, LibraryOption>();
  for (const { date } of heads) {
    const year = yearOf(date);
    const option = years.get(year ?? '');
    if (option) option.count += 1;
    else years.set(year ?? '', { value: year ?? 'undated', label: year ?? 'Undated', count: 1 });
  }
  return [...years.values()].sort((a, b) => b.value.localeCompare(a.value));
}

/**
 * The filters whose removal alone would show something again, with how many debates: what to
 * loosen when nothing is found. Empty when no single filter is to blame.
 */
export function loosenLibrary(
  heads: readonly LibraryHead[],
  state: Ordering,
  passing: LibraryPassing,
): { filter: 'q' | 'theme' | 'who' | 'year'; count: number }[] {
  const without = {
    q: filterLibrary(heads, state, { ...passing, q: null }),
    theme: filterLibrary(heads, state, { ...passing, theme: null }),
    who: filterLibrary(heads, state, { ...passing, who: null }),
    year: filterLibrary(heads, { ...state, year: [] }, passing),
  };
  return (['q', 'theme', 'who', 'year'] as const).flatMap((filter) =>
    without[filter].length > 0 ? [{ filter, count: without[filter].length }] : [],
  );
}
