import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { ARRIVED } from '@/lib/db/in-sight';

/** What a new text and the way back need of the quotations of a contribution, but of what is still arriving. */
export const withEvidence = {
  where: { position: { reading: ARRIVED } },
  select: {
    id: true,
    positionId: true,
    exact: true,
    prefix: true,
    suffix: true,
    start: true,
    end: true,
    paragraph: true,
    status: true,
    score: true,
  },
} as const;

/** Marks the debate as changed now. */
export async function touch(session: DatabaseSession, id: string) {
  await session.debate.update({ where: { id }, data: { updatedAt: new Date() } });
}

/** Whether a debate is gone, or changed since it was seen; null where it is as it was. */
export async function findProblem(
  session: DatabaseSession,
  { debateId, seen }: { debateId: string; seen: string },
) {
  const row = await session.debate.findFirst({
    where: { id: debateId, deletedAt: null },
    select: { updatedAt: true },
  });
  if (!row) return 'gone';
  return row.updatedAt.toISOString() === seen ? null : 'changed';
}
