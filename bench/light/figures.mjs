// Medians, and tables that have a column for each side.

/** The value below which a share of them lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

export const median = (values) => quantile(values, 0.5);

export const kB = (bytes) => `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;

export const ms = (time) => `${time.toFixed(1)} ms`;

/** @param rows the name of each, then a cell a side */
export function printTable(sides, title, rows) {
  console.log(`\n| ${[title, ...sides.map(({ name }) => name)].join(' | ')} |`);
  console.log(`|${' --- |'.repeat(sides.length + 1)}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

/** The median of each figure of some visits. @param visits of each side, an object of figures a visit */
export function mediansOf(visits) {
  const names = Object.keys(visits[0][0]);
  return names.map((name) => [
    name,
    ...visits.map((ofSide) => {
      const middle = median(ofSide.map((one) => one[name]));
      return name.startsWith('elements') ? String(middle) : kB(middle);
    }),
  ]);
}
