import { insertInBulk } from '@/lib/db/arriving/in-bulk';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { writeDemonstrationDebate } from '@/lib/demonstration/data';
import { silenceRestIn } from '@/lib/demonstration/silences-data';
import { OWNER } from '@/lib/door/actor';
import type { DebateSeed } from '@/prisma/seed/debate-seed';

/** Positions a transaction, so that a large debate never keeps others from writing for long. */
const AT_ONCE = 2_000;

/**
 * Writes a generated debate and says its slug. The frame goes in the way every debate does; the
 * positions, which may be tens of thousands, go in as whole tables, without a history: it is a
 * debate for looking at pages, not for coding on.
 */
export async function writeGeneratedDebate(seed: DebateSeed): Promise<string> {
  const slug = await writeDemonstrationDebate(OWNER, {
    ...seed,
    positions: [],
    isCodedCompletely: false,
  });
  const { id: debateId, referenceReadingId: readingId } = await db.debate.findUniqueOrThrow({
    where: { slug },
    select: { id: true, referenceReadingId: true },
  });
  if (readingId === null) throw new Error(`${slug} has no reading.`);
  const people = await db.debateCommentator.findMany({
    where: { debateId },
    orderBy: { order: 'asc' },
  });
  const sentences = await db.debateProposition.findMany({
    where: { debateId },
    orderBy: { order: 'asc' },
  });
  const commentatorIds = new Map(
    seed.commentators.map(({ key }, at) => [key, people[at]?.commentatorId ?? '']),
  );
  const propositionIds = new Map(
    seed.propositions.map(({ key }, at) => [key, sentences[at]?.propositionId ?? '']),
  );
  const texts = await db.contribution.findMany({
    where: { debateId },
    select: { id: true, commentatorId: true, text: true },
  });
  const textOf = new Map(texts.map((one) => [one.commentatorId, { ...one, from: 0 }]));
  /** Where the words stand in the text, which has them in the order of the positions. */
  const placeOf = (commentator: string, exact: string) => {
    const own = textOf.get(commentatorIds.get(commentator) ?? '');
    if (!own?.text) {
      return { contributionId: own?.id ?? null, start: null, end: null, status: 'referred' };
    }
    const start = own.text.indexOf(exact, own.from);
    own.from = start + exact.length;
    return { contributionId: own.id, start, end: own.from, status: 'anchored' };
  };
  const rows = seed.positions.map((position, at) => ({
    position: {
      id: `${debateId}-${at}`,
      readingId,
      commentatorId: commentatorIds.get(position.commentator) ?? '',
      propositionId: propositionIds.get(position.proposition) ?? '',
      stance: position.stance,
      explicitness: position.explicitness,
      summary: position.summary,
    },
    evidence: position.evidence.map((piece, order) => ({
      positionId: `${debateId}-${at}`,
      order,
      quotation: order,
      exact: piece.exact,
      paragraph: piece.paragraph,
      ...placeOf(position.commentator, piece.exact),
    })),
  }));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    await inTransaction(async (session) => {
      await insertInBulk(
        session,
        'Position',
        part.map(({ position }) => position),
      );
      await insertInBulk(
        session,
        'Evidence',
        part.flatMap(({ evidence }) => evidence),
      );
    });
  }
  if (seed.isCodedCompletely) {
    await inTransaction((session) => silenceRestIn(session, readingId));
  }
  return slug;
}
