/** What an element that shows words of a debate says of them. */
export type WordsLanguage = { lang: string; dir: 'ltr' | 'rtl' | 'auto' };

/** Scripts that run from right to left, as ISO 15924 has them. */
const RIGHT_TO_LEFT = new Set(
  'Adlm Arab Armi Avst Chrs Cprt Elym Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Yezi'.split(
    ' ',
  ),
);

/** Letters of scripts that run from right to left, and all other letters. */
const LETTERS_LEFTWARD =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Rohg}\p{sc=Mand}\p{sc=Samr}]/gu;
const LETTERS = /\p{L}/gu;

/** So much of some words is looked at: enough to tell whose script they are in. */
const LOOKED_AT = 400;

/** Words of which so many letters run the other way are of another language, and not only name something. */
const OTHERS = 0.9;

/** Said of words whose language is not known. */
const UNKNOWN: WordsLanguage = { lang: 'und', dir: 'auto' };

const known = new Map<string, WordsLanguage>();

/**
 * Language and direction of what stands in a debate’s text: a passage, a quotation.
 *
 * @param language the debate’s, a BCP 47 tag; '' where it is not known
 * @param words where they are at hand: words that run the other way than the language does are in
 *   another one, which is not known (an Arabic contribution to an English debate)
 */
export function languageOfWords(language: string, words?: string): WordsLanguage {
  const own = known.get(language) ?? remember(language);
  if (words === undefined || own.dir === 'auto') return own;
  const leftward = shareLeftward(words);
  if (leftward === null) return own;
  const other = own.dir === 'rtl' ? 1 - leftward : leftward;
  return other < OTHERS ? own : { ...UNKNOWN, dir: own.dir === 'rtl' ? 'ltr' : 'rtl' };
}

/** The language that all are in; '', which is not known, where they are in several, or there are none. */
export function oneLanguage(languages: Iterable<string>): string {
  const [first = '', ...others] = new Set(languages);
  return others.length === 0 ? first : '';
}

/** Whether words are drawn from right to left, in a picture, where nothing else tells it. */
export function runLeftward(language: string, words: string): boolean {
  const { dir } = languageOfWords(language, words);
  return dir === 'auto' ? (shareLeftward(words) ?? 0) > 0.5 : dir === 'rtl';
}

/** How many of the first letters run from right to left, 0 to 1; null where there is no letter. */
function shareLeftward(words: string): number | null {
  const sample = words.slice(0, LOOKED_AT);
  const letters = sample.match(LETTERS)?.length ?? 0;
  return letters === 0 ? null : (sample.match(LETTERS_LEFTWARD)?.length ?? 0) / letters;
}

/**
 * The same of what somebody wrote about a debate: its title, a proposition, a summary, a reason. It is
 * taken for the debate’s language, and runs as its own first letter does.
 */
export function languageWritten(language: string): WordsLanguage {
  return { ...languageOfWords(language), dir: 'auto' };
}

function remember(language: string): WordsLanguage {
  const found = directionOf(language);
  known.set(language, found);
  return found;
}

function directionOf(language: string): WordsLanguage {
  try {
    // The tag that says that it is not known has English for its likeliest.
    const { script } = /^und\b/i.test(language) ? {} : new Intl.Locale(language).maximize();
    if (script === undefined) return UNKNOWN;
    return { lang: language, dir: RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr' };
  } catch {
    return UNKNOWN;
  }
}
