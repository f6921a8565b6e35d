import { htmlToText, SPEAKER_LABEL } from '@/lib/interchange/html/html-to-text';
import { cleanSpeaker } from '@/lib/interchange/transcript-table/find-columns';
import { asLabel, nameIn, weighLabels } from '@/lib/interchange/turns/label-evidence';
import { findTurnColumns, type TurnColumns } from '@/lib/interchange/turns/turn-columns';
import { sayHeadings } from '@/lib/interchange/turns/turns-to-text';
import { shortened } from '@/lib/text/beginning-of';
import { isTimeLine, lengthOfTime, timeAtEnd } from '@/lib/text/labels/times';

/** What the rows and terms of a page say of who speaks, and what of them was left out. */
export type MarkedRows = { known: string[]; notes: string[] };

/** The text of a cell that is looked at when columns are told apart, in UTF-16 code units. */
const LOOKED_AT = 400;
const SHOWN = 60;
/** So much of a page must stand in rows and terms that are taken for turns by their look alone. */
const MIN_SHARE = 0.4;

/**
 * Makes paragraphs of the tables of a page that hold a turn a row, each led by its speaker's mark, and
 * marks the terms of lists that do the same. Other tables and lists stay. O(page).
 */
export function markRows(root: Element): MarkedRows {
  const known = new Set<string>();
  const notes = new Set<string>();
  const tables = [...root.querySelectorAll('table')]
    .filter((table) => table.querySelector('table') === null)
    .flatMap((table) => readTable(table) ?? []);
  const lists = [...root.querySelectorAll('dl')]
    .filter((list) => list.querySelector('dl') === null)
    .flatMap((list) => readList(list) ?? []);
  const length = [...tables, ...lists].reduce((sum, { element }) => sum + lengthOf(element), 0);
  const isNamed = tables.some(({ columns }) => columns.hasHeading && columns.isSure);
  // A table of goods in an article has rows, too.
  if (!isNamed && length < MIN_SHARE * lengthOf(root)) return { known: [], notes: [] };
  for (const table of tables) markTable(table, known, notes);
  for (const list of lists) markList(list, known);
  return { known: [...known], notes: [...notes] };
}

function lengthOf(element: Element): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}

type TurnTable = {
  element: Element;
  rows: (Element | null)[][];
  texts: string[][];
  columns: TurnColumns;
};

/** A table with its columns, where it holds turns; null for others. */
function readTable(element: Element): TurnTable | null {
  const rows = cellsOf(element);
  const texts = rows.map((cells) =>
    cells.map((cell) => (cell === null ? '' : textOf(cell).slice(0, LOOKED_AT))),
  );
  const columns = findTurnColumns(texts);
  return columns === null ? null : { element, rows, texts, columns };
}

function markTable(
  { element, rows, texts, columns }: TurnTable,
  known: Set<string>,
  notes: Set<string>,
): void {
  const turns = element.ownerDocument.createElement('div');
  if (columns.hasHeading && texts[0] !== undefined) notes.add(sayHeadings(texts[0]));
  let last: string | null = null;
  for (const [index, cells] of rows.entries()) {
    if (columns.hasHeading && index === 0) continue;
    last = addRow(turns, cells, columns, last, known);
  }
  const dropped = texts
    .slice(columns.hasHeading ? 1 : 0)
    .flatMap((cells) => cells.filter((_, column) => isLeftOut(cells, column, columns)));
  if (dropped.length > 0) notes.add(sayDropped(dropped));
  element.replaceWith(turns);
}

/** The cells of a table by rows; null where one of a row above reaches down. */
function cellsOf(table: Element): (Element | null)[][] {
  /** By column: how many rows the cell above still reaches down. */
  const reach: number[] = [];
  return [...table.querySelectorAll('tr')].map((row) => {
    const cells: (Element | null)[] = [];
    const fill = () => {
      while ((reach[cells.length] ?? 0) > 0) {
        reach[cells.length] = (reach[cells.length] ?? 0) - 1;
        cells.push(null);
      }
    };
    for (const cell of row.children) {
      if (!/^t[dh]$/i.test(cell.nodeName)) continue;
      fill();
      const down = Number(cell.getAttribute('rowspan') ?? 1);
      reach[cells.length] = Number.isInteger(down) && down > 1 ? down - 1 : 0;
      cells.push(cell);
    }
    fill();
    return cells;
  });
}

