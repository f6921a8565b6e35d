/** One line of a printed table: what is told, under which heading. */
export type TextRow = Readonly<Record<string, string | number | null>>;

/**
 * Rows as aligned columns under the headings of the first, numbers to three decimals, a dash where
 * a figure is undefined.
 */
export function textTable(rows: readonly TextRow[]): string {
  const headings = Object.keys(rows[0] ?? {});
  const lines = [headings, ...rows.map((row) => headings.map((key) => textCell(row[key] ?? null)))];
  const widths = headings.map((_, place) => Math.max(...lines.map((line) => size(line[place]))));
  return lines
    .map((line) =>
      line
        .map((cell, place) => cell.padEnd(cell.length + (widths[place] ?? 0) - size(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function textCell(value: string | number | null): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value.replace(/\s+/g, ' ');
  return Number.isInteger(value) ? String(value + 0) : value.toFixed(3).replace(/^-(0\.0+)$/, '$1');
}

function size(cell: string | undefined): number {
  return [...(cell ?? '')].length;
}
