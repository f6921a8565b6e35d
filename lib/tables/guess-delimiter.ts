import { splitCells } from '@/lib/tables/split-cells';
import { type Delimiter, isBlank } from '@/lib/tables/table';

/** In the order in which they are preferred: a comma may be a decimal sign, or one of a sentence. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', ','];

/** Rows that are looked at. */
const SAMPLE = 100;

/**
 * What stands between the cells of a table: what gives most rows as many cells as the first has.
 * `null` where no sign makes more than one column.
 */
export function guessDelimiter(
  text: string,
  place: { readonly start: number; readonly line: number; readonly maxColumns: number },
): Delimiter | null {
  let best: { delimiter: Delimiter | null; share: number } = { delimiter: null, share: 0 };
  for (const delimiter of DELIMITERS) {
    const share = shareLikeFirst(sampleOf(text, delimiter, place));
    if (share > best.share) best = { delimiter, share };
  }
  return best.delimiter;
}

/** How many cells each of the first rows has; the row that cannot be read counts as far as it went. */
function sampleOf(
  text: string,
  delimiter: Delimiter,
  place: { readonly start: number; readonly line: number; readonly maxColumns: number },
): number[] {
  const widths: number[] = [];
  const split = splitCells(text, delimiter, place);
  let step = split.next();
  for (; !step.done && widths.length < SAMPLE; step = split.next()) {
    const { cells } = step.value;
    if (cells.length > 1 || !isBlank(cells[0] ?? '')) widths.push(cells.length);
  }
  if (step.done && step.value !== null) widths.push(step.value.cells + 1);
  return widths;
}

/**
 * The share of rows as wide as the first. Where that has one cell only, as a title above a table has,
 * half where nearly all others are of one width.
 */
function shareLikeFirst([first = 1, ...others]: readonly number[]): number {
  const countOf = (width: number) => others.filter((one) => one === width).length;
  if (first > 1) return (countOf(first) + 1) / (others.length + 1);
  const second = others[0] ?? 1;
  const isTable = second > 1 && others.length >= 3 && countOf(second) >= 0.9 * others.length;
  return isTable ? 0.5 : 0;
}