/** Adds a row as paragraphs; gives who speaks by then. */
function addRow(
  turns: Element,
  cells: readonly (Element | null)[],
  columns: TurnColumns,
  last: string | null,
  known: Set<string>,
): string | null {
  const cell = cells[columns.words];
  const only = cells.flatMap((each) => (each !== null && textOf(each) !== '' ? [each] : []));
  const words = cell ?? (only.length === 1 ? only[0] : undefined);
  if (words === undefined || textOf(words) === '') return last;
  const named = cells[columns.speaker];
  const raw = cell && named ? speakerIn(textOf(named)) : '';
  const speaker = raw === '' ? last : raw;
  const block = turns.ownerDocument.createElement('div');
  block.append(...words.childNodes);
  if (raw !== '' && raw !== last) lead(block, raw);
  const name = raw === '' ? null : nameIn(raw);
  if (columns.isSure && name !== null) known.add(name);
  turns.append(block);
  return speaker;
}

/** Who is named in a cell, without the time that some tables put there, too. */
function speakerIn(cell: string): string {
  const from = lengthOfTime(cell);
  const label = cell.slice(from, timeAtEnd(cell) ?? undefined).trim();
  return cleanSpeaker(label === '' ? cell : label);
}

/** Cells beside the two of a turn, where they say more than when it was said. */
function isLeftOut(cells: readonly string[], column: number, columns: TurnColumns): boolean {
  const text = cells[column] ?? '';
  const isOfTurn = column === columns.speaker || column === columns.words;
  if (isOfTurn || text === '' || cells.length <= columns.words) return false;
  return !isTimeLine(text) && /\p{L}/u.test(text);
}

function sayDropped(cells: readonly string[]): string {
  const count = cells.length === 1 ? 'One cell' : `${cells.length} cells`;
  return `${count} beside speaker and words left out, such as “${shortened(cells[0] ?? '', SHOWN)}”.`;
}

type TurnList = {
  element: Element;
  terms: Element[];
  labels: (string | null)[];
  weight: 'sure' | 'likely';
};

/** The terms of a list, where they name who speaks; null for other lists. */
function readList(element: Element): TurnList | null {
  const terms = [...element.querySelectorAll('dt')];
  const labels = terms.map((term) => (followsOnTerm(term) ? asLabel(textOf(term)) : null));
  const weight = weighLabels(labels.flatMap((label) => label ?? []));
  const others = labels.filter((label) => label === null).length;
  return weight === null || others > terms.length / 4 ? null : { element, terms, labels, weight };
}

function markList({ terms, labels, weight }: TurnList, known: Set<string>): void {
  for (const [index, term] of terms.entries()) {
    const label = labels[index];
    const words = term.nextElementSibling;
    if (label === null || label === undefined || words === null) continue;
    lead(words, label);
    term.remove();
    const name = nameIn(label);
    if (weight === 'sure' && name !== null) known.add(name);
  }
}

function followsOnTerm(term: Element): boolean {
  return term.nextElementSibling?.nodeName.toLowerCase() === 'dd';
}

/** Puts a speaker's mark before the first words of a block. */
function lead(block: Element, label: string): void {
  const sign = block.ownerDocument.createElement(SPEAKER_LABEL);
  sign.textContent = label;
  let node: Node | null = block.firstChild;
  while (node !== null && node.nodeType !== 3) {
    const inner: Node | null = node.firstChild;
    node = inner ?? nextAfter(node, block);
  }
  while (node !== null && (node.nodeType !== 3 || (node.textContent ?? '').trim() === ''))
    node = node.firstChild ?? nextAfter(node, block);
  (node?.parentNode ?? block).insertBefore(sign, node);
}

function nextAfter(from: Node, root: Node): Node | null {
  let node: Node | null = from;
  while (node !== null && node !== root) {
    if (node.nextSibling !== null) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}

function textOf(element: Element): string {
  return htmlToText(element).replace(/\s+/g, ' ');
}
