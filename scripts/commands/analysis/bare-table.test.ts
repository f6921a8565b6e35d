import { expect, test } from 'vitest';
import { readScale, stanceOnScale, valuesOfScale } from '../stance-scale';
import { textTable } from '../text-table';
import { cellKey, readBareTable } from './bare-table';

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
