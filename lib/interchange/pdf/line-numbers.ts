import type { PageLine } from '@/lib/interchange/pdf/page-lines';

/** So many lines of a page must be numbered, one after the other. */
const MIN_LINES = 5;
/** Every line has a number, or every fifth; headings and lines in between have none. */
const FEWEST = 7;
/** Numbers begin or end at one place, in points. */
const SAME_PLACE = 4;
/** So many of the numbers must be the one after the one before, or five more. */
const STEP_SHARE = 0.8;

type Numbered = { line: PageLine; number: number; x: number; right: number };

/**
 * Pages without the numbers of their lines: numbers that stand alone, or first, at the left edge,
 * below each other and each one higher than the one above (or five, where every fifth line has one).
 * Where one page is numbered so, shorter ones are, too. O(lines).
 *
 * @returns the pages, and how many numbers were left out
 */
export function withoutLineNumbers(pages: readonly (readonly PageLine[])[]): {
  pages: PageLine[][];
  left: number;
} {
  const columns = pages.map(findColumn);
  const isNumbered = columns.some(
    (column, page) =>
      column.length >= MIN_LINES && column.length * FEWEST >= (pages[page]?.length ?? 0),
  );
  if (!isNumbered) return { pages: pages.map((lines) => [...lines]), left: 0 };
  const numbered = new Set(columns.flat().map(({ line }) => line));
  const shown = pages.map((lines) =>
    lines.flatMap((line) => {
      if (!numbered.has(line)) return [line];
      const [, second] = line.runs;
      if (second === undefined) return [];
      const text = line.text.slice(line.runs[0]?.text.length ?? 0).trimStart();
      return [{ ...line, text, runs: line.runs.slice(1), x: second.x }];
    }),
  );
  return { pages: shown, left: numbered.size };
}

/** The numbers of the lines of a page; none where its lines have none. */
function findColumn(lines: readonly PageLine[]): Numbered[] {
  const edge = lines.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const first = lines.flatMap((line): Numbered[] => {
    const [run] = line.runs;
    if (run === undefined || !/^\d{1,4}$/.test(run.text) || line.x - edge > 4 * line.size)
      return [];
    return [{ line, number: Number(run.text), x: run.x, right: run.right }];
  });
  const [x, right] = [middle(first.map((one) => one.x)), middle(first.map((one) => one.right))];
  const column = first.filter(
    (one) => Math.abs(one.right - right) <= SAME_PLACE || Math.abs(one.x - x) <= SAME_PLACE,
  );
  const steps = column.slice(1).map(({ number }, at) => number - (column[at]?.number ?? 0));
  const even = [1, 5].some(
    (by) => steps.filter((step) => step === by).length >= STEP_SHARE * steps.length,
  );
  return even ? column : [];
}

function middle(places: number[]): number {
  return places.sort((a, b) => a - b)[places.length >> 1] ?? 0;
}
