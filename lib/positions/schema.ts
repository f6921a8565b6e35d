import { z } from 'zod';
import { idSchema, line, lines } from '@/lib/fields/schema';

export const stanceSchema = z
  .int({ error: 'A stance is a whole number.' })
  .min(-2, { error: 'A stance runs from −2 (strongly disagrees) to +2 (strongly agrees).' })
  .max(2, { error: 'A stance runs from −2 (strongly disagrees) to +2 (strongly agrees).' })
  .transform((value) => (value + 0) as -2 | -1 | 0 | 1 | 2);

export const explicitnessSchema = z.enum(['explicit', 'implied'], {
  error: 'Say whether the position is explicit or implied.',
});

export const directionSchema = z.enum(['for', 'against'], {
  error: 'A reason is for or against the proposition.',
});

/** The longest quotation, in characters. */
export const LONGEST_QUOTATION = 5_000;

/** A quotation as it comes from a coder: words with their place, or a paragraph number only. */
export const evidenceSchema = z
  .object({
    exact: z
      .string()
      .min(1, { error: 'A quotation has no words: choose some in the text.' })
      .max(LONGEST_QUOTATION, {
        error: `A quotation is longer than ${LONGEST_QUOTATION.toLocaleString('en')} characters: choose fewer words.`,
      }),
    prefix: z.string().max(200).default(''),
    suffix: z.string().max(200).default(''),
    contributionId: idSchema.nullable().default(null),
    start: z.int().min(0).nullable().default(null),
    end: z.int().min(1).nullable().default(null),
    paragraph: z.int().min(1).nullable().default(null),
    quotation: z.int().min(0).default(0),
    suggested: z.boolean().default(false),
  })
  .refine((value) => (value.start === null) === (value.end === null), {
    error: 'A quotation has a start and an end, or neither.',
  })
  .refine((value) => value.start === null || value.end === null || value.start < value.end, {
    error: 'A quotation ends after it starts.',
  });

/** A reason: one that exists, or a new one with its words. */
export const reasonSchema = z.union([
  z.object({ id: idSchema }),
  z.object({ text: line('A reason', 500), direction: directionSchema }),
]);

/** One position as a coder, the importer or a demonstration debate hands it over. */
export const positionInput = z.object({
  readingId: idSchema,
  commentatorId: idSchema,
  propositionId: idSchema,
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
  reasons: z.array(reasonSchema).max(50).default([]),
  evidence: z.array(evidenceSchema).max(100).default([]),
  /** The version that the person saw; null for a position that is new to them. */
  version: z.int().min(1).nullable().default(null),
  coder: z.string().max(200).default(''),
});

export type PositionInput = z.output<typeof positionInput>;
export type PositionInputRaw = z.input<typeof positionInput>;

/** A theme of a new proposition: one that exists, or a new one by its name. */
const themeChoice = z.union([
  z.object({ id: idSchema }),
  z.object({ name: line('The theme', 120) }),
]);

/** What the coding form posts: the proposition is one that exists, or a new one with its theme. */
export const positionForm = positionInput
  .omit({ propositionId: true })
  .extend({
    propositionId: idSchema.nullable().default(null),
    newProposition: z
      .object({
        text: line('The proposition', 500),
        themes: z
          .array(themeChoice)
          .min(1, { error: 'A new proposition has a theme: choose or write one.' })
          .max(10),
      })
      .nullable()
      .default(null),
  })
  .refine((form) => (form.propositionId === null) !== (form.newProposition === null), {
    path: ['propositionId'],
    error: 'Choose a proposition, or write a new one.',
  });

export type PositionForm = z.output<typeof positionForm>;
export type PositionFormRaw = z.input<typeof positionForm>;

/** Takes a position to how it stood after one of its changes; 0 is before there was one. */
export const positionRevert = z.object({
  id: idSchema,
  toVersion: z.int().min(0),
  version: z.int().min(1),
  coder: z.string().max(200).default(''),
});

export type PositionRevert = z.output<typeof positionRevert>;

/** Why a position was not written; shown at the place. */
export type PositionProblem =
  | { problem: 'changed-meanwhile'; message: string; version: number }
  | { problem: 'not-in-text'; message: string; evidence: number }
  | { problem: 'not-their-words'; message: string; evidence: number }
  | { problem: 'duplicate-proposition'; message: string }
  | { problem: 'unknown'; message: string };
