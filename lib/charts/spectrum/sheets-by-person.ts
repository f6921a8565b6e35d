import type { PersonLine, StancesByPerson } from '@/lib/charts/spectrum/stances-by-person';

/** So many columns and lines of a matrix stay legible on one sheet, A4 or Letter. */
const SHEET = { columns: 14, lines: 28 };

/** More sheets than these are no hand-out. */
const MOST_SHEETS = 16;

/**
 * A matrix in the portions that sheets of paper hold: a group of commentators after another, each
 * over all propositions; a theme that goes on says so. Null where there would be too many sheets.
 */
export function sheetsByPerson(stances: StancesByPerson): StancesByPerson[] | null {
  const { columns } = stances;
  const groups = Math.ceil(columns.length / SHEET.columns);
  const portions = portionLines(stances.lines);
  if (groups * portions.length > MOST_SHEETS) return null;
  const wide = Math.ceil(columns.length / Math.max(1, groups));
  return Array.from({ length: groups }, (_, at) => [at * wide, (at + 1) * wide] as const).flatMap(
    ([from, to]) =>
      portions.map((lines) => ({
        ...stances,
        columns: columns.slice(from, to),
        lines: lines.map((line) =>
          line.kind === 'theme' ? line : { ...line, cells: line.cells.slice(from, to) },
        ),
      })),
  );
}

/** Lines a sheet at a time; no sheet ends with the name of a theme. */
function portionLines(lines: readonly PersonLine[]): PersonLine[][] {
  const sheets = Math.ceil(lines.length / SHEET.lines);
  // About as many lines on each sheet, with one for a theme that goes on.
  const most = Math.ceil((lines.length + sheets - 1) / Math.max(1, sheets));
  const portions: PersonLine[][] = [];
  let theme: PersonLine | null = null;
  let portion: PersonLine[] = [];
  for (const line of lines) {
    const last = line.kind === 'theme' ? most - 1 : most;
    if (portion.length >= last) {
      portions.push(portion);
      portion =
        line.kind === 'proposition' && theme?.kind === 'theme'
          ? [{ ...theme, name: `${theme.name}, continued` }]
          : [];
    }
    if (line.kind === 'theme') theme = line;
    portion.push(line);
  }
  return portion.length === 0 ? portions : [...portions, portion];
}
