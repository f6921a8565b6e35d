import { z } from 'zod';
import { type AnyRow, addRows, modelNames, noRows, rowsOf } from '@/lib/archive/models';
import type { ReadArchive } from '@/lib/archive/read';
import { archiveKinds, rowSchema } from '@/lib/archive/row-schema';

/** Rows of a part: as many as are parsed in a few thousandths of a second. */
const AT_ONCE = 500;

/** A part of an archive on its way from the process that read it: rows of a model, and last its kind. */
const archivePart = z.union([
  z.object({ model: z.enum(modelNames), rows: z.array(z.unknown()) }),
  z.object({ kind: z.enum(archiveKinds) }),
  z.object({
    problems: z.array(z.object({ field: z.string(), message: z.string() })),
    more: z.number(),
  }),
]);

/** What was read, in parts that are each small enough to be looked through without a pause. */
export function* splitArchive(answer: ReadArchive): Generator<object> {
  if (!answer.ok) {
    yield { problems: answer.problems, more: answer.more };
    return;
  }
  const { kind, rows } = answer.archive;
  for (const model of modelNames) {
    const own = rowsOf(rows, model);
    for (let from = 0; from < own.length; from += AT_ONCE) {
      yield { model, rows: own.slice(from, from + AT_ONCE) };
    }
  }
  yield { kind };
}

/**
 * The answer of which these are the parts.
 *
 * @throws ZodError where a part is none
 */
export async function joinArchive(parts: AsyncIterable<unknown>): Promise<ReadArchive> {
  const rows = noRows();
  for await (const part of parts) {
    const found = archivePart.parse(part);
    if ('problems' in found) return { ok: false, ...found };
    if ('kind' in found) return { ok: true, archive: { kind: found.kind, rows } };
    const schema = rowSchema(found.model);
    addRows(
      rows,
      found.model,
      found.rows.map((row): AnyRow => schema.parse(row)),
    );
  }
  throw new Error('The parts of an archive ended before its kind.');
}
