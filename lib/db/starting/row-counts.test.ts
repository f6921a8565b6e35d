import { expect, it } from 'vitest';
import { listCountFaults, listMeantChanges } from './row-counts';

it.each([
  ['adds a column', 'ALTER TABLE "Debate" ADD COLUMN "more" TEXT;', []],
  [
    'changes a column by a new table in place of the old one',
    `CREATE TABLE "new_Position" ("id" TEXT);
     INSERT INTO "new_Position" ("id") SELECT "id" FROM "Position";
     DROP TABLE "Position";
     ALTER TABLE "new_Position" RENAME TO "Position";`,
    [],
  ],
  ['adds rows', 'insert into Theme (id) values (1);', ['Theme']],
  ['adds rows that may be there', 'INSERT OR IGNORE INTO "Theme" VALUES (1);', ['Theme']],
  ['takes rows away', 'DELETE FROM "Reason" WHERE "id" = 1;', ['Reason']],
  ['drops a table', 'DROP TABLE IF EXISTS "Old";', ['Old']],
  ['gives a table another name', 'ALTER TABLE "Old" RENAME TO "Now";', ['Old']],
  ['only speaks of it', '-- DELETE FROM "Reason"\nSELECT 1;', []],
  ['says it', '-- Rows change: "Position", Reason\nSELECT 1;', ['Position', 'Reason']],
])('tells which tables a migration means to change: one that %s', (_, sql, tables) => {
  expect([...listMeantChanges(sql)].sort()).toEqual(tables);
});

it('tells what became more, fewer or none, apart from what was meant to', () => {
  const before = new Map([
    ['Debate', 2],
    ['Position', 40],
    ['Reason', 7],
    ['Theme', 3],
    ['sqlite_sequence', 1],
  ]);
  const after = new Map([
    ['Debate', 3],
    ['Position', 39],
    ['Theme', 3],
    ['New', 1],
  ]);
  expect(listCountFaults(before, after, new Set(['Debate']))).toEqual([
    'Position has 39 rows, not 40',
    'the table Reason with 7 rows is missing',
  ]);
  expect(listCountFaults(before, before, new Set())).toEqual([]);
});
