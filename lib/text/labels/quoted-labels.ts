import { opensQuotation, type Quotation, readQuotation } from '@/lib/text/labels/quotations';
import { nameKey } from '@/lib/text/names/person-name';

type Label = { name: string; contentAt: number; form: string };
type Line = { text: string; firstInParagraph: boolean; candidate: Label | null };

/** Forms that head a whole piece: under them nobody quotes a turn, but in a block quotation. */
const SECTION_FORMS: ReadonlySet<string> = new Set(['heading', 'byline', 'bare', 'signature']);

const BLOCK_QUOTE = /^\s{0,3}>/;
/** "Ann Lee wrote:", above what is repeated of her letter. */
const WROTE =
  /\s(?:wrote|writes|said|says|schrieb|schreibt|a écrit|écrit|escribió|escribe|ha scritto|scrive|escreveu|escreve|schreef|schrijft|skrev|skriver)\s?[:：][*_]{0,3}$/iu;
/** A talk of which so few turns stand between marks of quotation is not told as a whole. */
const FEW = 2;
/** Shorter words between marks, with others beside them, are a term that somebody speaks of. */
const LEAST_WORDS = 3;
const SENTENCE_ENDS = /[.!?…。！？]\s*$/u;
const SENTENCE_BEGINS = /^(?:[.!?…]?[*_]*\s+|)(?=[\p{Lu}\p{Lo}])/u;
const ANNOUNCES = /[:：][*_\s]{0,4}$/u;
const MOST_AT_END = 8;
const STOP_OUTSIDE = /^[*_]*[.!?…]/u;

/**
 * The lines, those marked of which the label may be quoted by whoever speaks: such a label begins nothing at
 * once, but is left to be asked about. They are
 *
 * - labels in a block quotation, where others stand outside of one; where most stand in one, only those of a
 *   block after which somebody goes on without a label; and "Ann Lee wrote:" above one;
 * - labels after which a quotation makes up the paragraph, where whoever spoke before was not quoted, and
 *   somebody goes on after it without a label, in a paragraph or on a line; in the same one, where words that
 *   end with a colon announce it.
 *
 * O(text).
 *
 * @param isLabel true where a line is labelled with the name of somebody who speaks
 * @param isGiven true for the name of somebody of whom a person said so
 */
export function markQuotedLabels<L extends Line>(
  lines: readonly L[],
  isLabel: (line: L) => boolean,
  isGiven: (name: string) => boolean = () => false,
): (L | (L & { candidate: null; standing: Label; isQuoted: true }))[] {
  const labels = lines.flatMap((line, index) => (isLabel(line) ? [index] : []));
  const quoted = findInBlocks(lines, labels);
  for (const index of findInMarks(lines, labels, quoted)) quoted.add(index);
  if (quoted.size === 0) return [...lines];
  return lines.map((line, index) => {
    const { candidate } = line;
    if (candidate === null || !quoted.has(index) || isGiven(candidate.name)) return line;
    return { ...line, candidate: null, standing: candidate, isQuoted: true };
  });
}

function findInBlocks(lines: readonly Line[], labels: readonly number[]): Set<number> {
  const isInBlock = (index: number) => BLOCK_QUOTE.test(lines[index]?.text ?? '');
  const isAbove = (index: number) =>
    isInBlock(index + 1) && !isInBlock(index) && WROTE.test(lines[index]?.text ?? '');
  const above = labels.filter(isAbove);
  const others = labels.length - above.length;
  const inBlocks = labels.filter(isInBlock);
  const found = new Set(others > 0 ? above : []);
  if (inBlocks.length === others) return found;
  if (inBlocks.length * 2 < others) return new Set([...found, ...inBlocks]);
  const labelled = new Set(labels);
  let goesOn = false;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    if (!isInBlock(index)) goesOn = !labelled.has(index);
    else if (goesOn && labelled.has(index)) found.add(index);
  }
  return found;
}

type Turn = {
  index: number;
  key: string;
  /** What of its first paragraph is quoted; null where it begins with no quotation. */
  quotation: Quotation | null;
  /** True where a paragraph or a line without a label goes on after the quotation. */
  goesOn: boolean;
  /** True where what stands before it ends with a colon: "Here it is:". */
  isAnnounced: boolean;
};

