import { isBlank, type TableRow } from '@/lib/tables/table';
import { CommandTrouble } from '../command';
import {
  areCounters,
  isIdHeading,
  isLikeOthers,
  isRowNoun,
  isWords,
  numberIn,
  rangeOf,
  shapeOf,
} from './heading-signs';
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
  /** Places of columns that name the rows a second time, by numbers, and hold no values. */
  readonly idsToo: readonly number[];
  /** What could have been taken otherwise, and how to say so. */
  readonly doubts: readonly string[];
}

/**
 * Which row and which column of a table hold names, and what of that is doubtful. The first line does
 * where it holds words, or numbers under an empty or telling corner; the first column does where it
 * holds words, or whole numbers that all differ under a heading that tells so.
 *
 * @throws CommandTrouble where `ids` names no column
 */
export function findHeadings(rows: readonly TableRow[], options: HeadingOptions): FoundHeadings {
  const found = findNames(rows, options);
  const [first, ...others] = rows;
  if (!first || !found.named || options.ids === 'none') return { ...found, idsToo: [] };
  const idsToo = [...first.cells.keys()].filter(
    (place) =>
      place !== found.idsAt &&
      found.idsAt !== null &&
      others.length > 1 &&
      isIdHeading(first.cells[place] ?? '') &&
      areCounters(others.map(({ cells }) => numberIn(cells[place] ?? ''))),
  );
  const names = idsToo.map((place) => `“${first.cells[place]?.trim()}”`).join(', ');
  const doubt = `${names} holds numbers that all differ under a heading of names, and was left out; call it otherwise if these are values.`;
  return { ...found, idsToo, doubts: [...found.doubts, ...(names === '' ? [] : [doubt])] };
}

function findNames(
  rows: readonly TableRow[],
  options: HeadingOptions,
): Omit<FoundHeadings, 'idsToo'> {
  const [first, ...others] = rows;
  if (!first) return { named: false, idsAt: null, doubts: [] };
  const asked = askedColumn(first.cells, options.ids);
  const at = asked.at ?? 0;
  const column = others.map(({ cells }) => cells[at] ?? '');
  if (isNumberedAllRound(first, column, options))
    return {
      named: true,
      idsAt: 0,
      doubts: [
        'The first line and the first column hold numbers in order under an empty corner and were taken for names; --headings no --ids none takes them for values.',
      ],
    };
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

/** Numbers above and beside an empty corner, as programs for statistics write a table without names. */
function isNumberedAllRound(
  first: TableRow,
  column: readonly string[],
  { ids, headings }: HeadingOptions,
): boolean {
  if (ids !== undefined || headings !== undefined || !isBlank(first.cells[0] ?? '')) return false;
  const heads = first.cells.slice(1).map(numberIn);
  const isCount = heads.every((head, place) => head !== null && head === (heads[0] ?? 0) + place);
  return isCount && heads.length > 1 && column.length > 1 && areCounters(column.map(numberIn));
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
  if (!areCounters(numbers)) return sure(false);
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
