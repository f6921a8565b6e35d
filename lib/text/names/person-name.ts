import { isGivenNameToo, isOpener, isSurnameToo } from '@/lib/text/names/label-words';

const PARTICLES = new Set(
  'de la del las los van von der den dem zu zum zur ten ter te al el bin ibn abu bint da das do dos di du le les y e af av ap ben della degli mac mc st'.split(
    ' ',
  ),
);

const HONORIFIC =
  /^(?:mr|mrs|ms|mx|miss|dr|prof|professor|sir|dame|lord|lady|senator|sen|rep|representative|congressman|congresswoman|president|vice|prime|minister|secretary|chancellor|ambassador|amb|governor|gov|judge|justice|general|gen|col|colonel|capt|captain|lt|rev|reverend|father|sister|hon|the|frau|herr|mme|m|monsieur|madame|señor|señora|sra?)\.?$/iu;

const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|mp|mep|msp|qc|kc|esq)\.?$/i;

const WORD = /^\p{Lu}[\p{L}\p{M}'’‘.·-]*$/u;
/** With the marks of a Hebrew or Arabic shortening within: "היו"ר". */
const UNCASED_WORD = /^[\p{Lo}\p{M}·・.-](?:[\p{Lo}\p{M}·・.״׳-]|["'’](?=\p{Lo}))*$/u;
/** Names in scripts without spaces: two to six signs, or two parts with a dot between. */
const UNSPACED_NAME =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]{1,8}(?:[·・ ][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]{1,8}){0,3}$/u;
const NUMBERED =
  /^(?:speaker|participant|person|panell?ist|respondent|interviewee|voice|expert|student|debater|juror|teilnehmer|sprecher)\s*#?(?:\d{1,3}|[A-Z])$/i;

/** A full stop that is no end of a sentence: "Sammy Ode Jr.", "Calloway R.", "Petrov P.P." */
const ENDS_SHORT = /(?:^|\s)(?:(?:\p{Lu}\.-?){0,3}\p{Lu}|[Jj]r|[Ss]r)\.$/u;

export type NameLikeness = 'full' | 'single' | 'initials' | 'numbered' | 'none';

/**
 * How much a label looks like a person's name: a *full* name of two or more parts, a *single*
 * capitalised word, *initials*, a *numbered* voice ("Speaker 2"), or *none*. By form alone.
 *
 * @param comesBack true for a label that opens several turns: "He Wei" is then a name
 */
export function nameLikeness(label: string, comesBack = false): NameLikeness {
  if (label.length === 0 || label.length > 60) return 'none';
  if (NUMBERED.test(label)) return 'numbered';
  if (UNSPACED_NAME.test(label)) return label.length >= 2 && label.length <= 20 ? 'full' : 'none';
  if (/^\p{Lu}{1,4}$/u.test(label) || /^(?:\p{Lu}\.){2,4}$/u.test(label)) return 'initials';
  const words = label.split(/\s+/);
  if (words.length > 7) return 'none';
  let parts = 0;
  for (const [index, word] of words.entries()) {
    const bare = word.replace(/,$/, '');
    if (HONORIFIC.test(bare) && index < words.length - 1) continue;
    if (SUFFIX.test(bare) && index > 0) continue;
    const isParticle = PARTICLES.has(bare.toLowerCase()) && !(index === 0 && isOpener(bare));
    if (isParticle && index < words.length - 1) continue;
    if (/^["“'‘(].+["”'’)]$/u.test(word) && index > 0) continue;
    if (!WORD.test(bare) && !UNCASED_WORD.test(bare)) return 'none';
    const isGiven = comesBack && index === 0 && words.length > 1 && isGivenNameToo(bare);
    const isToo = isGiven || (index > 0 && isName(bare, index === words.length - 1));
    if (isOpener(bare) && !isToo) return 'none';
    parts += 1;
  }
  if (parts === 0) return 'none';
  if (/[.!?,;]$/.test(label) && !ENDS_SHORT.test(label)) return 'none';
  return words.length >= 2 ? 'full' : 'single';
}

/** True for "A" in "Ms A van Wyk" and "You" in "Evan You": they open sentences only where they stand first. */
function isName(word: string, isLast: boolean): boolean {
  return /^\p{Lu}$/u.test(word) || (isLast && isSurnameToo(word));
}

/** The form under which labels of one spelling are counted together. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

/** The parts of a name that tell people apart: no titles, suffixes or particles; lower case. */
export function nameParts(name: string): string[] {
  return withoutNicknames(nameKey(name))
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !HONORIFIC.test(word) && !SUFFIX.test(word));
}

/** Only as far as the last sign that closes: brackets that never close are not looked through each. */
function withoutNicknames(name: string): string {
  const end = Math.max(...['"', '“', '”', ')'].map((sign) => name.lastIndexOf(sign))) + 1;
  return name.slice(0, end).replace(/["“”(][^"“”)]*["“”)]/g, ' ') + name.slice(end);
}
