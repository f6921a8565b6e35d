import type { OfferedProposition } from '@/lib/sets/offered';
import { freeName, isTaken, roomyName } from '@/lib/sets/set-edits';
import { shortened } from '@/lib/text/beginning-of';

/** So many themes tell a set apart; their names are anybody's. */
const MOST_THEMES = 2;
const MOST_OF_THEME = 40;

/**
 * What a set is called that nobody has named yet, so that it is told apart from the others: by the themes that most
 * of its propositions are listed under; where none has a theme, by a number. How many they are stands beside it.
 *
 * @param names of the other sets of the debate
 */
export function nameOfSet(
  items: readonly { readonly propositionId: string }[],
  offered: readonly OfferedProposition[],
  names: readonly string[],
): string {
  const first = new Map(offered.map(({ id, themes }) => [id, themes[0]]));
  const counts = new Map<string, number>();
  for (const { propositionId } of items) {
    const theme = first.get(propositionId);
    if (theme !== undefined) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  const themes = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_THEMES)
    .map(([name]) => shortened(name, MOST_OF_THEME));
  return themes.length === 0 ? numbered(names) : freeName(roomyName(themes.join(', ')), names);
}

function numbered(names: readonly string[]): string {
  for (let number = names.length + 1; ; number += 1) {
    const name = `Class set ${number}`;
    if (!isTaken(name, names)) return name;
  }
}
