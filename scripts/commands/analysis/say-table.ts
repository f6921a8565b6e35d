import type { DecodedTable } from '@/lib/tables/read-table';
import { countOf } from '@/lib/words/format-count';
import type { BareTable } from './bare-table';

/** Names that are shown of many. */
const SHOWN = 4;
/** Words of a mean name from which on it reads as a proposition rather than as somebody. */
const SENTENCE = 4;

const SIGNS = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': '| signs' } as const;

/**
 * What of a table was taken for what, for whoever runs a measure on it: names, rows and columns, what is
 * missing, what was left out, how the file is written, and what could be read otherwise.
 *
 * @param file how the person called it
 */
export function sayTable(file: string, bare: BareTable, table: DecodedTable): string[] {
  const { taken } = bare;
  const turned = taken.turned !== null;
  const [named, headed] = [taken.ids !== null, taken.headings];
  const rows = `${countOf(bare.rowIds.length, 'row')} (${namesIn(bare.rowIds, turned ? headed : named)})`;
  const columns = `${countOf(bare.columnIds.length, 'column')} (${namesIn(bare.columnIds, turned ? named : headed)})`;
  const from = taken.ids === null ? '' : `, names from “${taken.ids}”`;
  const missing = [...taken.missing].map(
    ([mark, count]) => `${mark === '' ? 'empty' : `“${mark}”`} ${count}`,
  );
  const cells = table.delimiter === null ? 'one column' : `cells between ${SIGNS[table.delimiter]}`;
  const left = [
    ...leftOut(table.blankRows + taken.blank.rows, 'blank line'),
    ...leftOut(table.blankColumns + taken.blank.columns, 'blank column'),
    ...leftOut(table.comments.length, 'line of comment'),
  ];
  const [loose] = table.looseQuotes;
  return [
    `${file}: ${rows} × ${columns}${from}; ${countOf(taken.values, 'value')}; missing: ${missing.join(', ') || 'none'}; ${cells}, ${table.encoding}.`,
    ...(left.length > 0 ? [`Left out: ${left.join(', ')}.`] : []),
    ...(taken.decimalCommas > 0
      ? [`The comma is a decimal sign in ${countOf(taken.decimalCommas, 'cell')}.`]
      : []),
    ...(loose === undefined ? [] : [`Line ${loose} has a quotation mark that closes no cell.`]),
    ...table.notes,
    ...taken.doubts,
    ...orientation(bare),
  ];
}

function orientation({ rowIds, columnIds, taken }: BareTable): string[] {
  if (taken.turned === 'by-heading')
    return [
      'Its rows are propositions, as a stance spectrum is saved: turned, so that rows are commentators.',
    ];
  if (taken.turned === 'asked') return ['Turned: rows of the file are columns here.'];
  const isSideways =
    taken.ids !== null && meanWords(rowIds) >= SENTENCE && meanWords(columnIds) < SENTENCE;
  const isUnits = /^(?:propositions?|statements?|items?|units?|questions?)$/i.test(taken.ids ?? '');
  return isSideways || isUnits
    ? [
        'Its rows look like propositions (or units); they are read as commentators (or coders). --transpose turns the table.',
      ]
    : [];
}

function leftOut(count: number, noun: string): string[] {
  if (count === 0) return [];
  return [
    noun === 'line of comment' && count > 1 ? `${count} lines of comment` : countOf(count, noun),
  ];
}

function namesIn(ids: readonly string[], isNamed: boolean): string {
  if (!isNamed) return 'numbered';
  const short = ids.slice(0, SHOWN).map((id) => (id.length > 24 ? `${id.slice(0, 24)}…` : id));
  return `${short.join(', ')}${ids.length > SHOWN ? ' …' : ''}`;
}

function meanWords(ids: readonly string[]): number {
  const words = ids.reduce((sum, id) => sum + id.trim().split(/\s+/).length, 0);
  return words / Math.max(1, ids.length);
}
