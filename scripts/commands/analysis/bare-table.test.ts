import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOfText } from '@/lib/tables/read-table';
import { textTable } from '../text-table';
import { type BareTableOptions, cellKey, readBareTable as readTable } from './bare-table';
import { readScale, stanceOnScale, valuesOfScale } from './stance-scale';

const asFound = { ids: undefined, headings: undefined, scale: undefined, transpose: false };

/** All that a table says, and what is doubtful of it. */
function readWhole(text: string, options: Partial<BareTableOptions> = {}) {
  const table = tableOfText(text.replace(/^\uFEFF/, ''), { maxColumns: 100, maxCells: 10_000 });
  if (!table.ok) throw new Error(table.problem);
  return readTable(table, { ...asFound, ...options });
}

function readBareTable(text: string, options: Partial<BareTableOptions> = {}) {
  const { rowIds, columnIds, rows, unknown } = readWhole(text, options);
  return { rowIds, columnIds, rows, unknown };
}

test('names in the first line and column', () => {
  expect(readBareTable('commentator,p1,p2\nanna,1,\nben,,-2\n')).toEqual({
    rowIds: ['anna', 'ben'],
    columnIds: ['p1', 'p2'],
    rows: [
      [1, null],
      [null, -2],
    ],
    unknown: new Set(),
  });
});

test('numbers alone are numbered', () => {
  expect(readBareTable('1,2,\n0,,1')).toEqual({
    rowIds: ['1', '2'],
    columnIds: ['1', '2', '3'],
    rows: [
      [1, 2, null],
      [0, null, 1],
    ],
    unknown: new Set(),
  });
});

test('only the columns have names', () => {
  const table = readBareTable('p1,p2\n1,2');
  expect([table.rowIds, table.columnIds]).toEqual([['1'], ['p1', 'p2']]);
});

test('only the rows have names', () => {
  const table = readBareTable('anna,1,2\nben,2,1');
  expect([table.rowIds, table.columnIds]).toEqual([
    ['anna', 'ben'],
    ['1', '2'],
  ]);
});

test('units numbered in the first line, with an empty or a telling corner', () => {
  for (const corner of ['', 'coder']) {
    const table = readBareTable(`${corner},1,2,3\nA,5,4,\nB,5,,1`);
    expect([table.rowIds, table.columnIds]).toEqual([
      ['A', 'B'],
      ['1', '2', '3'],
    ]);
  }
});

test('rows numbered in a column of their own', () => {
  const table = readBareTable('voter-id,s1\n7,1\n9,-1'.replace('voter-id', 'voter'));
  expect([table.rowIds, table.columnIds]).toEqual([['7', '9'], ['s1']]);
});

test('semicolons, a byte order mark and Windows line ends', () => {
  expect(readBareTable('\uFEFFid;p1;p2\r\na;1;2\r\n').rows).toEqual([[1, 2]]);
});

test('words, ragged lines and nothing are refused with the place', () => {
  expect(() => readBareTable('id,p1\na,yes')).toThrow(/“yes” \(line 2, cell 2\) is no number/);
  expect(() => readBareTable('id,p1\na,1,2')).toThrow(/Line 2 has 3 cells, the first line 2/);
  expect(() => readBareTable('')).toThrow(/empty/);
});

test('a scale maps its ends to the five stances, and its middle to 0', () => {
  const scale = readScale('1..5');
  expect([1, 2, 3, 4, 5].map((value) => stanceOnScale(value, scale))).toEqual([-2, -1, 0, 1, 2]);
  expect(stanceOnScale(-1, readScale('-1..1'))).toBe(-2);
  expect(stanceOnScale(1, readScale('5..1'))).toBe(2);
  expect(Object.is(stanceOnScale(3, scale), 0)).toBe(true);
  expect(valuesOfScale(scale)).toEqual([1, 2, 3, 4, 5]);
});

test('values off or between the scale, and scales that are none, are refused', () => {
  expect(() => stanceOnScale(7, readScale('1..5'))).toThrow(/7 is not on the scale 1\.\.5/);
  expect(() => stanceOnScale(2, readScale('1..7'))).toThrow(/between two of the five stances/);
  for (const words of ['5', '1..', '3..3', 'a..b'])
    expect(() => readScale(words)).toThrow(/--scale/);
});

test('a printed table is aligned and has neither null nor −0', () => {
  expect(
    textTable([
      { id: 'a', value: 0.12345, n: 3 },
      { id: 'bcd', value: null, n: -0 },
    ]),
  ).toBe('id   value  n\na    0.123  3\nbcd  –      0');
  expect(textTable([{ value: -0.0001 }])).toBe('value\n0.000');
});

