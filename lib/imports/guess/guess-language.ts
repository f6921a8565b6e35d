/** Scripts that point to one language of the many, by how often their signs stand in the text. */
const SCRIPTS: readonly [code: string, sign: RegExp][] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['zh', /\p{sc=Han}/gu],
  ['ar', /\p{sc=Arabic}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['ru', /\p{sc=Cyrillic}/gu],
];

/** Frequent small words that the other languages of the list do not have. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'that', 'is', 'with', 'this', 'are', 'you', 'not'],
  de: ['der', 'und', 'nicht', 'das', 'ist', 'ein', 'eine', 'auch', 'wir', 'mit'],
  fr: ['les', 'est', 'une', 'dans', 'pas', 'nous', 'qui', 'pour', 'vous', 'avec'],
  es: ['los', 'una', 'las', 'por', 'pero', 'como', 'muy', 'está', 'son', 'del'],
  it: ['che', 'non', 'gli', 'della', 'sono', 'anche', 'questo', 'più', 'perché', 'di'],
  pt: ['não', 'uma', 'são', 'mais', 'você', 'muito', 'isso', 'dos', 'também', 'os'],
  nl: ['het', 'een', 'niet', 'van', 'zijn', 'maar', 'ook', 'dat', 'wij', 'voor'],
};

const SAMPLE = 20_000;
/** A share of signs from which a script decides. Japanese mixes two. */
const MIN_SHARE = 0.15;
const MIN_SMALL_WORDS = 3;

/**
 * The language a text seems to be in, as a short code, from its script and its smallest words;
 * '' where they do not tell. Offered, to be changed.
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return '';
  for (const [code, sign] of SCRIPTS)
    if ((sample.match(sign)?.length ?? 0) / letters >= MIN_SHARE) return code;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best = { code: '', count: 0 };
  for (const [code, small] of Object.entries(SMALL_WORDS)) {
    const known = new Set(small);
    const count = words.filter((word) => known.has(word)).length;
    if (count > best.count) best = { code, count };
  }
  return best.count >= MIN_SMALL_WORDS ? best.code : '';
}
