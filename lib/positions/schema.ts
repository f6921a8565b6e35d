import { z } from 'zod';
import { idSchema, keySchema, line, optionalLine } from '@/lib/fields/schema';
import {
  namedReason,
  positionRules,
  quotationRules,
  sayUnfit,
  stanceSchema,
} from '@/lib/positions/position';

/** A quotation as it comes from a coder: words with their place, or a paragraph number only. */
const evidenceSchema = z
  .object(quotationRules)
  .refine((value) => (value.start === null) === (value.end === null), {
    error: 'A quotation has a start and an end, or neither.',
  })
  .refine((value) => value.start === null || value.end === null || value.start < value.end, {
    error: 'A quotation ends after it starts.',
  });

const givenPosition = z.object({
  readingId: idSchema,
  commentatorId: idSchema,
  propositionId: idSchema,
  ...positionRules,
  reasons: z.array(namedReason).max(50).default([]),
  evidence: z.array(evidenceSchema).max(100).default([]),
  /** The version that the person saw; null for a position that is new to them. */
  version: z.int32().min(1).nullable().default(null),
  coder: optionalLine('The coder’s name', 200),
});

/** What its quotations must be together. */
const isFit = z.superRefine<Pick<z.output<typeof givenPosition>, 'reasons' | 'evidence'>>(
  (position, context) => {
    const unfit = sayUnfit(position);
    if (!unfit) return;
    const { at, field, message } = unfit;
    context.addIssue({ code: 'custom', path: ['evidence', at, field], message });
  },
);

/** One position as a coder, the importer or a demonstration debate hands it over. */
export const positionInput = givenPosition.check(isFit);

export type PositionInput = z.output<typeof positionInput>;
export type PositionInputRaw = z.input<typeof positionInput>;

/** A theme of a new proposition: one that exists, or a new one by its name. */
const themeChoice = z.union([
  z.object({ id: idSchema }),
  z.object({ name: line('The theme', 120) }),
]);

/** What a position cannot be without: whose it is, on what (one that exists, or a new one, whose theme was asked for), the stance. */
const needed = {
  commentatorId: idSchema,
  propositionId: idSchema.nullable().default(null),
  newProposition: z
    .object({
      text: line('The proposition', 500),
      /** Made by who asks; the same again finds the proposition that was made with it. */
      key: keySchema.optional(),
      themes: z.array(themeChoice).max(10),
      /** It waits for a theme, which somebody said. */
      waits: z.literal(true).optional(),
    })
    .refine(({ themes, waits }) => waits === true || themes.length > 0, {
      path: ['themes'],
      error: 'A new proposition has a theme, or none yet: choose or write one, or “No theme yet”.',
    })
    .nullable()
    .default(null),
  stance: stanceSchema,
};

/** Asked whatever else is wrong, so that all that is missing is known at once. */
const hasProposition = z.refine<{ propositionId: unknown; newProposition: unknown } | undefined>(
  (form) => (form?.propositionId === null) !== (form?.newProposition === null),
  {
    path: ['propositionId'],
    error: 'Choose a proposition, or write a new one.',
    when: () => true,
  },
);

/** The part of a form without which nothing can be stored. */
export const positionNeeds = z.object(needed).check(hasProposition);

/** What the coding form posts. */
export const positionForm = givenPosition.extend(needed).check(hasProposition, isFit);

export type PositionForm = z.output<typeof positionForm>;
export type PositionFormRaw = z.input<typeof positionForm>;

/**
 * Takes a position to how it stood after one of its changes; 0 is before there was one, null how it stood
 * before it was taken away.
 */
export const positionRevert = z.object({
  id: idSchema,
  toVersion: z.int32().min(0).nullable(),
  version: z.int32().min(1),
  coder: optionalLine('The coder’s name', 200),
});

export type PositionRevert = z.output<typeof positionRevert>;

/** Why a position was not written; shown at the place. */
export type PositionProblem =
  | { problem: 'changed-meanwhile'; message: string; version: number }
  | { problem: 'not-in-text'; message: string; evidence: number }
  | { problem: 'not-their-words'; message: string; evidence: number }
  | { problem: 'duplicate-proposition' | 'proposition-in-use'; message: string }
  | { problem: 'unknown'; message: string };