test('what a chart’s table says of a cell is no silence, and no name of a row', () => {
  const table = readBareTable('anna,1,not coded yet\nben,hidden by the filter,\ncara,-1,2');
  expect(table.rows).toEqual([
    [1, null],
    [null, null],
    [-1, 2],
  ]);
  expect([...table.unknown]).toEqual([cellKey('anna', '2'), cellKey('ben', '1')]);
  expect(readBareTable('not coded yet,1\n2,').rows).toEqual([
    [null, 1],
    [2, null],
  ]);
});

const shapeOf = (text: string, options: Partial<BareTableOptions> = {}) => {
  const { rowIds, columnIds, taken } = readWhole(text, options);
  return { rows: rowIds.join(' '), columns: columnIds.join(' '), doubts: taken.doubts.length };
};

test.each([
  ['annotator', 'u1,u2,u3'],
  ['rater_id', 'trade,tax,climate'],
  ['unit', 'a,b,c'],
  ['subject', 'u1,u2,u3'],
  ['respondent', 'u1,u2,u3'],
  ['voter-id', 'u1,u2,u3'],
  ['Economists', 'q1,q2,q3'],
])('numbers under “%s” name the rows, in any order', (heading, others) => {
  expect(shapeOf(`${heading},${others}\n3,1,2,3\n1,2,1,3\n2,2,1,3`)).toEqual({
    rows: '3 1 2',
    columns: others.replaceAll(',', ' '),
    doubts: 0,
  });
});

test('numbers that all differ under a heading unlike the others are names, and that is said', () => {
  const text = 'Beobachterin,u1,u2\n1,2,1\n2,2,1\n3,1,1';
  expect(shapeOf(text)).toEqual({ rows: '1 2 3', columns: 'u1 u2', doubts: 1 });
  expect(shapeOf(text, { ids: 'none' })).toEqual({
    rows: '1 2 3',
    columns: 'Beobachterin u1 u2',
    doubts: 0,
  });
  expect(shapeOf('panel,trade,tax\n17,2,1\n4,2,1')).toMatchObject({ rows: '17 4', doubts: 1 });
});

test('numbers of a series stay values; where they could be names, that is said', () => {
  expect(shapeOf('p1,p2\n1,2\n2,2\n3,1')).toEqual({ rows: '1 2 3', columns: 'p1 p2', doubts: 1 });
  expect(shapeOf('p1,p2\n1,2\n2,2\n2,1').doubts).toBe(0);
  expect(shapeOf('1,5,4\n2,5,3\n3,4,4')).toEqual({ rows: '1 2 3', columns: '1 2 3', doubts: 1 });
  expect(shapeOf('overall,q1,q2\n5,5,5\n5,5,5').columns).toBe('overall q1 q2');
});

test('the column of names is the one that is said, by heading or number', () => {
  const text = 'q1,who,q2\n1,anna,2\n2,ben,1';
  for (const ids of ['who', 'WHO', '2'])
    expect(shapeOf(text, { ids })).toMatchObject({ rows: 'anna ben', columns: 'q1 q2' });
  expect(() => shapeOf(text, { ids: 'coder' })).toThrow(/No column is called “coder”.*q1, who, q2/);
});

test('a row of values is never taken for headings in silence', () => {
  const bare = 'a,1,2,3,4,5,6\nb,1,2,3,4,5,6\nc,2,2,3,4,5,5';
  expect(shapeOf(bare)).toEqual({ rows: 'a b c', columns: '1 2 3 4 5 6', doubts: 1 });
  expect(shapeOf(bare, { headings: true }).rows).toBe('b c');
  const counted = 'Beobachter,1,2,3,4,5,6\nA,1,2,3,1,2,3\nB,1,2,3,1,2,2';
  expect(shapeOf(counted)).toMatchObject({ rows: 'A B', doubts: 1 });
  expect(shapeOf(counted, { headings: false }).rows).toBe('Beobachter A B');
});

test('blank columns and rows of a spreadsheet are nobody and nothing', () => {
  const table = readWhole('id,p1,,p2,,\r\na,2,,1,,\r\n,,,,,\r\nb,1,,2,,\r\n,,,,,\r\n');
  expect([table.rowIds, table.columnIds]).toEqual([
    ['a', 'b'],
    ['p1', 'p2'],
  ]);
  expect(table.taken.blank).toEqual({ rows: 1, columns: 1 });
  expect(table.placeOf(1, 1)).toBe('line 4, cell 4');
});

test('marks of what is missing are named, decimal commas and minus signs are read', () => {
  const { rows, taken } = readWhole('id;p1;p2;p3\na;NA;\u22121;1,5\nb;.;-;1e0\nc;;n/a;\u00a02');
  expect(rows).toEqual([
    [null, -1, 1.5],
    [null, null, 1],
    [null, null, 2],
  ]);
  expect(Object.fromEntries(taken.missing)).toEqual({ NA: 1, '.': 1, '-': 1, '': 1, 'n/a': 1 });
  expect(taken.decimalCommas).toBe(1);
});

