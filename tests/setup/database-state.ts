import { db } from '@/lib/db/client';
import { WITHOUT_CHANGE } from '@/lib/positions/change-kind';

/** When a row was last written says nothing about what it holds. */
const without = ({ updatedAt: _, ...row }: Record<string, unknown>) => row;

/**
 * All that stands in sight of propositions, themes and positions, with what hangs on them, and of
 * what is out of sight its ids: to compare before a change and after it was taken back.
 */
export async function readState() {
  const shown = { deletedAt: null };
  const ofShown = { proposition: shown };
  const at = { orderBy: { id: 'asc' as const } };
  const rows = async (read: Promise<object[]>) =>
    (await read).map((row) => without(row as Record<string, unknown>));
  return {
    propositions: await rows(db.proposition.findMany({ where: shown, ...at })),
    themes: await rows(db.theme.findMany({ where: shown, ...at })),
    positions: await rows(db.position.findMany({ where: ofShown, ...at })),
    reasons: await rows(db.reason.findMany({ where: ofShown, ...at })),
    evidence: await rows(db.evidence.findMany({ where: { position: ofShown }, ...at })),
    changes: await rows(
      db.positionChange.findMany({
        // A move is remembered, and so is the move back.
        where: { position: ofShown, kind: { notIn: [...WITHOUT_CHANGE] } },
        ...at,
      }),
    ),
    given: await db.positionReason.findMany({
      where: { position: ofShown },
      orderBy: [{ positionId: 'asc' }, { reasonId: 'asc' }],
    }),
    silences: await db.silence.findMany({
      where: ofShown,
      orderBy: [{ propositionId: 'asc' }, { commentatorId: 'asc' }],
    }),
    under: await db.propositionTheme.findMany({
      where: ofShown,
      orderBy: [{ propositionId: 'asc' }, { themeId: 'asc' }],
    }),
    within: (
      await db.debateProposition.findMany({
        where: ofShown,
        orderBy: [{ debateId: 'asc' }, { order: 'asc' }],
      })
    ).map(({ debateId, propositionId }) => [debateId, propositionId]),
  };
}
