import { isStance, type Stance } from '@/lib/analysis/stance-matrix';
import type { DebateCard } from '@/lib/debates/data';
import type { LibraryState } from '@/lib/debates/library-state';
import { compareNames } from '@/lib/fields/compare-names';
import { yearOf } from '@/lib/fields/format-date';
import { type AgreementBar, agreementBar } from '@/lib/view/agreement-bar';

/** A debate in the library with its small picture. */
export type LibraryEntry = Omit<DebateCard, 'stances'> & { bar: AgreementBar };

/** What can be chosen in one of the library's filters, with how many debates each choice has. */
export type LibraryOption = { value: string; label: string; count: number };

/** Adds the small picture of agreement to a debate's card. One step a position. */
export function toLibraryEntry({ stances, ...card }: DebateCard): LibraryEntry {
  const rows = new Map(card.commentators.map((commentator, place) => [commentator.id, place]));
  const columns = new Map<string, (Stance | null)[]>(
    card.propositionIds.map((id) => [id, card.commentators.map(() => null)]),
  );
  for (const { commentatorId, propositionId, stance } of stances) {
    const row = rows.get(commentatorId);
    const column = columns.get(propositionId);
    if (row !== undefined && column && isStance(stance)) column[row] = stance;
  }
  return {
    ...card,
    bar: agreementBar([...columns.values()], card.commentators.length),
  };
}

/**
 * The debates that pass every filter, in the order asked for. Within one filter any of the chosen
 * values is enough; a parent theme stands for its children too.
 *
 * @param found ids of the debates in which the search text was found, or null without a text
 */
export function filterLibrary(
  entries: readonly LibraryEntry[],
  state: Omit<LibraryState, 'q'>,
  found: ReadonlySet<string> | null,
): LibraryEntry[] {
  const kept = entries.filter(
    (entry) =>
      (found === null || found.has(entry.id)) &&
      passes(state.theme, themeSlugsOf(entry)) &&
      passes(
        state.who,
        entry.commentators.map((commentator) => commentator.slug),
      ) &&
      passes(state.year, [yearOf(entry.date) ?? 'undated']),
  );
  return kept.sort(ORDERS[state.sort]);
}

function passes(wanted: readonly string[], present: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((value) => present.includes(value));
}

function themeSlugsOf(entry: LibraryEntry): string[] {
  return entry.themes.flatMap((theme) =>
    theme.parent ? [theme.slug, theme.parent.slug] : [theme.slug],
  );
}

const contestedShare = (entry: LibraryEntry) => {
  const differ = entry.bar.parts.find((part) => part.tone === 'differ')?.count ?? 0;
  return entry.bar.addressed === 0 ? -1 : differ / entry.bar.addressed;
};

const byTitle = (a: LibraryEntry, b: LibraryEntry) => compareNames(a.title, b.title);

/** Debates without a date come last in either direction. */
function byDate(sign: 1 | -1) {
  return (a: LibraryEntry, b: LibraryEntry) => {
    if (a.date === b.date) return byTitle(a, b);
    if (a.date === null) return 1;
    if (b.date === null) return -1;
    return sign * a.date.localeCompare(b.date);
  };
}

const ORDERS: Record<LibraryState['sort'], (a: LibraryEntry, b: LibraryEntry) => number> = {
  newest: byDate(-1),
  oldest: byDate(1),
  title: byTitle,
  contested: (a, b) => contestedShare(b) - contestedShare(a) || byTitle(a, b),
};

/** The choices of the library's filters, each with its number of debates. */
export function libraryOptions(entries: readonly LibraryEntry[]): {
  themes: LibraryOption[];
  commentators: LibraryOption[];
  years: LibraryOption[];
} {
  const themes = new Map<string, LibraryOption>();
  const commentators = new Map<string, LibraryOption>();
  const years = new Map<string, LibraryOption>();
  for (const entry of entries) {
    const own = new Map<string, string>();
    for (const theme of entry.themes) {
      own.set(theme.slug, theme.name);
      if (theme.parent) own.set(theme.parent.slug, theme.parent.name);
    }
    for (const [slug, name] of own) add(themes, slug, name);
    for (const { slug, name } of entry.commentators) add(commentators, slug, name);
    const year = yearOf(entry.date);
    add(years, year ?? 'undated', year ?? 'Undated');
  }
  const byLabel = (a: LibraryOption, b: LibraryOption) => compareNames(a.label, b.label);
  return {
    themes: [...themes.values()].sort(byLabel),
    commentators: [...commentators.values()].sort(byLabel),
    years: [...years.values()].sort((a, b) => b.value.localeCompare(a.value)),
  };
}

function add(options: Map<string, LibraryOption>, value: string, label: string): void {
  const option = options.get(value);
  if (option) option.count += 1;
  else options.set(value, { value, label, count: 1 });
}

/**
 * The filters whose removal alone would show something again, with how many debates: what to
 * loosen when nothing is found. Empty when no single filter is to blame.
 */
export function loosenLibrary(
  entries: readonly LibraryEntry[],
  state: Omit<LibraryState, 'q'>,
  found: ReadonlySet<string> | null,
): { filter: 'q' | 'theme' | 'who' | 'year'; count: number }[] {
  const without = {
    q: filterLibrary(entries, state, null),
    theme: filterLibrary(entries, { ...state, theme: [] }, found),
    who: filterLibrary(entries, { ...state, who: [] }, found),
    year: filterLibrary(entries, { ...state, year: [] }, found),
  };
  return (['q', 'theme', 'who', 'year'] as const).flatMap((filter) =>
    without[filter].length > 0 ? [{ filter, count: without[filter].length }] : [],
  );
}
