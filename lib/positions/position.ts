import { z } from 'zod';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { canonicalJson } from '@/lib/fields/canonical-json';
import { idSchema, line, lines, optionalLine, partialDate, wellFormed } from '@/lib/fields/schema';

/**
 * What a position is made of, described once. Input, draft, kept draft, stored snapshot, page view,
 * reading file and seed are derived from here; docs/adding-a-field.md says what a new field touches.
 *
 * Of each group there are the fields as they are kept (`positionFields`: what rows, snapshots and
 * drafts are parsed by; loose, so that what a person has begun is never thrown away for its length)
 * and the rules that they are taken by (`positionRules`: bounds, in sentences, and what nothing said
 * means). A field that came later has a default in the kept form too: what was stored before it
 * opens with the same meaning.
 */

export type Explicitness = (typeof explicitnesses)[number];
export const explicitnesses = ['explicit', 'implied'] as const;

export type Direction = (typeof directions)[number];
export const directions = ['for', 'against'] as const;

/** How a quotation stands to the text, as the program found it. */
export type QuotationStatus = (typeof quotationStatuses)[number];
export const quotationStatuses = ['anchored', 'referred', 'moved', 'lost'] as const;

/** The longest quotation, in characters. */
export const LONGEST_QUOTATION = 5_000;

/** A stance on the five-step scale, −0 made 0; what is said of another number, and of one off the scale. */
export function stanceOr(sayWhole: string, sayRange: string) {
  return z
    .int({ error: sayWhole })
    .min(-2, { error: sayRange })
    .max(2, { error: sayRange })
    .transform((value) => (value + 0) as Stance);
}

export const stanceSchema = stanceOr(
  'A stance is a whole number.',
  'A stance runs from −2 (strongly disagrees) to +2 (strongly agrees).',
);

const explicitnessSchema = z.enum(explicitnesses, {
  error: 'Say whether the position is explicit or implied.',
});

const directionSchema = z.enum(directions, {
  error: 'A reason is for or against the proposition.',
});

/** A position's own fields: a column each. */
export const positionFields = z.object({
  stance: stanceSchema,
  explicitness: explicitnessSchema,
  /** 0 to 10; null where the source gives none. */
  confidence: z.number().nullable(),
  summary: z.string(),
  note: z.string(),
});

export type PositionFields = z.output<typeof positionFields>;

/** What is taken for them from a person, a file or a seed; `emptyFields` says the same of nothing. */
export const positionRules = {
  stance: stanceSchema,
  explicitness: explicitnessSchema.default('explicit'),
  confidence: z
    .number()
    .min(0, { error: 'Confidence runs from 0 to 10.' })
    .max(10, { error: 'Confidence runs from 0 to 10.' })
    .nullable()
    .default(null),
  summary: lines('The summary', 2000),
  note: lines('The note', 4000),
} satisfies RulesOf<PositionFields>;

/** A reason: a consideration for or against the proposition. */
export const reasonFields = z.object({ text: z.string(), direction: directionSchema });

export type ReasonFields = z.output<typeof reasonFields>;

export const reasonRules = {
  text: line('A reason', 500),
  direction: directionSchema,
} satisfies RulesOf<ReasonFields>;

/** A reason as a form, a draft or a file names it: one that is stored by its id, else by its words. */
export const namedReason = z.union([z.object({ id: idSchema }), z.object(reasonRules)]);

export type NamedReason = { id: string } | ReasonFields;

/** Words that show a position: in a stored text, or of a numbered paragraph. */
const quotationFields = z.object({
  exact: z.string(),
  /** Some characters before and after, by which the words are found again. */
  prefix: z.string().default(''),
  suffix: z.string().default(''),
  contributionId: z.string().nullable(),
  /** In UTF-16 code units of the contribution; null while the words are only referred to. */
  start: z.number().nullable(),
  end: z.number().nullable(),
  /** 1-based paragraph of the contribution. */
  paragraph: z.number().nullable(),
  /** Pieces with the same number are one discontinuous quotation. */
  quotation: z.number(),
  /** The coder accepted a suggestion of the program. */
  suggested: z.boolean().default(false),
  /** Another stance than the position's that the words say; null: the position's own. */
  stance: stanceSchema.nullable().default(null),
  /** The day on which they were said: YYYY, YYYY-MM or YYYY-MM-DD; empty where nothing is known. */
  saidOn: z.string().default(''),
  /** Who said them where they are not the commentator's own words; empty: the commentator. */
  wordsOf: z.string().default(''),
  /** The reason of the position that they show; null: the position itself. */
  reasonId: z.string().nullable().default(null),
  /** They tell most: one quotation of a position at most. */
  telling: z.boolean().default(false),
  /** Somebody looked at moved, lost or suggested words and left them as they are. */
  checked: z.boolean().default(false),
});