function findInMarks(
  lines: readonly Line[],
  labels: readonly number[],
  inBlocks: ReadonlySet<number>,
): number[] {
  const turns = labels.flatMap((index, at): Turn[] => {
    const candidate = lines[index]?.candidate ?? null;
    if (candidate === null || inBlocks.has(index)) return [];
    const end = labels[at + 1] ?? lines.length;
    const isAnnounced = ANNOUNCES.test(lines[index - 1]?.text.slice(-MOST_AT_END) ?? '');
    const own = { index, key: nameKey(candidate.name), isAnnounced };
    if (SECTION_FORMS.has(candidate.form)) return [{ ...own, quotation: null, goesOn: false }];
    return [{ ...own, ...readTurn(lines, index, end) }];
  });
  const quoted = turns.filter(isQuoted);
  const spoken = new Set(turns.filter((turn) => !isQuoted(turn)).map(({ key }) => key));
  const isMost = quoted.length > FEW && quoted.length * 2 >= turns.length;
  if (isMost && !quoted.some(({ key }) => spoken.has(key))) return [];
  const going = new Set<Turn>();
  let isFollowed = false;
  for (const turn of turns.toReversed()) {
    const { quotation } = turn;
    const isWithin = quotation !== null && turn.isAnnounced && endsWithin(quotation);
    isFollowed = isWithin || (isQuoted(turn) && (turn.goesOn || isFollowed));
    if (isFollowed) going.add(turn);
  }
  let speaking: Turn | null = null;
  return turns.flatMap((turn) => {
    const isOthers = speaking !== null && speaking.key !== turn.key && !isQuoted(speaking);
    if (isOthers && going.has(turn)) return [turn.index];
    speaking = turn;
    return [];
  });
}

/** What of a turn's first paragraph is quoted, as far as to the line on which the quotation ends. O(turn). */
function readTurn(
  lines: readonly Line[],
  from: number,
  end: number,
): Pick<Turn, 'quotation' | 'goesOn'> {
  const first = lines[from];
  const words = first?.text.slice(first.candidate?.contentAt ?? 0).trim() ?? '';
  if (!opensQuotation(words)) return { quotation: null, goesOn: false };
  let at = nextParagraph(lines, from, end);
  const below = lines.slice(from + 1, at).map(({ text }) => text.trim());
  const whole = [words, ...below].join('\n');
  const isDone = readQuotation(whole)?.end ?? null;
  const lineEnd = isDone === null ? -1 : whole.indexOf('\n', isDone);
  const quotation = readQuotation(lineEnd === -1 ? whole : whole.slice(0, lineEnd));
  const isPartOf = (line: Line | undefined) =>
    line !== undefined && opensQuotation(line.text.trim());
  // "’Tis so": an apostrophe.
  const isApostrophe = quotation?.end === null && /^[*_]*['’‘]/.test(words);
  if (isApostrophe && !isPartOf(lines[at])) return { quotation: null, goesOn: false };
  while (at < end && isPartOf(lines[at])) at = nextParagraph(lines, at, end);
  return { quotation, goesOn: at < end || lineEnd !== -1 };
}

function nextParagraph(lines: readonly Line[], from: number, end: number): number {
  let at = from + 1;
  while (at < end && lines[at]?.firstInParagraph === false) at += 1;
  return at;
}

/** True where a quotation makes up the first paragraph. */
function isQuoted({ quotation }: Turn): boolean {
  if (quotation === null) return false;
  return quotation.own === 0 || (quotation.quoted >= quotation.own && isLong(quotation.first));
}

/** True where a whole sentence is quoted, and another one goes on right after it. */
function endsWithin({ first, rest }: Quotation): boolean {
  const isEnded = SENTENCE_ENDS.test(first) || STOP_OUTSIDE.test(rest);
  return isLong(first) && isEnded && SENTENCE_BEGINS.test(rest.replace(/^[*_]+/, ''));
}

function isLong(words: string): boolean {
  return words.trim().split(/\s+/, LEAST_WORDS).length >= LEAST_WORDS;
}
