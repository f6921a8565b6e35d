import Papa from 'papaparse';
import type { ChartFacts } from '@/lib/charts/chart-facts';

/** The heading of the first column that says in each row of which chart it is. */
export const CHART_COLUMN = 'Chart';

/**
 * A chart's table as a CSV file that programs for tables and statistics read as it is: one header row,
 * the rows, and nothing above them. Title, what the figures rest on, measure, filters, source, language and address
 * stand in the last columns of every row, so that rows of several files can lie in one table. Missing
 * figures are empty fields; what a filter hides says so. Text that a spreadsheet program would run as a
 * formula gets a leading apostrophe. A byte order mark stands before it where a letter needs one, since
 * spreadsheet programs take a file without it for one of the machine's older encoding.
 *
 * @param address where the view can be opened again; left out when null
 * @param language of the words of the debate in it, a BCP 47 tag; '' where it is not known
 */
export function chartCsv(facts: ChartFacts, address: string | null, language: string): string {
  const said: readonly (readonly [string, string])[] = [
    [CHART_COLUMN, facts.title],
    ['Chart summary', facts.summary],
    ['Chart n', facts.n.replace(/^n = /, '')],
    ['Chart measure', facts.measure.name],
    ['Chart filters', facts.filters ?? ''],
    ['Chart source', facts.source],
    ['Chart language', language],
    ['Chart address', address ?? ''],
  ];
  const about = said.map(([, words]) => words.replace(/\s+/g, ' '));
  const table = [
    [...facts.columns.map((column) => column.label), ...said.map(([label]) => label)],
    ...facts.rows.map((row) => [
      ...row.map((fact) => (typeof fact === 'number' ? rounded(fact) : fact)),
      ...about,
    ]),
  ];
  const text = `${Papa.unparse(table, { escapeFormulae: true })}\r\n`;
  return /^[\0-\x7f]*$/.test(text) ? text : `\uFEFF${text}`;
}

/** Six decimals: more than any of the figures is good for. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}
