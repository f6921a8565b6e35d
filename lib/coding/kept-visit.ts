import { z } from 'zod';
import { draftSchema, keptDraftSchema, placeSchema } from '@/lib/coding/kept-draft';
import type { CodingStep } from '@/lib/coding/state/coding-step';
import { readJson } from '@/lib/fields/read-json';
import { idSchema } from '@/lib/fields/schema';

const mark = z.discriminatedUnion('of', [
  z.object({ of: z.literal('silence'), commentatorId: idSchema, propositionId: idSchema }),
  z.object({
    of: z.literal('silences'),
    commentatorId: idSchema,
    propositionIds: z.array(idSchema).readonly(),
    name: z.string(),
  }),
  z.object({ of: z.literal('review'), contributionId: idSchema, paragraph: z.int().min(1) }),
  z.object({ of: z.literal('question'), key: z.string() }),
]);

const label = z.string();

const step = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('position'),
    label,
    id: idSchema,
    from: z.int().min(0),
    to: z.int().min(1),
    newPropositionId: idSchema.nullable(),
    newThemeIds: z.array(idSchema).readonly(),
    coder: z.string(),
  }),
  z.object({ kind: z.literal('mark'), label, mark, on: z.boolean() }),
  z.object({ kind: z.literal('text'), label, number: z.int() }),
  z.object({
    kind: z.literal('closing'),
    label,
    place: placeSchema,
    draft: draftSchema,
    // The form that undo opened is gone with its page.
    key: z.null(),
    kept: z.string().nullable(),
  }),
  z.object({ kind: z.literal('throwing'), label, kept: keptDraftSchema }),
]) satisfies z.ZodType<CodingStep>;

const keptVisit = z.object({
  /** What was looked for in the text, and at which of the places found one was. */
  find: z.object({ query: z.string(), at: z.int().min(0) }),
  /** What can be taken back, and what was taken back and can be done again; the next last. */
  past: z.array(step),
  future: z.array(step),
  /** The version of each position of these steps that the page saw or wrote last. */
  versions: z.array(z.tuple([idSchema, z.int().min(1)])),
});

/** What a tab keeps of a coder's visit to a reading, so that a reload takes nothing of it away. */
export type KeptVisit = z.output<typeof keptVisit>;

/**
 * The visit that the tab kept; null where it kept none, or one of which anything cannot be read: a step that
 * is left out would let undo go over what it did.
 */
export function readKeptVisit(stored: string | null | undefined): KeptVisit | null {
  if (!stored) return null;
  try {
    return keptVisit.safeParse(readJson(stored)).data ?? null;
  } catch {
    return null;
  }
}

/** More code units than this are not kept: a browser has room for some millions in all. */
const MOST_UNITS = 500_000;

/** The visit as it is kept; where it is too long, without the steps that are furthest back. */
export function writeKeptVisit(visit: KeptVisit): string {
  const written = JSON.stringify(visit);
  const { past } = visit;
  if (written.length <= MOST_UNITS) return written;
  if (past.length === 0) return writeKeptVisit({ ...visit, future: [], find: NOTHING_SOUGHT });
  return writeKeptVisit({ ...visit, past: past.slice(Math.ceil(past.length / 2)) });
}

/** Nothing is looked for. */
export const NOTHING_SOUGHT: KeptVisit['find'] = { query: '', at: 0 };
