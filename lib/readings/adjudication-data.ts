import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { PERSON_IN_SIGHT, READING_IN_SIGHT } from '@/lib/db/in-sight';

/** An adjudicated reading with the two that it decides between and its debate; null where one is gone. */
export async function findAdjudication(session: DatabaseSession, readingId: string) {
  const row = await session.adjudication.findFirst({
    where: {
      readingId,
      reading: READING_IN_SIGHT,
      first: { deletedAt: null },
      second: { deletedAt: null },
    },
    include: {
      reading: {
        select: {
          coder: true,
          debate: {
            select: {
              id: true,
              commentators: {
                where: PERSON_IN_SIGHT,
                orderBy: { order: 'asc' },
                select: { commentatorId: true },
              },
              propositions: {
                where: { proposition: { deletedAt: null } },
                orderBy: { order: 'asc' },
                select: { propositionId: true },
              },
            },
          },
        },
      },
    },
  });
  if (!row) return null;
  const { firstId, secondId, reading } = row;
  const { coder, debate } = reading;
  const commentatorIds = debate.commentators.map(({ commentatorId }) => commentatorId);
  const propositionIds = debate.propositions.map(({ propositionId }) => propositionId);
  const debateId = debate.id;
  return { readingId, debateId, firstId, secondId, coder, commentatorIds, propositionIds };
}

export type Adjudication = NonNullable<Awaited<ReturnType<typeof findAdjudication>>>;

/**
 * All on which it depends what is agreed and how it stands, at a moment: different after every change of
 * the three readings, of the debate's text, of the reasons given in it, or of who takes part in it.
 */
export async function readStamp(session: DatabaseSession, into: Adjudication): Promise<string> {
  const { debateId } = into;
  const where = { readingId: { in: [into.firstId, into.secondId, into.readingId] } };
  const latest = { _count: true, _max: { updatedAt: true } } as const;
  const ofDebate = { proposition: { debates: { some: { debateId } } } };
  return JSON.stringify([
    await session.position.aggregate({ where, ...latest, _sum: { version: true } }),
    await session.silence.aggregate({ where, _count: true, _max: { createdAt: true } }),
    await session.contribution.aggregate({ where: { debateId }, ...latest }),
    await session.reason.aggregate({ where: ofDebate, ...latest }),
    [into.commentatorIds, into.propositionIds],
  ]);
}

/** How often what is to be written is prepared anew because somebody changed it meanwhile. */
export const MOST_TRIES = 3;

/** Says whether a pair is of the debate that is decided on: of its people and its propositions in sight. */
export function pairsOf({ commentatorIds, propositionIds }: Adjudication) {
  const [people, statements] = [new Set(commentatorIds), new Set(propositionIds)];
  return (pair: { commentatorId: string; propositionId: string }) =>
    people.has(pair.commentatorId) && statements.has(pair.propositionId);
}
