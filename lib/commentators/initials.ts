const SKIPPED = new Set(['the', 'a', 'an', 'of', 'and', 'de', 'von', 'van', 'der', 'la', 'le']);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const isLetter = (text: string) => /[\p{L}\p{N}]/u.test(text);

function* lettersOf(word: string): Generator<string> {
  for (const { segment } of graphemes.segment(word)) if (isLetter(segment)) yield segment;
}

const firstLetter = (word: string) => lettersOf(word).next().value ?? '?';

/** From short to long; each is made when it is asked for, the first is mostly free. */
function* candidates(name: string): Generator<string> {
  const words = name.split(/[\s\-–]+/u).filter(isLetter);
  const telling = words.filter((word) => !SKIPPED.has(word.toLowerCase()));
  const used = telling.length > 0 ? telling : words;
  const [first = '?', ...others] = used;
  const last = others.at(-1);
  const base = firstLetter(first) + (last === undefined ? '' : firstLetter(last));
  const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
  yield capital(base);
  let isFirst = true;
  for (const letter of lettersOf(last ?? first)) {
    if (!isFirst) yield capital(`${base}${letter.toLocaleLowerCase()}`);
    isFirst = false;
  }
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
    let chosen = firstFree(name, taken);
    for (let number = 2; chosen === undefined; number += 1) {
      const numbered = `${candidates(name).next().value?.slice(0, 1)}${number}`;
      if (!taken.has(numbered)) chosen = numbered;
    }
    taken.add(chosen);
    return chosen;
  });
}

function firstFree(name: string, taken: ReadonlySet<string>): string | undefined {
  for (const text of candidates(name)) if (!taken.has(text)) return text;
}
