import { z } from 'zod';
import type { Column } from '@/lib/archive/columns';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, READ_VERSIONS } from '@/lib/archive/format';
import { type AnyRow, type ModelName, modelNames, modelOf } from '@/lib/archive/models';
import { isOneLine, isSeveralLines, showsSomething } from '@/lib/fields/schema';

/** What an archive is of. */
export const archiveKinds = ['library', 'debate', 'reading'] as const;
export type ArchiveKind = (typeof archiveKinds)[number];

/** The most rows of one model. */
export const MOST_ROWS = 2_000_000;

/** No half of a character, and no NUL: neither can be stored. */
const isStorable = (text: string) => !text.includes('\0') && !/\p{Cs}/u.test(text);

/** What a value of a column may be, said in words where it is something else. */
function valueSchema(column: Column): z.ZodType {
  const schema = plainSchema(column);
  return 'isNull' in column && column.isNull ? schema.nullable() : schema;
}

function plainSchema(column: Column): z.ZodType {
  switch (column.kind) {
    case 'id': {
      const said = { error: 'An id is a text of 1 to 64 characters.' };
      return z
        .string(said)
        .min(column.orNothing ? 0 : 1, said)
        .max(64, said)
        .regex(/^\S*$/, { error: 'An id has no spaces in it.' })
        .refine(isStorable, said);
    }
    case 'text': {
      const { least = 0, most, form, shows } = column;
      const text = z
        .string({ error: 'Write text here.' })
        .min(least, { error: 'Empty: write something.' })
        .max(most, {
          error: `Longer than ${most.toLocaleString('en')} characters: shorten it.`,
        })
        .refine(isStorable, {
          error: 'It holds half a character or a NUL: take it out.',
        });
      if (shows) return readable(text, shows, least > 0);
      if (!form) return text;
      const { pattern, says: error, also = () => true } = form;
      // Not every reader of the published schema knows the letters of all scripts by their names.
      const formed = pattern.unicode
        ? text.refine((value) => pattern.test(value), { error })
        : text.regex(pattern, { error });
      return formed.refine(also, { error });
    }
    case 'word':
      return z.enum([...column.words], {
        error: `Write one of ${column.words.map((one) => `“${one}”`).join(', ')}.`,
      });
    case 'whole':
    case 'number': {
      const { least, most, kind } = column;
      const what = kind === 'whole' ? 'a whole number' : 'a number';
      const error = `Write ${what} from ${least} to ${most}.`;
      const number = kind === 'whole' ? z.int({ error }) : z.number({ error });
      return number.min(least, { error }).max(most, { error });
    }
    case 'flag':
      return z.boolean({ error: 'Write true or false.' });
    case 'time':
      return z.iso.datetime({
        precision: 3,
        error: 'A time is written 2026-11-29T08:30:00.000Z.',
      });
  }
}

/** By the rules of the forms: nothing that is not seen, and nothing that a screen would obey. */
function readable(text: z.ZodString, shows: 'line' | 'lines', isNeeded: boolean): z.ZodString {
  const said =
    shows === 'line'
      ? text.refine(isOneLine, {
          error: 'It holds line breaks, control or invisible characters: take them out.',
        })
      : text.refine(isSeveralLines, { error: 'It holds control characters: take them out.' });
  if (!isNeeded) return said;
  return said.refine((value) => value === '' || showsSomething(value), {
    error: 'It shows nothing: write something that can be read.',
  });
}

/** What a row of each model may be. */
const rowSchemas = new Map(
  modelNames.map((name) => [
    name,
    z.strictObject(
      Object.fromEntries(
        Object.entries(modelOf(name).columns).map(([column, what]) => [column, valueSchema(what)]),
      ),
    ),
  ]),
);

/** What a row of a model may be. */
export function rowSchema(name: ModelName): z.ZodType<AnyRow> {
  const schema = rowSchemas.get(name);
  if (!schema) throw new Error(`rowSchema: there is no model “${name}”.`);
  return schema as unknown as z.ZodType<AnyRow>;
}

/** Of each model the columns that came later, with what they are in an archive without them. */
const laterColumns = new Map(
  modelNames.map((name) => [
    name,
    Object.fromEntries(
      Object.entries(modelOf(name).columns).flatMap(([column, { before }]) =>
        before === undefined ? [] : [[column, before]],
      ),
    ),
  ]),
);

/** A row of an archive of an earlier version, with what came later; what is no row stays as it is. */
export function ofEarlier(name: ModelName, row: unknown): unknown {
  return typeof row === 'object' && row !== null ? { ...laterColumns.get(name), ...row } : row;
}

/** What an archive says of itself, before its rows. */
export const archiveHead = z.object({
  format: z.literal(ARCHIVE_FORMAT, {
    error: `Not an archive of Counterpoint: one begins with "format": "${ARCHIVE_FORMAT}".`,
  }),
  version: z.literal(READ_VERSIONS, {
    error: `Written by another version of the program: this one reads version ${READ_VERSIONS.join(', ')}.`,
  }),
  kind: z.enum(archiveKinds, { error: 'Write “library”, “debate” or “reading”.' }),
});

/** The whole of an archive as its published JSON Schema has it, made of the same table. */
export function archiveJsonSchema(): object {
  const whole = archiveHead.extend({
    version: z.literal(ARCHIVE_VERSION),
    ...Object.fromEntries(
      modelNames.map((name) => [modelOf(name).list, z.array(rowSchema(name)).max(MOST_ROWS)]),
    ),
  });
  return {
    ...z.toJSONSchema(whole.strict()),
    title: 'Counterpoint archive',
    description:
      'A library, a debate or a reading of Counterpoint: one list a kind of row, each in the order of its ids (of all the ids that name it).',
  };
}
