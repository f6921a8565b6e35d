import Papa from 'papaparse';
import type { ChartFacts } from '@/lib/charts/chart-facts';

/**
 * A chart's table as a CSV file: first lines beginning with `#` that say title, what the figures
 * rest on, measure, filters, source and address, then a header row and the rows. Missing figures are empty
 * fields; what a filter hides says so. Text that a spreadsheet program would run as a formula gets a leading apostrophe.
 *
 * @param address where the view can be opened again; left out when null
 */
export function chartCsv(facts: ChartFacts, address: string | null): string {
  const head = [
    `# Title: ${facts.title}`,
    `# Summary: ${facts.summary}`,
    `# n: ${facts.n.replace(/^n = /, '')}`,
    `# Measure: ${facts.measure.name}`,
    ...(facts.filters ? [`# Filters: ${facts.filters}`] : []),
    `# Source: ${facts.source}`,
    ...(address === null ? [] : [`# Address: ${address}`]),
  ].map((line) => [line.replace(/\s+/g, ' ')]);
  const table = [
    facts.columns.map((column) => column.label),
    ...facts.rows.map((row) =>
      row.map((fact) => (typeof fact === 'number' ? rounded(fact) : fact)),
    ),
  ];
  return `${Papa.unparse([...head, ...table], { escapeFormulae: true })}\r\n`;
}

/** Six decimals: more than any of the figures is good for. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}
