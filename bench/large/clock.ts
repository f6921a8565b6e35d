import { showTime } from '../measure';

/** What runs took by the clock on the wall, in milliseconds. */
export interface Clocked {
  readonly runs: number;
  readonly median: number;
  /** 95 % of the runs took no longer. */
  readonly p95: number;
  readonly worst: number;
}

/**
 * Runs something once to warm up and then again and again, as a person waits for it.
 *
 * @param options.runs how often, where the time suffices. @param options.most seconds, together.
 */
export function clock(
  run: () => unknown,
  { runs = 20, most = 60 }: { readonly runs?: number; readonly most?: number } = {},
): Clocked {
  const begun = performance.now();
  run();
  const took: number[] = [];
  while (took.length < runs && (took.length === 0 || performance.now() - begun < most * 1000)) {
    const start = performance.now();
    run();
    took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.ceil(took.length * share) - 1] ?? Number.NaN;
  return { runs: took.length, median: at(0.5), p95: at(0.95), worst: at(1) };
}

/** The cells of a row: runs, median, 95 % within, worst. */
export function cellsOf({ runs, median, p95, worst }: Clocked): string[] {
  return [String(runs), showTime(median), showTime(p95), showTime(worst)];
}

export const clockHeadings = ['runs', 'median', '95 % within', 'the longest'] as const;

export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]) {
  console.log(`| ${headings.join(' | ')} |`);
  console.log(`|${headings.map(() => ' --- ').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}
