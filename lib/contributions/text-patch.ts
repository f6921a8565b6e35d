import { z } from 'zod';
import { readJson } from '@/lib/fields/read-json';
import { idSchema } from '@/lib/fields/schema';
import { quotationStatuses } from '@/lib/positions/position';
import { invertSplice, type Splice } from '@/lib/text/anchor/splice';
import { blockRole } from '@/lib/text/split/split-proposal';

/** What a contribution is, apart from its id and its debate: what of it changed, or all of it. */
const contributionPart = z.object({
  sourceId: idSchema.nullable().exactOptional(),
  commentatorId: idSchema.nullable().exactOptional(),
  order: z.int().exactOptional(),
  kind: blockRole.exactOptional(),
  speaker: z.string().exactOptional(),
  text: z.string().nullable().exactOptional(),
});

export type ContributionState = Required<z.output<typeof contributionPart>>;

/** What of a quotation follows from the text; its words, and how they stand to it, are always named. */
const quotationPart = z.object({
  contributionId: idSchema.nullable().exactOptional(),
  exact: z.string(),
  prefix: z.string().exactOptional(),
  suffix: z.string().exactOptional(),
  start: z.int().min(0).nullable().exactOptional(),
  end: z.int().min(1).nullable().exactOptional(),
  paragraph: z.int().min(1).nullable().exactOptional(),
  status: z.enum(quotationStatuses),
  score: z.number().nullable().exactOptional(),
  wordsOf: z.string().exactOptional(),
  checked: z.boolean().exactOptional(),
});

export type QuotationState = Required<z.output<typeof quotationPart>>;

const takesPart = z.object({ order: z.int(), affiliation: z.string(), role: z.string() });

export type TakesPart = z.output<typeof takesPart>;

const written = z.iso.datetime().nullable();

const splice = z.object({
  at: z.int().min(0),
  was: z.string(),
  is: z.string(),
  before: z.string(),
  after: z.string(),
}) satisfies z.ZodType<Splice>;

/**
 * One row of the database as it stood and as it stands after a change of the text, in the form of
 * `lib/patches`: null is a row that is not there, and what of a row did not change is not named. A text
 * that became another one is kept by what differs (`splice`).
 */
const textRow = z.discriminatedUnion('row', [
  z.object({
    row: z.literal('contribution'),
    id: idSchema,
    from: contributionPart.nullable(),
    to: contributionPart.nullable(),
    splice: splice.exactOptional(),
  }),
  z.object({
    row: z.literal('quotation'),
    id: idSchema,
    positionId: idSchema,
    from: quotationPart,
    to: quotationPart,
  }),
  z.object({
    row: z.literal('takes-part'),
    commentatorId: idSchema,
    from: takesPart.nullable(),
    to: takesPart.nullable(),
  }),
  /** Somebody who came into the library with the change. */
  z.object({
    row: z.literal('person'),
    commentatorId: idSchema,
    from: z.object({ shown: z.boolean() }),
    to: z.object({ shown: z.boolean() }),
  }),
  z.object({
    row: z.literal('source'),
    id: idSchema,
    from: z.object({ textStored: z.boolean() }),
    to: z.object({ textStored: z.boolean() }),
  }),
  /** A paragraph that a coder has finished with. */
  z.object({
    row: z.literal('review'),
    readingId: idSchema,
    contributionId: idSchema,
    paragraph: z.int().min(1),
    from: written,
    to: written,
  }),
]);

export type TextRow = z.output<typeof textRow>;
export type TextRowOf<Row extends TextRow['row']> = Extract<TextRow, { row: Row }>;

const textPatch = z.object({
  kind: z.literal('patch'),
  rows: z.array(textRow),
  /** The number of the change that this one takes back or does again. */
  of: z.int().min(1).nullable().default(null),
});

export type TextPatch = z.output<typeof textPatch>;

/**
 * Reads what a change of a text keeps.
 *
 * @throws z.ZodError, or SyntaxError, where it is not what a version of Counterpoint has written
 */
export function parseTextPatch(kept: string): TextPatch {
  return textPatch.parse(readJson(kept));
}

/** The rows that take these back. */
export function invertTextRows(rows: readonly TextRow[]): TextRow[] {
  return rows.map(
    (row) =>
      ({
        ...row,
        from: row.to,
        to: row.from,
        ...('splice' in row && row.splice ? { splice: invertSplice(row.splice) } : {}),
      }) as TextRow,
  );
}

/** The rows of one kind. */
export function textRowsOf<Row extends TextRow['row']>(
  rows: readonly TextRow[],
  kind: Row,
): TextRowOf<Row>[] {
  return rows.filter((row): row is TextRowOf<Row> => row.row === kind);
}

/** What two states of a row differ in, of each. */
export function partsThatDiffer<State extends object>(
  from: State,
  to: State,
): { from: Partial<State>; to: Partial<State> } {
  const names = (Object.keys(to) as (keyof State)[]).filter((name) => from[name] !== to[name]);
  const pick = (state: State) =>
    Object.fromEntries(names.map((name) => [name, state[name]])) as Partial<State>;
  return { from: pick(from), to: pick(to) };
}
