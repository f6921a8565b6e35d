import { searchedText } from '@/lib/text/find-in-text';

/** A theme that is there, or one to be written. */
export type WrittenTheme = { id: string } | { name: string };

const fold = (name: string) => searchedText(name.trim()).folded;

/**
 * The theme that a name means: the one called so, letter by letter before any that differs in capitals
 * or accents alone; and where there is none, a new one. O(labels).
 *
 * @param labels what each theme is called, by its id
 */
export function writtenTheme(name: string, labels: ReadonlyMap<string, string>): WrittenTheme {
  const written = name.trim();
  const called = [...labels];
  const lower = written.toLocaleLowerCase();
  const folded = fold(written);
  const found =
    called.find(([, label]) => label === written) ??
    called.find(([, label]) => label.toLocaleLowerCase() === lower) ??
    called.find(([, label]) => fold(label) === folded);
  return found ? { id: found[0] } : { name: written };
}

/** Whether one of the names means the same theme, so that it needs no second place among them. */
export function isAmongThemes(
  name: string,
  names: readonly string[],
  labels: ReadonlyMap<string, string>,
): boolean {
  const key = keyOf(writtenTheme(name, labels));
  return names.some((other) => keyOf(writtenTheme(other, labels)) === key);
}

function keyOf(theme: WrittenTheme): string {
  return 'id' in theme ? `id ${theme.id}` : `name ${fold(theme.name)}`;
}

/** What Enter does with a name that is typed, in words; null where nothing is. */
export function sayThemeEnter(typed: string, labels: ReadonlyMap<string, string>): string | null {
  if (typed.trim() === '') return null;
  const theme = writtenTheme(typed, labels);
  const taken =
    'id' in theme
      ? `takes “${labels.get(theme.id) ?? ''}”`
      : `writes “${theme.name}” as a new theme`;
  return `Enter: ${taken}, or takes the one you went to with the arrow keys.`;
}
