import { z } from 'zod';
import type { PositionDraft } from '@/lib/coding/draft';
import { readJson } from '@/lib/fields/read-json';
import { idSchema } from '@/lib/fields/schema';
import { fieldNames } from '@/lib/positions/content';
import { positionFields, reasonFields, shownQuotation } from '@/lib/positions/position';

const id = idSchema.nullable();

const draft = positionFields.extend({
  positionId: id,
  version: z.int().nullable(),
  commentatorId: id,
  propositionId: id,
  newProposition: z
    .object({
      text: z.string(),
      themes: z.array(z.union([z.object({ id: idSchema }), z.object({ name: z.string() })])),
      key: z.string().optional(),
    })
    .nullable(),
  stance: positionFields.shape.stance.nullable(),
  reasons: z.array(z.union([z.object({ id: idSchema }), reasonFields])),
  evidence: z.array(shownQuotation),
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
    const list = readJson(stored);
    if (!Array.isArray(list)) return [];
    return list.flatMap((one) => {
      const parsed = keptDraft.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    });
  } catch {
    return [];
  }
}

/** What is chosen or counted, not typed in words: quickly given again. */
const GIVEN_AGAIN = new Set<string>(['stance', 'explicitness', 'confidence']);

/** Something was typed that would be missed; chosen words alone are quickly chosen again. */
export function hasWords(draft: PositionDraft): boolean {
  const { newProposition, reasons } = draft;
  const typed = fieldNames
    .filter((name) => !GIVEN_AGAIN.has(name))
    .map((name) => draft[name] ?? '');
  return [...typed, newProposition?.text ?? ''].join('').trim() !== '' || reasons.length > 0;
}

/** Words were chosen and a stance given to them: not typed, and yet a judgement that would be missed. */
export function hasJudgement({ version, stance, evidence }: PositionDraft): boolean {
  return version === null && stance !== null && evidence.length > 0;
}