test('names that stand twice, names alone and headings alone are refused with their place', () => {
  expect(() => readWhole('name,P1,P2\nA,1,5\nA,5,1')).toThrow(/Lines 2 and 3 are both called “A”/);
  expect(() => readWhole('name,C,C\nA,1,5')).toThrow(/Columns 2 and 3 are both called “C”/);
  expect(() => readWhole('id,p1,p2\n')).toThrow(/Line 1 names columns, and no row follows/);
  expect(() => readWhole('id p1 p2\na 1 2\nb 2 1')).toThrow(/no column of numbers/);
  expect(() => readWhole('p1,p2\n1,2\nx,1')).toThrow(/“x” \(line 3, cell 1\).*column “p1”/);
});

test('turned as asked, cells keep their places in the file', () => {
  const table = readWhole('proposition,anna,ben\np1,1,not coded yet\np2,-1,2', { transpose: true });
  expect([table.rowIds, table.columnIds, table.rows]).toEqual([
    ['anna', 'ben'],
    ['p1', 'p2'],
    [
      [1, -1],
      [null, 2],
    ],
  ]);
  expect([...table.unknown]).toEqual([cellKey('ben', 'p1')]);
  expect(table.placeOf(1, 0)).toBe('line 2, cell 3');
});

test('a scale of whole steps has its values, and one of three ends is none', () => {
  expect(readScale('\u22122..2')).toEqual({ disagree: -2, agree: 2 });
  expect(() => readScale('1..5..9')).toThrow(/--scale takes the two ends/);
  expect(() => stanceOnScale(2.5, readScale('1..5'), 'a.csv, line 2, cell 3')).toThrow(
    /^a\.csv, line 2, cell 3: On the scale 1\.\.5, 2\.5 falls between two of the five stances, which are 1, 2, 3, 4, 5/,
  );
});

test('a title above the table is named as what it may be', () => {
  expect(() => readWhole('The panel\n\nid,p1,p2\na,1,2\nb,1,2\nc,1,2')).toThrow(
    /Line 3 has 3 cells, the first line 1\. If the first line is a title, take it out/,
  );
});

const MINUS = ['-', '\u2212', '\u2013'];
const missing = fc.constantFrom('', 'NA', 'n/a', '.', '-', ' ', '\u2014');
const written = fc.record({
  value: fc.constantFrom(-2, -1.5, -1, 0, 0.5, 1, 2),
  minus: fc.constantFrom(...MINUS),
  space: fc.constantFrom('', ' ', '\u00a0'),
});

test('law: whatever signs a table is written with, the same numbers are read, at the same places', () => {
  const body = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(fc.oneof(written, missing), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 6,
    }),
  );
  fc.assert(
    fc.property(body, fc.constantFrom(';', '\t', '|'), fc.boolean(), (rows, between, comma) => {
      const cells = rows.map((row) =>
        row.map((cell) => {
          if (typeof cell === 'string') return cell;
          const words = String(cell.value).replace('-', cell.minus);
          return `${cell.space}${comma ? words.replace('.', ',') : words}${cell.space}`;
        }),
      );
      const headings = ['who', ...(rows[0] ?? []).map((_, place) => `q${place + 1}`)];
      const lines = [headings, ...cells.map((row, place) => [`person ${place}`, ...row])];
      const table = readWhole(lines.map((line) => line.join(between)).join('\r\n'));
      expect(table.rows).toEqual(
        rows.map((row) => row.map((cell) => (typeof cell === 'string' ? null : cell.value))),
      );
      expect(table.rowIds).toEqual(rows.map((_, place) => `person ${place}`));
      expect(table.placeOf(0, 0)).toBe('line 2, cell 2');
    }),
  );
});

test('a table as programs for statistics write it has numbers for names, and that is said', () => {
  expect(shapeOf(',1,2,3\n1,5,4,3\n2,3,3,3')).toEqual({ rows: '1 2', columns: '1 2 3', doubts: 1 });
  expect(shapeOf(',p1,p2\n0,5,4\n1,3,3')).toEqual({ rows: '0 1', columns: 'p1 p2', doubts: 0 });
  expect(shapeOf(',1,2,3\n1,5,4,3\n2,3,3,3', { headings: false, ids: 'none' })).toEqual({
    rows: '1 2 3',
    columns: '1 2 3 4',
    doubts: 0,
  });
});

test('a second column of numeric ids is no column of ratings either', () => {
  for (const text of ['name,id,p1\nann,1,5\nbo,2,4', 'name,p1,rater_id\nann,5,1\nbo,4,2'])
    expect(shapeOf(text)).toEqual({ rows: 'ann bo', columns: 'p1', doubts: 1 });
  expect(shapeOf('name,index,p1\nann,1,5\nbo,1,4')).toMatchObject({ columns: 'index p1' });
});
