import 'server-only';
import { db } from '@/lib/db/client';
import { POSITION_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import { type SentencePart, sentencesAround } from '@/lib/text/sentences-around';
import { type Stretch, stretchAround } from '@/lib/text/stretch-around';
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
  const quoted = await listQuoted(readingId, propositionId);
  return Object.fromEntries(
    quoted.flatMap(({ id, text, places }) => {
      const parts = sentencesAround(text, places);
      return parts.length > 0 ? [[id, parts] as const] : [];
    }),
  );
}

/** The same quotations, each with a stretch of the text that it can be followed by. */
export async function listStretchesAround(
  actor: Actor,
  readingId: string,
  propositionId: string,
): Promise<Record<string, Stretch>> {
  mustMay(actor, 'read');
  const quoted = await listQuoted(readingId, propositionId);
  return Object.fromEntries(
    quoted.flatMap(({ id, text, places }) => {
      const stretch = stretchAround(text, places);
      return stretch ? [[id, stretch] as const] : [];
    }),
  );
}

/** Quotations of a stored text: the id of the first piece, its text, and where the pieces stand in that. */
async function listQuoted(readingId: string, propositionId: string) {
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
  return [...quotations.values()].flatMap((all) => {
    const [first] = all;
    const text = texts.get(first?.contributionId ?? '');
    if (!first || text === undefined) return [];
    const places = all.flatMap(({ start, end, status, contributionId }) =>
      start === null || end === null || status === 'lost' || contributionId !== first.contributionId
        ? []
        : { start, end },
    );
    places.sort((a, b) => a.start - b.start);
    return [{ id: first.id, text, places }];
  });
}
