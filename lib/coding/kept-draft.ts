import { z } from 'zod';
import { formFields, type PositionDraft } from '@/lib/coding/draft';
import { readJson } from '@/lib/fields/read-json';
import { idSchema } from '@/lib/fields/schema';
import { fieldNames } from '@/lib/positions/content';
import { positionFields, reasonFields, shownQuotation } from '@/lib/positions/position';
import { type PositionFormRaw, positionForm } from '@/lib/positions/schema';

const id = idSchema.nullable();

const reason = z.union([z.object({ id: idSchema }), reasonFields]);

/** A draft as the browser keeps it. */
export const draftSchema = positionFields.extend({
  positionId: id,
  version: z.int().nullable(),
  commentatorId: id,
  propositionId: id,
  newProposition: z
    .object({
      text: z.string(),
      themes: z.array(z.union([z.object({ id: idSchema }), z.object({ name: z.string() })])),
      waits: z.literal(true).optional(),
      key: z.string().optional(),
    })
    .nullable(),
  // What was kept before these were a part of the draft had lost them.
  typedProposition: z.string().default(''),
  typedTheme: z.string().default(''),
  stance: positionFields.shape.stance.nullable(),
  reasons: z.array(reason),
  evidence: z.array(
    shownQuotation.omit({ reasonId: true }).extend({ reason: reason.nullable().default(null) }),
  ),
}) satisfies z.ZodType<PositionDraft>;

/** What was posted, as it was. */
const posted = z.custom<PositionFormRaw>((one) => positionForm.safeParse(one).success);

/** Where a form stands. */
export const placeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), contributionId: idSchema, offset: z.int().min(0) }),
  z.object({ kind: z.literal('list'), propositionId: idSchema }),
]);

/** A form that was left, as the browser keeps it. */
export const keptDraftSchema = z.object({
  id: z.string(),
  place: placeSchema,
  draft: draftSchema,
  /** The field that was typed in last, where nothing else was done after that. */
  typedIn: z.enum(formFields).optional().catch(undefined),
  /** Whose position on what, so that several can be told apart. */
  about: z.string(),
  /** Why it is not stored. */
  why: z.string(),
  /** A save of it that was not answered: `isAll` where nothing was entered after it. */
  lost: z
    .object({ posted, isAll: z.boolean(), mayBeStored: z.boolean() })
    .optional()
    .catch(undefined),
});

/** A form that was left with something that is not stored. */
export type KeptDraft = z.output<typeof keptDraftSchema>;

/** The drafts that the browser kept; what cannot be read is left out. */
export function readKeptDrafts(stored: string | null | undefined): KeptDraft[] {
  if (!stored) return [];
  try {
    const list = readJson(stored);
    if (!Array.isArray(list)) return [];
    return list.flatMap((one) => {
      const parsed = keptDraftSchema.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    });
  } catch {
    return [];
  }
}

/** Of what is kept, what is known: whether it was saved, and where it is. One at least. */
export function sayKept(kept: readonly KeptDraft[]): string {
  const unknown = kept.filter(({ lost }) => lost?.mayBeStored).length;
  const notSaved = kept.length - unknown;
  const where = kept.length === 1 ? 'It is kept' : 'They are kept';
  const were = (count: number) => (count === 1 ? '1 position was' : `${count} positions were`);
  if (notSaved === 0) {
    const which = unknown === 1 ? 'a position was' : were(unknown);
    return `It is not known whether ${which} saved. ${where} in this browser.`;
  }
  const which = kept.length === 1 ? 'A position was' : were(notSaved);
  const others = unknown > 0 ? `, and of ${unknown} it is not known` : '';
  return `${which} not saved${others}. ${where} in this browser.`;
}

/** What is chosen or counted, not typed in words: quickly given again. */
const GIVEN_AGAIN = new Set<string>(['stance', 'explicitness', 'confidence']);

/** Something was typed that would be missed; chosen words alone are quickly chosen again. */
export function hasWords(draft: PositionDraft): boolean {
  const { newProposition, typedProposition, typedTheme, reasons } = draft;
  const typed = fieldNames
    .filter((name) => !GIVEN_AGAIN.has(name))
    .map((name) => draft[name] ?? '');
  const words = [...typed, newProposition?.text ?? '', typedProposition, typedTheme].join('');
  return words.trim() !== '' || reasons.length > 0;
}

/** Words were chosen and a stance given to them: not typed, and yet a judgement that would be missed. */
export function hasJudgement({ version, stance, evidence }: PositionDraft): boolean {
  return version === null && stance !== null && evidence.length > 0;
}
