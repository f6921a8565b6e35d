/** What closes a quotation that one of these opens. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ '"': '"', "'": "'", '“': '”', '„': '“”', '‟': '”', '”': '”', '‘': '’', '‚': '‘’' },
  ...{ '«': '»', '»': '«»', '‹': '›', '›': '‹›', '「': '」', '『': '』', '《': '》', '＂': '＂' },
};
/** These stand in words, too: "it’s", "l'eau". */
const APOSTROPHES = "'’";
const BEFORE_MARK = /^[\s*_~]+/;
const OPENING_BRACKETS = '([（';
const CLOSING_BRACKETS = ')]）';

/** What of a paragraph is quoted. */
export type Quotation = {
  /** How many letters and digits stand between marks of quotation, and how many neither there nor in brackets. */
  quoted: number;
  own: number;
  /** What is between the first marks, and what follows them. */
  first: string;
  rest: string;
  /** Where the first quotation is closed; null where it goes on after these words. */
  end: number | null;
};

/** True where words begin with a mark of quotation. */
export function opensQuotation(words: string): boolean {
  return MARKS[words.slice(BEFORE_MARK.exec(words)?.[0].length ?? 0).charAt(0)] !== undefined;
}

/** How much of words that begin with a mark of quotation is quoted; null for other words. O(words). */
export function readQuotation(words: string): Quotation | null {
  if (!opensQuotation(words)) return null;
  const from = BEFORE_MARK.exec(words)?.[0].length ?? 0;
  const last = lastThatMayClose(words);
  let close = '';
  let depth = 0;
  let quoted = 0;
  let own = 0;
  let end: number | null = null;
  for (let at = from; at < words.length; at += 1) {
    const sign = words.charAt(at);
    if (close !== '') {
      if (close.includes(sign) && closes(words, at, last)) {
        close = '';
        end ??= at;
      } else if (isLetter(sign)) quoted += 1;
    } else if (MARKS[sign] !== undefined && !isInWord(words, at)) close = MARKS[sign] ?? '';
    else if (OPENING_BRACKETS.includes(sign)) depth += 1;
    else if (CLOSING_BRACKETS.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isLetter(sign)) own += 1;
  }
  const first = words.slice(from + 1, end ?? words.length);
  return { quoted, own, first, rest: end === null ? '' : words.slice(end + 1), end };
}

/** @param last where the last sign stands that is no apostrophe within a word */
function closes(words: string, at: number, last: number): boolean {
  if (!APOSTROPHES.includes(words.charAt(at))) return true;
  if (isLetter(words.charAt(at + 1))) return false;
  // "the workers' rights": another closes after it.
  const isGenitive = /^s. ?\p{Ll}/u.test(words.slice(at - 1, at + 3));
  return !isGenitive || at >= last;
}

function lastThatMayClose(words: string): number {
  let at = words.length - 1;
  while (at > 0 && !(APOSTROPHES.includes(words.charAt(at)) && !isLetter(words.charAt(at + 1))))
    at -= 1;
  return at;
}

function isInWord(words: string, at: number): boolean {
  return APOSTROPHES.includes(words.charAt(at)) && isLetter(words.charAt(at - 1));
}

function isLetter(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}
