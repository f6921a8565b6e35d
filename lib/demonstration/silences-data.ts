import 'server-only';
import { insertInBulk } from '@/lib/db/arriving/in-bulk';
import type { DatabaseSession } from '@/lib/db/client';

/**
 * Marks every pair of a reading without a position as looked at and not addressed: for debates that
 * were coded completely before they came here. Marks that are there stay.
 *
 * @throws Error where there is no such reading
 */
export async function silenceRestIn(session: DatabaseSession, readingId: string): Promise<void> {
  const { debate, positions, silences } = await session.reading.findUniqueOrThrow({
    where: { id: readingId },
    select: {
      debate: {
        select: {
          commentators: { orderBy: { order: 'asc' }, select: { commentatorId: true } },
          propositions: { orderBy: { order: 'asc' }, select: { propositionId: true } },
        },
      },
      positions: { where: { deletedAt: null }, select: PAIR },
      silences: { select: PAIR },
    },
  });
  const known = new Set(
    [...positions, ...silences].map((one) => `${one.commentatorId} ${one.propositionId}`),
  );
  const rest = debate.propositions.flatMap(({ propositionId }) =>
    debate.commentators
      .filter(({ commentatorId }) => !known.has(`${commentatorId} ${propositionId}`))
      .map(({ commentatorId }) => ({ readingId, commentatorId, propositionId })),
  );
  await insertInBulk(session, 'Silence', rest);
}

const PAIR = { commentatorId: true, propositionId: true } as const;