export type QuotationFields = z.output<typeof quotationFields>;

/** A quotation as it is handed over: its reason may be one that is not stored yet. */
type GivenQuotation = Omit<QuotationFields, 'reasonId'> & { reason: NamedReason | null };

/** A whole number not under a bound that a column can hold, in the words of one who writes a file. */
export const whole = (least: number) =>
  z
    .int({ error: 'Write a whole number.' })
    .min(least, { error: `Write ${least} or more.` })
    .max(2 ** 31 - 1, { error: 'Write a smaller number.' });

export const quotationRules = {
  exact: z
    .string()
    .min(1, { error: 'A quotation has no words: choose some in the text.' })
    .max(LONGEST_QUOTATION, {
      error: `A quotation is longer than ${LONGEST_QUOTATION.toLocaleString('en')} characters: choose fewer words.`,
    })
    .regex(/^\P{Cs}*$/u, { error: 'A quotation holds half a character: choose whole words.' }),
  prefix: z.string().max(200).overwrite(wellFormed).default(''),
  suffix: z.string().max(200).overwrite(wellFormed).default(''),
  contributionId: idSchema.nullable().default(null),
  start: whole(0).nullable().default(null),
  end: whole(1).nullable().default(null),
  paragraph: whole(1).nullable().default(null),
  quotation: whole(0).default(0),
  suggested: z.boolean().default(false),
  stance: stanceSchema.nullable().default(null),
  saidOn: partialDate.transform((day) => day ?? ''),
  wordsOf: optionalLine('The name of who said the words', 200),
  reason: namedReason.nullable().default(null),
  telling: z.boolean().default(false),
  checked: z.boolean().default(false),
} satisfies RulesOf<GivenQuotation>;

/**
 * What the quotations of one position break together, said of the first that does: one quotation is the
 * telling one at most, and the reason that words show is one that the position gives. Null where all is well.
 */
export function sayUnfit({
  reasons,
  evidence,
}: {
  reasons: readonly NamedReason[];
  evidence: readonly Pick<GivenQuotation, 'quotation' | 'telling' | 'reason'>[];
}): { at: number; field: 'telling' | 'reason'; message: string } | null {
  const given = new Set(reasons.map(canonicalJson));
  const first = evidence.find(({ telling }) => telling);
  for (const [at, { quotation, telling, reason }] of evidence.entries()) {
    if (telling && quotation !== first?.quotation) {
      return { at, field: 'telling', message: SECOND_TELLING };
    }
    if (reason !== null && !given.has(canonicalJson(reason))) {
      return { at, field: 'reason', message: NO_SUCH_REASON };
    }
  }
  return null;
}

export const SECOND_TELLING =
  'Another quotation of this position is the telling one already: mark one of them only.';
export const NO_SUCH_REASON =
  'A quotation shows a reason that the position does not give: give the reason, or let the words show the position.';

/** A quotation as pages have it: what stands around it is not sent. */
export const shownQuotation = quotationFields
  .omit({ prefix: true, suffix: true })
  .extend({ status: z.enum(quotationStatuses) });

export type ShownQuotation = z.output<typeof shownQuotation>;

/** All that a position holds, as the history keeps it. */
export const positionContent = positionFields.extend({
  reasons: z.array(reasonFields.extend({ id: z.string() })),
  evidence: z.array(quotationFields),
});

export type PositionContent = z.output<typeof positionContent>;

/** Every field has a rule whose outcome can be kept: one that is forgotten does not compile. */
type RulesOf<Fields> = { [Field in keyof Fields]-?: z.ZodType<Fields[Field]> };

/** A row that was read with every column: one that the query leaves out does not compile. */
type RowOf<Fields> = Readonly<Record<keyof Fields, unknown>>;

/**
 * A position's own fields, of a row of the database.
 *
 * @throws z.ZodError where a field is none that a position can have
 */
export function readFields(row: RowOf<PositionFields>): PositionFields {
  return positionFields.parse(row);
}

const stanceFields = positionFields.pick({ stance: true, explicitness: true });

/** What a position's stance is and how it is said, of a row. @throws z.ZodError as `readFields` */
export function readStance(row: RowOf<z.output<typeof stanceFields>>) {
  return stanceFields.parse(row);
}

/** A reason's fields, of a row of the database. @throws z.ZodError as `readFields` */
export function readReason(row: RowOf<ReasonFields>): ReasonFields {
  return reasonFields.parse(row);
}

/** A quotation's fields, of a row of the database. @throws z.ZodError as `readFields` */
export function readQuotation(row: RowOf<QuotationFields>): QuotationFields {
  return quotationFields.parse(row);
}

/** The same as pages have it. @throws z.ZodError as `readFields` */
export function readShownQuotation(row: RowOf<ShownQuotation>): ShownQuotation {
  return shownQuotation.parse(row);
}
