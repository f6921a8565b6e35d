/** Scripts whose words stand without spaces, for the inside of a class of a regular expression. */
export const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';

/** What is not seen: it parts nothing, joins nothing, or turns the direction of what follows. */
const UNSEEN = /[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** A stroke that only makes a word longer on paper. */
const STROKE = /\u0640/g;
/** Points of vowels, of reading and of singing, which writers of these scripts may leave out. */
const POINTS = /(?<=[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}])\p{Mn}+/gu;

/** The first digit of scripts that have their own. */
const ZEROS =
  '\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0e50\u0ed0\u0f20\u1040\u17e0';

/** Letters and signs that writers of one language put for one another. */
const SPELT = new Map(
  [
    // Alef with and without its hamza, madda and wasla.
    ['أإآٱ', 'ا'],
    // Taa marbuta and haa, and the haa of Urdu, Kurdish and Persian.
    ['ةہھەۃۀۂ', 'ه'],
    // Alef maqsura and the yaa of Persian and Urdu.
    ['ىیې', 'ي'],
    ['کڪ', 'ك'],
    // Marks of Hebrew, and those of keyboards that have none.
    ['־', '-'],
    ['׳', "'"],
    ['״', '"'],
    ...[...ZEROS].flatMap((zero) =>
      Array.from({ length: 10 }, (_, digit): [string, string] => [
        String.fromCodePoint((zero.codePointAt(0) ?? 0) + digit),
        `${digit}`,
      ]),
    ),
  ].flatMap(([written, one]) => [...(written ?? '')].map((sign) => [sign, one ?? ''] as const)),
);
const SPELT_SIGN = new RegExp(`[${[...SPELT.keys()].join('')}]`, 'gu');

/**
 * A text as it is compared where the same word is spelt in several ways: full and half width and what
 * is composed are one; Arabic without points, strokes and kinds of alef, with one haa, one yaa and one
 * kaf; Hebrew without points; digits of every script as 0 to 9; without what is not seen. Letters with
 * and without accents and capitals stay what they are: there they can make another word. O(text).
 */
export function foldSpelling(text: string): string {
  return text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(STROKE, '')
    .replace(POINTS, '')
    .replace(SPELT_SIGN, (sign) => SPELT.get(sign) ?? sign);
}

/** What Unicode does not take apart, and readers take for one letter all the same. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};

/** Signs that stand above or below a letter without making another of it. Those of kana do. */
const ACCENTS =
  /(?![\u3099\u309a])(?=\p{Mn})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/gu;

/**
 * A text as it is searched: as `foldSpelling` has it, and without capitals and accents, in every
 * script; letters that others rest on, such as the vowel signs of Devanagari, stay. O(text).
 */
export function foldLetters(text: string): string {
  const letters = foldSpelling(text)
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase();
  return [...letters].map((letter) => LETTERS[letter] ?? letter).join('');
}

/**
 * The parts of a text that are folded each for itself: a code point, or several that make one letter
 * only together, kana with its voiced mark and the parts of a Hangul syllable.
 */
export const FOLDED_PART =
  /[\u1100-\u115f\ua960-\ua97c]+[\u1160-\u11a7\ud7b0-\ud7c6]+[\u11a8-\u11ff\ud7cb-\ud7fb]*|\P{M}[\u3099\u309a\uff9e\uff9f]|./gsu;
