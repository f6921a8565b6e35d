import { z } from 'zod';
import type { PositionDraft } from '@/lib/coding/draft';
import { idSchema } from '@/lib/fields/schema';
import { directionSchema, explicitnessSchema, stanceSchema } from '@/lib/positions/schema';

const id = idSchema.nullable();
const offset = z.int().min(0).nullable();

const draft = z.object({
  positionId: id,
  version: z.int().nullable(),
  commentatorId: id,
  propositionId: id,
  newProposition: z
    .object({
      text: z.string(),
      themes: z.array(z.union([z.object({ id: idSchema }), z.object({ name: z.string() })])),
    })
    .nullable(),
  stance: stanceSchema.nullable(),
  explicitness: explicitnessSchema,
  confidence: z.number().nullable(),
  summary: z.string(),
  note: z.string(),
  reasons: z.array(
    z.union([
      z.object({ id: idSchema }),
      z.object({ text: z.string(), direction: directionSchema }),
    ]),
  ),
  evidence: z.array(
    z.object({
      exact: z.string(),
      contributionId: id,
      start: offset,
      end: offset,
      paragraph: offset,
      quotation: z.int().min(0),
      suggested: z.boolean(),
      status: z.enum(['anchored', 'referred', 'moved', 'lost']),
    }),
  ),
}) satisfies z.ZodType<PositionDraft>;

const keptDraft = z.object({
  id: z.string(),
  place: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), contributionId: idSchema, offset: z.int().min(0) }),
    z.object({ kind: z.literal('list'), propositionId: idSchema }),
  ]),
  draft,
  /** Whose position on what, so that several can be told apart. */
  about: z.string(),
  /** Why it is not stored. */
  why: z.string(),
});

/** A form that was left with something that is not stored. */
export type KeptDraft = z.output<typeof keptDraft>;

/** The drafts that the browser kept; what cannot be read is left out. */
export function readKeptDrafts(stored: string | null | undefined): KeptDraft[] {
  if (!stored) return [];
  try {
    const list: unknown = JSON.parse(stored);
    if (!Array.isArray(list)) return [];
    return list.flatMap((one) => {
      const parsed = keptDraft.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    });
  } catch {
    return [];
  }
}

/** Something was typed that would be missed; chosen words alone are quickly chosen again. */
export function hasWords({ summary, note, newProposition, reasons }: PositionDraft): boolean {
  const typed = `${summary}${note}${newProposition?.text ?? ''}`;
  return typed.trim() !== '' || reasons.length > 0;
}

/** Words were chosen and a stance given to them: not typed, and yet a judgement that would be missed. */
export function hasJudgement({ version, stance, evidence }: PositionDraft): boolean {
  return version === null && stance !== null && evidence.length > 0;
}
