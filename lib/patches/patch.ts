import { z } from 'zod';
import { readJson } from '@/lib/fields/read-json';
import { idSchema } from '@/lib/fields/schema';
import { peopleRows } from '@/lib/patches/people-rows';

const order = z.int().min(0).max(1_000_000);
const place = order.nullable();
const words = z.object({ text: z.string().max(500), shown: z.boolean() });
const inProposition = z.object({ propositionId: idSchema, order });
const written = z.iso.datetime().nullable();
const inTree = z.object({
  name: z.string().max(120),
  parentId: idSchema.nullable(),
  order,
  shown: z.boolean(),
});

/**
 * One row of the database as it stood and as it shall stand; null is a row that is not there. What
 * a patch does not name, it does not touch.
 */
const patchRow = z.discriminatedUnion('row', [
  z.object({ row: z.literal('proposition'), id: idSchema, from: words, to: words }),
  z.object({ row: z.literal('position'), id: idSchema, from: idSchema, to: idSchema }),
  z.object({ row: z.literal('reason'), id: idSchema, from: inProposition, to: inProposition }),
  /** A position gives a reason. */
  z.object({
    row: z.literal('given'),
    positionId: idSchema,
    reasonId: idSchema,
    from: place,
    to: place,
  }),
  /** Quoted words of a position, by their place among its quotations, show a reason; null: the position. */
  z.object({
    row: z.literal('shows'),
    positionId: idSchema,
    order,
    from: idSchema.nullable(),
    to: idSchema.nullable(),
  }),
  z.object({
    row: z.literal('silence'),
    readingId: idSchema,
    commentatorId: idSchema,
    propositionId: idSchema,
    from: written,
    to: written,
  }),
  z.object({
    row: z.literal('theme-of'),
    propositionId: idSchema,
    themeId: idSchema,
    from: place,
    to: place,
  }),
  z.object({
    row: z.literal('debate-of'),
    propositionId: idSchema,
    debateId: idSchema,
    from: place,
    to: place,
  }),
  /** A place in a class set is that of another proposition. */
  z.object({ row: z.literal('in-set'), setId: idSchema, from: idSchema, to: idSchema }),
  z.object({ row: z.literal('theme'), id: idSchema, from: inTree, to: inTree }),
  ...peopleRows,
]);

export type PatchRow = z.output<typeof patchRow>;
export type RowsOf<Row extends PatchRow['row']> = Extract<PatchRow, { row: Row }>;

/** Rows to be changed together: all of them, and only where they stand as the patch says. */
export const patch = z.object({
  kind: z.literal('patch'),
  rows: z.array(patchRow).max(100_000),
  /** Where it came from a browser: says that the server answered it (`sealPatch`). */
  seal: z.string().max(100).exactOptional(),
});

export type Patch = z.output<typeof patch>;

/**
 * Reads what is kept of a merge of commentators: the rows that take it back.
 *
 * @throws z.ZodError, or SyntaxError, where it is not what a version of Counterpoint has written
 */
export function parseMergePatch(kept: string): PatchRow[] {
  return z.array(patchRow).parse(readJson(kept));
}

/** The patch that takes this one back. */
export function invertPatch(rows: readonly PatchRow[]): Patch {
  return {
    kind: 'patch',
    rows: rows.map((row) => ({ ...row, from: row.to, to: row.from }) as PatchRow).reverse(),
  };
}

/** The rows of one kind. */
export function rowsOf<Row extends PatchRow['row']>(
  rows: readonly PatchRow[],
  kind: Row,
): RowsOf<Row>[] {
  return rows.filter((row): row is RowsOf<Row> => row.row === kind);
}
