import { z } from 'zod';
import { readJson } from '@/lib/fields/read-json';
import { positionContent } from '@/lib/positions/position';

/**
 * A position as it stood after a change, as the history keeps it. What was kept before a field was
 * there lacks it, and is read as what the field is where nothing was said.
 */
const positionSnapshot = positionContent.extend({
  deleted: z.boolean(),
  /** The proposition that it was moved, copied or set aside from, or whose it was, with the words then. */
  from: z.object({ id: z.string(), text: z.string() }).exactOptional(),
  /** When the mark "looked at, not addressed" had been set that this change took the place of. */
  silence: z.iso.datetime().exactOptional(),
});

export type PositionSnapshot = z.output<typeof positionSnapshot>;

/**
 * Reads what the history keeps of a position.
 *
 * @throws z.ZodError, or SyntaxError, where it is not what a version of Counterpoint has written
 */
export function parseSnapshot(kept: string): PositionSnapshot {
  return positionSnapshot.parse(readJson(kept));
}
