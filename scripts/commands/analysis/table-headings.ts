import { readNumberCell } from '@/lib/tables/read-number';
import { isBlank, type TableRow } from '@/lib/tables/table';
import { HIDDEN, NOT_CODED } from '@/lib/words/absence-words';
import { CommandTrouble } from '../command';
import type { StanceScale } from './stance-scale';

/** How a person says which cells are names; `undefined`: found out. */
export interface HeadingOptions {
  /** `none`, or the column of the rows' names, by its heading or its number. */
  readonly ids: string | undefined;
  readonly headings: boolean | undefined;
  readonly scale: StanceScale | undefined;
}

/** Which cells of a table are names. */
export interface FoundHeadings {
  /** Whether the first row names the columns. */
  readonly named: boolean;
  /** The place of the column that names the rows, `null` where none does. */
  readonly idsAt: number | null;
  /** What could have been taken otherwise, and how to say so. */
  readonly doubts: readonly string[];
}

/** Words that the tables of charts have where an empty cell would say too much. */
export const UNKNOWN: ReadonlySet<string> = new Set([NOT_CODED, HIDDEN]);

/** Nouns for whoever or whatever a row is; alone, in the plural, or with “id”, “number” and the like. */
const ROW_NOUN =
  /^(?:(?:id|nr|no|number|index|key|code|#|x|unnamed: 0)|(?:name|commentator|coder|rater|annotator|judge|observer|reader|person|participant|respondent|subject|voter|speaker|expert|economist|panellist|panelist|member|student|pupil|user|unit|item|case|row|record|author|delegate|candidate|party|interviewee|informant)s?)$/i;
const ID_AFTER = /(?:^|[\s._-])(?:id|nr|no|number|code|key)$/i;

/**
 * Which row and which column of a table hold names, and what of that is doubtful. The first line does
 * where it holds words, or numbers under an empty or telling corner; the first column does where it
 * holds words, or whole numbers that all differ under a heading that tells so.
 *
 * @throws CommandTrouble where `ids` names no column
 */
export function findHeadings(rows: readonly TableRow[], options: HeadingOptions): FoundHeadings {
  const [first, ...others] = rows;
  if (!first) return { named: false, idsAt: null, doubts: [] };
  const asked = askedColumn(first.cells, options.ids);
  const at = asked.at ?? 0;
  const column = others.map(({ cells }) => cells[at] ?? '');
  const isSeries = isLikeOthers(first.cells, at);
  const namesRows =
    asked.at !== null || (options.ids === undefined && !isSeries && column.some(isWords));
  const doubts: string[] = [];
  const named =
    options.headings ??
    (asked.byName ||
      first.cells.some((cell, place) => !(namesRows && place === at) && isWords(cell)) ||
      (namesRows && others.length > 0 && headsUnits(first, others, at, options, doubts)));
  if (namesRows) return { named, idsAt: at, doubts };
  if (options.ids === 'none') return { named, idsAt: null, doubts };
  const verdict = numbersAreNames({
    heading: named ? (first.cells[0] ?? '') : null,
    isSeries,
    headings: first.cells,
    body: (named ? others : rows).map(({ cells }) => cells),
    scale: options.scale,
  });
  if (verdict.doubt !== null) doubts.push(verdict.doubt);
  return { named, idsAt: verdict.names ? 0 : null, doubts };
}

function askedColumn(
  cells: readonly string[],
  ids: string | undefined,
): { at: number | null; byName: boolean } {
  if (ids === undefined || ids === 'none') return { at: null, byName: false };
  const plain = (words: string) => words.trim().toLowerCase();
  const named = cells.findIndex((cell) => plain(cell) === plain(ids) && !isBlank(cell));
  if (named >= 0) return { at: named, byName: true };
  if (/^[1-9]\d{0,5}$/.test(ids) && Number(ids) <= cells.length)
    return { at: Number(ids) - 1, byName: false };
  const known = cells.slice(0, 12).map((cell) => cell.trim() || '(empty)');
  throw new CommandTrouble(
    `No column is called “${ids}”; the first line has ${known.join(', ')}${cells.length > 12 ? ' …' : ''}. Give --ids one of these, a column’s number, or none.`,
  );
}

/** A first line of numbers over named rows: names of units, or one more row of values? */
function headsUnits(
  first: TableRow,
  others: readonly TableRow[],
  at: number,
  { scale }: HeadingOptions,
  doubts: string[],
): boolean {
  const corner = first.cells[at]?.trim() ?? '';
  if (!isWords(corner) || isRowNoun(corner)) return true;
  const heads = first.cells.filter((_, place) => place !== at).map(numberIn);
  const isCount = heads.every((head, place) => head !== null && head === (heads[0] ?? 0) + place);
  const start = heads[0];
  if (!isCount || heads.length < 2 || start === null || start === undefined) return false;
  const names = others.map(({ cells }) => cells[at]?.trim() ?? '');
  const range = rangeOf(others.map(({ cells }) => cells.filter((_, place) => place !== at)));
  const last = start + heads.length - 1;
  const isBeyond = scale
    ? last > Math.max(scale.disagree, scale.agree)
    : range !== null && (last > range.most || start < range.least);
  const isHead = isBeyond && !names.every((name) => shapeOf(name) === shapeOf(corner));
  doubts.push(
    isHead
      ? `Line ${first.line} (${corner}, ${start} … ${last}) was taken for headings; --headings no takes it for values of “${corner}”.`
      : `Line ${first.line} (${corner}, ${start} … ${last}) was taken for values of “${corner}”; --headings yes takes it for headings.`,
  );
  return isHead;
}

/** Whether a first column of numbers names the rows, and what is to be said where it could be either. */
function numbersAreNames({
  heading,
  isSeries,
  headings,
  body,
  scale,
}: {
  readonly heading: string | null;
  readonly isSeries: boolean;
  readonly headings: readonly string[];
  readonly body: readonly (readonly string[])[];
  readonly scale: StanceScale | undefined;
}): { names: boolean; doubt: string | null } {
  const sure = (names: boolean) => ({ names, doubt: null });
  if (headings.length < 2) return sure(false);
  if (heading !== null && (!isWords(heading) ? isBlank(heading) : isRowNoun(heading)))
    return sure(true);
  const numbers = body.map((cells) => numberIn(cells[0] ?? ''));
  const differ =
    numbers.every((number) => number !== null && Number.isInteger(number) && number >= 0) &&
    new Set(numbers).size === numbers.length;
  if (!differ) return sure(false);
  const ascends = numbers.every(
    (number, place) => place === 0 || Number(number) > Number(numbers[place - 1]),
  );
  const range = scale
    ? { least: Math.min(scale.disagree, scale.agree), most: Math.max(scale.disagree, scale.agree) }
    : rangeOf(body.map((cells) => cells.slice(1)));
  const isOff =
    range !== null && numbers.some((one) => Number(one) > range.most || Number(one) < range.least);
  const othersAreSeries =
    headings.length > 2 ? isLikeOthers(headings.slice(1), 0) : /\d$/.test(headings[1] ?? '');
  const names =
    heading !== null &&
    !isSeries &&
    (othersAreSeries || (ascends && numbers.length > 2) || (isOff && numbers.length > 1));
  const column = heading === null ? 'The first column' : `“${heading.trim()}”`;
  if (names)
    return {
      names,
      doubt: `${column} holds numbers that all differ and was taken for names; --ids none takes them for values.`,
    };
  if (!((ascends || isOff) && numbers.length > 2)) return sure(false);
  return {
    names,
    doubt: `${column} holds numbers that all differ and was taken for values; if they name the rows, say --ids ${heading?.trim() || '1'}.`,
  };
}

/** Whether a heading is one of a series with all others: p1, p2, p3; Q1, Q2; 1, 2, 3. */
function isLikeOthers(headings: readonly string[], at: number): boolean {
  const stem = (words: string | undefined) =>
    /^(.*?)[\s._-]*\d+$/.exec(words?.trim() ?? '')?.[1]?.toLowerCase();
  const own = stem(headings[at]);
  return (
    own !== undefined &&
    own !== '' &&
    headings.length > 1 &&
    headings.every((one) => stem(one) === own)
  );
}

function isRowNoun(words: string): boolean {
  return ROW_NOUN.test(words.trim()) || ID_AFTER.test(words.trim());
}

/** Letters, capitals and digits of a short name: “a” and “b” are alike, “P1” and “P2” are. */
function shapeOf(name: string): string {
  return name.length > 3
    ? name
    : name
        .replace(/\p{Lu}/gu, 'A')
        .replace(/\p{L}/gu, (sign) => (sign === 'A' ? 'A' : 'a'))
        .replace(/\d+/g, '0');
}

function rangeOf(rows: readonly (readonly string[])[]): { least: number; most: number } | null {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows)
    for (const cell of row) {
      const number = numberIn(cell);
      if (number === null) continue;
      least = Math.min(least, number);
      most = Math.max(most, number);
    }
  return least > most ? null : { least, most };
}

function numberIn(cell: string): number | null {
  const read = readNumberCell(cell);
  return read.kind === 'number' ? read.value : null;
}

function isWords(cell: string): boolean {
  return readNumberCell(cell).kind === 'words' && !UNKNOWN.has(cell.trim());
}
