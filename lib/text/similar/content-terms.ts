import { foldSpelling, UNSPACED } from '@/lib/text/fold-letters';

const STOP_WORDS = new Set(
  'a about above after again against all also although always am among an and another any are aren around as at away back be became because become been before being below between both but by can cannot could couldn did didn do does doesn doing don done down during each either else even ever every everyone few first for from further get gets getting go goes going gonna got had hadn has hasn have haven having he her here hers herself him himself his how however i if in indeed instead into is isn it its itself just kind know later least less let like likely ll lot made make makes many may maybe me mean might more most much must my myself near neither never no nor not now of off often ok okay on once one ones only onto or other others otherwise our ours ourselves out over own perhaps put quite rather re really right said same say says see seem seems several shall she should shouldn since so some something sometimes soon still such sure take than that thats the their theirs them themselves then there therefore these they thing things think this those though through thus to together too toward towards two under unless until up upon us use used very via was wasn way we well were weren what whatever when where whether which while who whole whom whose why will with within without won would wouldn yeah year years yes yet you your yours yourself'.split(
    ' ',
  ),
);

/** A run without an end is taken in parts: a search keeps something of each letter that it may go back to. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]{0,99999}/gu;
const UNSPACED_RUN = new RegExp(`(?:[${UNSPACED}]\\p{M}*)+|(?:(?![${UNSPACED}])[^])+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
/** A sign of such a script with the marks that rest on it. */
const SIGN = /\P{M}\p{M}*/gu;

/** The signs of a stretch without spaces, each with the marks that rest on it. */
export function signsOf(run: string): string[] {
  return run.match(SIGN) ?? [];
}

/**
 * The words of a text that carry its matter, folded so that forms of a word meet: lower case, one
 * spelling (`foldSpelling`), common English endings cut, stop words left out. Scripts without spaces give pairs
 * of signs. In order, with repetitions. O(text).
 */
export function contentTerms(text: string): string[] {
  const terms: string[] = [];
  for (const token of foldSpelling(text).toLowerCase().match(TOKEN) ?? []) {
    for (const run of token.match(UNSPACED_RUN) ?? []) {
      if (IS_UNSPACED.test(run)) pushBigrams(terms, run);
      else if (run.length > 1 && !STOP_WORDS.has(run)) terms.push(cutEnding(run));
    }
  }
  return terms;
}

function pushBigrams(terms: string[], run: string): void {
  const signs = signsOf(run);
  if (signs.length === 1) terms.push(run);
  for (let at = 0; at + 1 < signs.length; at += 1) terms.push(`${signs[at]}${signs[at + 1]}`);
}

/** A light stemmer: enough for "sanction" to meet "sanctions" and "sanctioned". */
function cutEnding(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return word;
  return word
    .replace(/(?:ically|ization|isation)$/, (ending) => (ending === 'ically' ? 'ic' : 'ize'))
    .replace(/(?:'s|ies)$/, (ending) => (ending === 'ies' ? 'y' : ''))
    .replace(/(?<![su])s$/, '')
    .replace(/(?<=.{4})(?:ing|ed|ly|ment)$/, '')
    .replace(/(?<=.{3})e$/, '');
}
