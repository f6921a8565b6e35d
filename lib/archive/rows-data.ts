import 'server-only';
import { z } from 'zod';
import type { Column } from '@/lib/archive/columns';
import { type AnyRow, type ModelName, modelOf, tableOf } from '@/lib/archive/models';
import type { Ask } from '@/lib/db/read-at-once';
import { readJson } from '@/lib/fields/read-json';

/** Rows a statement, and ids that one asks for: no statement holds the thread for long. */
const AT_ONCE = 2_000;
const IDS_AT_ONCE = 500;

/** All rows of a model. */
export async function readAll(ask: Ask, name: ModelName): Promise<AnyRow[]> {
  return readSlices(ask, name, 'TRUE');
}

/**
 * The rows of a model that have one of these values in a column.
 *
 * @param many where a value may have tens of thousands of rows: they are read in the order in which
 *   they lie, in one walk through the table
 */
export async function readBy(
  ask: Ask,
  name: ModelName,
  column: string,
  ids: Iterable<string>,
  { many = false } = {},
): Promise<AnyRow[]> {
  const rows: AnyRow[] = [];
  const wanted = [...new Set(ids)];
  for (let from = 0; from < wanted.length; from += IDS_AT_ONCE) {
    const part = JSON.stringify(wanted.slice(from, from + IDS_AT_ONCE));
    const where = `${many ? '+' : ''}"${column}" IN (SELECT value FROM json_each(?))`;
    // Not spread: one value may have more rows than a function takes arguments.
    for (const row of await readSlices(ask, name, where, part)) rows.push(row);
  }
  return rows;
}

async function readSlices(
  ask: Ask,
  name: ModelName,
  where: string,
  ...values: string[]
): Promise<AnyRow[]> {
  const columns = Object.entries(modelOf(name).columns);
  // A row comes as one JSON, three times as fast as column by column; but SQLite writes a fraction in
  // fewer digits than it has.
  const whole = columns
    .filter(([, { kind }]) => kind !== 'number')
    .map(([column]) => `"${column}"`);
  const fractions = columns.flatMap(([column, { kind }]) => (kind === 'number' ? column : []));
  const select = [
    `json_array(${whole.join(', ')}) AS "cells"`,
    'rowid AS "at"',
    ...fractions.map((one) => `"${one}"`),
  ];
  const found: AnyRow[] = [];
  for (let after = 0; ; ) {
    const rows = await ask(
      `SELECT ${select.join(', ')} FROM "${tableOf(name)}" WHERE ${where} AND rowid > ? ORDER BY rowid LIMIT ${AT_ONCE}`,
      ...values,
      after,
    );
    const cells = z
      .array(cellsSchema)
      .parse(readJson(`[${rows.map(({ cells }) => cells).join(',')}]`));
    for (const [at, own] of cells.entries()) {
      const made: AnyRow = {};
      let next = 0;
      for (const [column, { kind }] of columns) {
        const cell = kind === 'number' ? rows[at]?.[column] : own[next++];
        made[column] = toArchive(cell ?? null, kind);
      }
      found.push(made);
    }
    if (rows.length < AT_ONCE) return found;
    after = Number(rows.at(-1)?.at);
  }
}

const cellsSchema = z.array(z.union([z.string(), z.number(), z.null()]));

/** A value as the archive has it, of one as the database keeps it. */
function toArchive(value: unknown, kind: Column['kind']): AnyRow[string] {
  if (value === null) return null;
  if (kind === 'flag') return Number(value) !== 0;
  if (kind === 'time') return timeOf(value);
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`The archive has no place for a value of the type ${typeof value}.`);
}

/** A time as this version, earlier ones and SQLite itself write it: the last without a zone, in UTC. */
function timeOf(value: unknown): string {
  if (typeof value !== 'string') return new Date(Number(value)).toISOString();
  if (AS_THE_CLIENT.test(value)) return `${value.slice(0, 23)}Z`;
  const isBare = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?$/.test(value);
  return new Date(isBare ? `${value.replace(' ', 'T')}Z` : value).toISOString();
}

const AS_THE_CLIENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/;
