const SKIPPED = new Set(['the', 'a', 'an', 'of', 'and', 'de', 'von', 'van', 'der', 'la', 'le']);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function lettersOf(word: string): string[] {
  return [...graphemes.segment(word)]
    .map((part) => part.segment)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function candidates(name: string): string[] {
  const words = name.split(/[\s\-–]+/u).filter((word) => lettersOf(word).length > 0);
  const telling = words.filter((word) => !SKIPPED.has(word.toLowerCase()));
  const used = telling.length > 0 ? telling : words;
  const letters = used.map(lettersOf);
  const first = letters[0] ?? ['?'];
  const last = letters.at(-1) ?? first;
  const found: string[] = [];
  if (used.length > 1) {
    found.push(`${first[0]}${last[0]}`);
    found.push(
      ...last.slice(1).map((letter) => `${first[0]}${last[0]}${letter.toLocaleLowerCase()}`),
    );
  } else {
    found.push(first.slice(0, 1).join(''));
    found.push(...first.slice(1).map((letter) => `${first[0]}${letter.toLocaleLowerCase()}`));
  }
  return found.map((text) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1));
}

/**
 * Gives each name of a debate initials of one to three characters, no two alike: the first letters
 * of the first and last telling words ("Ryan Hass" → RH), one letter or two for a name of one word
 * ("The Teacher" → Te where "The Trader" is there too); a number where letters run out.
 *
 * @param names in order of appearance; the earlier name keeps the shorter initials
 */
export function assignInitials(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const free = candidates(name).find((text) => !taken.has(text));
    let chosen = free;
    for (let number = 2; chosen === undefined; number += 1) {
      const numbered = `${candidates(name)[0]?.slice(0, 1)}${number}`;
      if (!taken.has(numbered)) chosen = numbered;
    }
    taken.add(chosen);
    return chosen;
  });
}
