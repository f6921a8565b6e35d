import 'server-only';
import { updateInBulk } from '@/lib/db/arriving/in-bulk';
import { type DatabaseSession, db } from '@/lib/db/client';
import { ARRIVED, POSITION_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import type { WordSource } from '@/lib/positions/place-of-words';
import { recordTextChange } from '@/lib/positions/text-changed-data';
import { isNameOf, type WordsElsewhere } from '@/lib/positions/whose-words';
import { paragraphAt } from '@/lib/text/paragraphs';

const withSpeaker = {
  speaker: true,
  commentator: { select: { name: true } },
  debate: { select: { title: true } },
} as const;

function speakerOf(row: { speaker: string; commentator: { name: string } | null }): string {
  return row.commentator?.name ?? row.speaker;
}

/** Asks the database each time: for one position. */
export function wordsIn(session: DatabaseSession): WordSource {
  const order = { orderBy: { order: 'asc' }, select: { id: true, text: true } } as const;
  return {
    find: (id) =>
      session.contribution.findUnique({
        where: { id },
        select: { id: true, text: true, debateId: true, commentatorId: true },
      }),
    listOwn: (whose) =>
      session.contribution.findMany({ where: { ...whose, text: { not: null } }, ...order }),
    listSpoken: (debateId) =>
      session.contribution.findMany({
        where: { debateId, text: { not: null }, commentatorId: { not: null } },
        ...order,
      }),
    speakerOf: async (id) => {
      const row = await session.contribution.findUniqueOrThrow({
        where: { id },
        select: withSpeaker,
      });
      return { speaker: speakerOf(row), debate: row.debate.title };
    },
    nameOf: async (id) => {
      const row = await session.commentator.findUnique({ where: { id }, select: { name: true } });
      return row?.name ?? '';
    },
    paragraphAt: ({ text }, offset) => paragraphAt(text, offset)?.number ?? null,
  };
}

/**
 * Gives the quotations that say whose words they are the new name of somebody who was renamed, in all
 * debates where they take part (`isNameOf`), and keeps it in the histories of their positions, as a new
 * version: a form that was opened before would put the old name back.
 *
 * @param person with the name of before
 */
export async function renameInQuotations(
  session: DatabaseSession,
  person: { id: string; name: string },
  name: string,
): Promise<void> {
  const rows = await session.evidence.findMany({
    where: {
      wordsOf: { not: '' },
      position: {
        reading: { debate: { commentators: { some: { commentatorId: person.id } } }, ...ARRIVED },
      },
    },
    select: {
      id: true,
      positionId: true,
      wordsOf: true,
      contribution: { select: { commentatorId: true } },
      position: { select: { commentatorId: true } },
    },
  });
  const theirs = rows.filter(({ wordsOf, contribution, position }) =>
    isNameOf(
      { wordsOf, spokenBy: contribution?.commentatorId ?? null, heldBy: position.commentatorId },
      person,
    ),
  );
  await updateInBulk(
    session,
    'Evidence',
    theirs.map(({ id }) => ({ id, wordsOf: name })),
  );
  const positions = [...new Set(theirs.map(({ positionId }) => positionId))];
  await recordTextChange(session, positions, new Set(positions), '');
}

/** The quotations of a reading's positions that lie in another debate; older databases may hold some. */
export async function listWordsElsewhere(
  actor: Actor,
  {
    debateId,
    readingId,
  }: {
    debateId: string;
    readingId: string;
  },
): Promise<WordsElsewhere[]> {
  mustMay(actor, 'read');
  const rows = await db.evidence.findMany({
    where: {
      position: { readingId, ...POSITION_IN_SIGHT },
      contribution: { debateId: { not: debateId } },
    },
    orderBy: [{ positionId: 'asc' }, { order: 'asc' }],
    select: { positionId: true, exact: true, contribution: { select: withSpeaker } },
  });
  return rows.flatMap(({ positionId, exact, contribution }) =>
    contribution
      ? [{ positionId, exact, speaker: speakerOf(contribution), debate: contribution.debate.title }]
      : [],
  );
}
