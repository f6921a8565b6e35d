import { foldSpelling, UNSPACED } from '@/lib/text/fold-letters';

/** One searchable term with the place of the letters it came from, in UTF-16 code units. */
export type Token = { term: string; start: number; end: number };

const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

const WORDS = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Whether a term comes from a script without spaces: it is matched as it is, without guessing. */
export function isUnspaced(term: string): boolean {
  return IS_UNSPACED.test(term);
}

/** Small letters in one spelling, without accents and the English genitive: "Müller’s" → "muller". */
export function foldWord(word: string): string {
  return foldSpelling(word)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '');
}

/**
 * The terms of a text in order: folded words and, in scripts without spaces, every character and
 * every pair of neighbouring characters, so that any stretch of such a text can be found. O(text).
 */
export function tokenise(text: string): Token[] {
  return tokensOf(text, true);
}

/** The terms of a query: as `tokenise`, but a single character only where it stands alone. */
export function tokeniseQuery(query: string): string[] {
  return [...new Set(tokensOf(query, false).map((token) => token.term))];
}

function tokensOf(text: string, everyCharacter: boolean): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORDS)) {
    for (const run of runsOf(match[0], match.index)) {
      if (run.unspaced) pushPairs(tokens, run, everyCharacter);
      else {
        const term = foldWord(run.text);
        if (term !== '') tokens.push({ term, start: run.start, end: run.start + run.text.length });
      }
    }
  }
  return tokens;
}

type Run = { text: string; start: number; unspaced: boolean };

/** Parts a word where the script changes between spaced and unspaced. */
function runsOf(word: string, offset: number): Run[] {
  const runs: Run[] = [];
  let at = offset;
  for (const character of word) {
    const last = runs.at(-1);
    const unspaced = /\p{M}/u.test(character) ? (last?.unspaced ?? false) : isUnspaced(character);
    if (last && last.unspaced === unspaced) last.text += character;
    else runs.push({ text: character, start: at, unspaced });
    at += character.length;
  }
  return runs;
}

function pushPairs(tokens: Token[], run: Run, everyCharacter: boolean): void {
  const characters = [...run.text];
  let at = run.start;
  for (const [place, character] of characters.entries()) {
    const next = characters[place + 1];
    const end = at + character.length;
    if (everyCharacter || characters.length === 1) {
      tokens.push({ term: foldSpelling(character), start: at, end });
    }
    if (next !== undefined) {
      tokens.push({ term: foldSpelling(character + next), start: at, end: end + next.length });
    }
    at = end;
  }
}
