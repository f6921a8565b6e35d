import { z } from 'zod';
import { directionSchema, explicitnessSchema, stanceSchema } from '@/lib/positions/schema';

/**
 * A position as it stood after a change, as the history keeps it. What was kept before a field was
 * there lacks it: such fields are optional, and stay absent.
 */
const positionSnapshot = z.object({
  stance: stanceSchema,
  explicitness: explicitnessSchema,
  confidence: z.number().nullable(),
  summary: z.string(),
  note: z.string(),
  deleted: z.boolean(),
  reasons: z.array(z.object({ id: z.string(), text: z.string(), direction: directionSchema })),
  evidence: z.array(
    z.object({
      exact: z.string(),
      contributionId: z.string().nullable(),
      start: z.number().nullable(),
      end: z.number().nullable(),
      paragraph: z.number().nullable(),
      quotation: z.number(),
      prefix: z.string().exactOptional(),
      suffix: z.string().exactOptional(),
      suggested: z.boolean().exactOptional(),
    }),
  ),
  /** The proposition that it was moved, copied or set aside from, with its words then. */
  from: z.object({ id: z.string(), text: z.string() }).exactOptional(),
});

export type PositionSnapshot = z.output<typeof positionSnapshot>;

/**
 * The state of a position that a row of the database amounts to.
 *
 * @throws z.ZodError where a field is none that a position can have
 */
export function makeSnapshot(state: unknown): PositionSnapshot {
  return positionSnapshot.parse(state);
}

/**
 * Reads what the history keeps of a position.
 *
 * @throws z.ZodError, or SyntaxError, where it is not what a version of Counterpoint has written
 */
export function parseSnapshot(kept: string): PositionSnapshot {
  return positionSnapshot.parse(JSON.parse(kept));
}
