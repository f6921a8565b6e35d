import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { Refusal } from '@/lib/door/refusal';
import type { RowsOf } from '@/lib/patches/patch';

/**
 * Refuses to take somebody out of a debate in which they hold a position, are silent or speak: nobody
 * would see any of that again. To be called when all other rows are written.
 *
 * @throws Refusal that names the person and the debate
 */
export async function refuseLostPlaces(
  session: DatabaseSession,
  members: readonly RowsOf<'member'>[],
): Promise<void> {
  for (const { debateId, commentatorId, to } of members) {
    if (to !== null) continue;
    const inDebate = { commentatorId, reading: { debateId } };
    const counts = await Promise.all([
      session.position.count({ where: { ...inDebate, deletedAt: null } }),
      session.silence.count({ where: inDebate }),
      session.contribution.count({ where: { debateId, commentatorId } }),
    ]);
    if (counts.every((count) => count === 0)) continue;
    const { name } = await session.commentator.findUniqueOrThrow({ where: { id: commentatorId } });
    const { title } = await session.debate.findUniqueOrThrow({ where: { id: debateId } });
    throw new Refusal(
      `${name} has been coded in “${title}” since, and would go from there with that: take it away first, or leave ${name} there.`,
    );
  }
}
