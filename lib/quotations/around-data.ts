import 'server-only';
import { db } from '@/lib/db/client';
import { POSITION_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import { type SentencePart, sentencesAround } from '@/lib/text/sentences-around';
import { groupBy } from '@/lib/view/group-by';

/**
 * The sentences around the quotations of a reading on one proposition, by the id of each quotation's first
 * piece; without those that are lost or whose text is not stored. Pieces in another contribution than the
 * first are left to the text itself.
 */
export async function listSentencesAround(
  actor: Actor,
  readingId: string,
  propositionId: string,
): Promise<Record<string, SentencePart[]>> {
  mustMay(actor, 'read');
  const pieces = await db.evidence.findMany({
    where: { position: { readingId, propositionId, ...POSITION_IN_SIGHT } },
    orderBy: [{ quotation: 'asc' }, { order: 'asc' }],
    select: {
      id: true,
      positionId: true,
      quotation: true,
      start: true,
      end: true,
      status: true,
      contributionId: true,
    },
  });
  const texts = new Map(
    (
      await db.contribution.findMany({
        where: {
          evidence: { some: { position: { readingId, propositionId, ...POSITION_IN_SIGHT } } },
          text: { not: null },
        },
        select: { id: true, text: true },
      })
    ).map(({ id, text }) => [id, text ?? '']),
  );
  const quotations = groupBy(pieces, (piece) => `${piece.positionId} ${piece.quotation}`);
  return Object.fromEntries(
    [...quotations.values()].flatMap((all) => {
      const [first] = all;
      const text = texts.get(first?.contributionId ?? '');
      if (!first || text === undefined) return [];
      const places = all.flatMap(({ start, end, status, contributionId }) =>
        start === null ||
        end === null ||
        status === 'lost' ||
        contributionId !== first.contributionId
          ? []
          : { start, end },
      );
      places.sort((a, b) => a.start - b.start);
      const parts = sentencesAround(text, places);
      return parts.length > 0 ? [[first.id, parts] as const] : [];
    }),
  );
}
