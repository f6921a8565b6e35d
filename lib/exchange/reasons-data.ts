import 'server-only';
import { newId } from '@/lib/db/arriving/new-id';
import type { DatabaseSession } from '@/lib/db/client';
import type { ReasonFields } from '@/lib/positions/position';

export type FreshReason = ReasonFields & { id: string; propositionId: string; order: number };

/** The reasons that the positions of a file give: those that are there, and new ones with their ids. */
export type FileReasons = {
  /** The id of a reason of a proposition; a new one where none has these words. */
  idOf: (propositionId: string, reason: ReasonFields) => string;
  /** The new ones so far, in the order in which they were asked for. */
  fresh: () => readonly FreshReason[];
  /** Those that were there and were asked for. */
  used: () => readonly { id: string; propositionId: string }[];
};

/** So many ids are looked up at once: SQLite takes only so many values in a query. */
const AT_ONCE = 500;

/** Looks up the reasons of some propositions. */
export async function findReasons(
  session: DatabaseSession,
  propositionIds: readonly string[],
): Promise<FileReasons> {
  const found = new Map<string, string>();
  const counts = new Map<string, number>();
  const keyOf = (propositionId: string, { text, direction }: { text: string; direction: string }) =>
    `${propositionId}\n${direction}\n${text}`;
  for (let at = 0; at < propositionIds.length; at += AT_ONCE) {
    const rows = await session.reason.findMany({
      where: { propositionId: { in: propositionIds.slice(at, at + AT_ONCE) } },
      select: { id: true, propositionId: true, text: true, direction: true },
    });
    for (const row of rows) {
      const key = keyOf(row.propositionId, row);
      if (!found.has(key)) found.set(key, row.id);
      counts.set(row.propositionId, (counts.get(row.propositionId) ?? 0) + 1);
    }
  }
  const fresh = new Map<string, FreshReason>();
  const used = new Map<string, string>();
  return {
    idOf: (propositionId, reason) => {
      const key = keyOf(propositionId, reason);
      const there = found.get(key);
      if (there !== undefined) {
        used.set(there, propositionId);
        return there;
      }
      const made = fresh.get(key);
      if (made) return made.id;
      const order = counts.get(propositionId) ?? 0;
      counts.set(propositionId, order + 1);
      const { text, direction } = reason;
      const row = { id: newId(), propositionId, text, direction, order };
      fresh.set(key, row);
      return row.id;
    },
    fresh: () => [...fresh.values()],
    used: () => [...used].map(([id, propositionId]) => ({ id, propositionId })),
  };
}
