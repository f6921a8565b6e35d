import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { exportDebate, exportLibrary } from '@/lib/archive/export-data';
import { type Model, type ModelName, modelNames, modelOf, tableOf } from '@/lib/archive/models';
import { archiveJsonSchema } from '@/lib/archive/row-schema';
import { writeArchive } from '@/lib/archive/write';
import { OWNER } from '@/lib/door/actor';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

/** Models that an archive does not hold, each with the reason why nothing of people's is lost. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  Arrival: 'Which process is bringing something in just now; empty once it is done or given up.',
  Revision:
    'At which write pages that are open were told last: a library that opens it has its own.',
  User: 'Who may come into this library, not what is in it; a backup holds it.',
  Session: 'Where somebody is signed in just now.',
  Account: 'The hash of somebody’s password, which is nobody else’s business.',
  Verification: 'A link that works once, and for a short time.',
  Invitation: 'A link into this library, which leads into no other.',
  FailedTry: 'How often a password was wrong within a quarter of an hour.',
  ArrivingRow: 'What is still out of sight, because it is not all there: nobody’s yet.',
};

type Field = { name: string; type: string; isNull: boolean; isList: boolean; attributes: string };

/** The models of `schema.prisma`, as it has them. */
function readSchema() {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  return [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, name = '', body = '']) => {
    const fields = [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\?|\[\])?(.*)$/gm)].map(
      ([, field = '', type = '', mark = '', attributes = '']): Field => ({
        name: field,
        type,
        isNull: mark === '?',
        isList: mark === '[]',
        attributes,
      }),
    );
    const whole = /@@id\(\[([^\]]+)\]/.exec(body)?.[1]?.split(', ');
    const single = fields.filter(({ attributes }) => /@id\b/.test(attributes));
    return {
      name,
      fields,
      key: whole ?? single.map((field) => field.name),
      table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name,
    };
  });
}

const schema = readSchema();
const names = new Set(schema.map(({ name }) => name));

it('holds every model of schema.prisma, or says why not', () => {
  expect(schema.length).toBeGreaterThan(15);
  const held: string[] = [...modelNames, ...Object.keys(EXCEPTIONS)];
  expect(held.sort()).toEqual([...names].sort());
  for (const reason of Object.values(EXCEPTIONS)) expect(reason.length).toBeGreaterThan(20);
});

const KINDS: Readonly<Record<string, readonly string[]>> = {
  String: ['id', 'text', 'word'],
  Int: ['whole'],
  Float: ['number'],
  Boolean: ['flag'],
  DateTime: ['time'],
};

it.each(schema.filter(({ name }) => !(name in EXCEPTIONS)))(
  'holds every column of $name, in its order and of its kind',
  ({ name, fields, key, table }) => {
    const model: Model = modelOf(name as ModelName);
    const columns = fields.filter(({ type }) => !names.has(type));
    expect(Object.keys(model.columns)).toEqual(columns.map((field) => field.name));
    expect({ key: model.key, table: tableOf(name as ModelName) }).toEqual({ key, table });
    for (const { name: field, type, isNull } of columns) {
      const column = model.columns[field]!;
      expect([field, KINDS[type]]).toEqual([field, expect.arrayContaining([column.kind])]);
      expect([field, 'isNull' in column && column.isNull === true]).toEqual([field, isNull]);
    }
    for (const { type, attributes } of fields) {
      const by = /@relation\(.*fields: \[(\w+)\]/.exec(attributes)?.[1];
      if (by !== undefined) expect(model.columns[by]).toMatchObject({ kind: 'id', refers: type });
    }
  },
);

it('is written as the published JSON Schema says, and that is of the same table', async () => {
  const published: unknown = JSON.parse(readFileSync('public/archive.schema.json', 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(archiveJsonSchema())));
  const small = await writeSmallDebate();
  await writeSmallPositions(small);
  await writeSecondReading(small);
  const schemaOfFile = z.fromJSONSchema(published as z.core.JSONSchema.JSONSchema);
  for (const archive of [await exportDebate(OWNER, small.slug), await exportLibrary(OWNER)]) {
    const file: unknown = JSON.parse([...writeArchive(archive!)].join(''));
    expect(schemaOfFile.safeParse(file).error?.issues).toBeUndefined();
    expect(schemaOfFile.safeParse({ ...(file as object), kind: 'shelf' }).success).toBe(false);
  }
});
