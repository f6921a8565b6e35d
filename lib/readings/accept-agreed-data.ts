import 'server-only';
import { inBreaths } from '@/lib/db/arriving/in-breaths';
import { newId } from '@/lib/db/arriving/new-id';
import { type DatabaseSession, db } from '@/lib/db/client';
import { byQuotation, inOrder } from '@/lib/db/in-order';
import { listContributions } from '@/lib/debates/data';
import type { Actor } from '@/lib/door/actor';
import { type NewRows, newRows } from '@/lib/positions/new-rows';
import { readFields, readReason } from '@/lib/positions/position';
import { type PositionProblem, positionInput } from '@/lib/positions/schema';
import { wordsOfDebate } from '@/lib/positions/words-of-debate';
import type { Adjudication } from '@/lib/readings/adjudication-data';
import { isAgreed, joinQuotations } from '@/lib/readings/decisions';
import { pairKey } from '@/lib/readings/pair-readings';

/**
 * All on which it depends what is agreed, at a moment: different after every change of the three
 * readings, of the debate's text, or of who takes part in it.
 */
export async function readAgreedStamp(
  session: DatabaseSession,
  into: Adjudication,
): Promise<string> {
  const where = { readingId: { in: [into.firstId, into.secondId, into.readingId] } };
  const text = { debateId: into.debateId };
  const latest = { _count: true, _max: { updatedAt: true } } as const;
  return JSON.stringify([
    await session.position.aggregate({ where, ...latest, _sum: { version: true } }),
    await session.contribution.aggregate({ where: text, ...latest }),
    [into.commentatorIds, into.propositionIds],
  ]);
}

/**
 * The positions on which two readings agree, as rows of the third, where that one has none: the first's
 * words with the quotations of both. A pair that quotes somebody with another's words, or more than one
 * position holds, is left out.
 */
export async function prepareAgreed(
  actor: Actor,
  into: Adjudication,
): Promise<NewRows[] | PositionProblem> {
  const contributions = await listContributions(actor, into.debateId);
  const debate = await db.debate.findUniqueOrThrow({
    where: { id: into.debateId },
    select: {
      id: true,
      title: true,
      commentators: { select: { commentator: { select: { id: true, name: true } } } },
    },
  });
  const commentators = debate.commentators.map(({ commentator }) => commentator);
  const words = wordsOfDebate({ debate, commentators, contributions });
  const second = new Map((await readHeld(into.secondId)).map((row) => [pairKey(row), row]));
  const written = await db.position.findMany({
    where: { readingId: into.readingId },
    select: {
      id: true,
      version: true,
      deletedAt: true,
      commentatorId: true,
      propositionId: true,
    },
  });
  const there = new Map(written.map((row) => [pairKey(row), row]));
  const rank = rankOf(into);
  const first = (await readHeld(into.firstId)).filter(
    (row) => rank(row) >= 0 && there.get(pairKey(row))?.deletedAt !== null,
  );
  const rows: NewRows[] = [];
  for await (const made of inBreaths(
    first.sort((a, b) => rank(a) - rank(b)),
    async (row) => {
      const other = second.get(pairKey(row));
      if (!other || !isAgreed({ first: readFields(row), second: readFields(other) })) return null;
      const reasons = new Map(
        [...inOrder(row.reasons), ...inOrder(other.reasons)].map(({ reason }) => [
          reason.id,
          { id: reason.id, ...readReason(reason) },
        ]),
      );
      const input = positionInput.safeParse({
        ...readFields(row),
        readingId: into.readingId,
        commentatorId: row.commentatorId,
        propositionId: row.propositionId,
        reasons: [...reasons.keys()].map((id) => ({ id })),
        evidence: joinQuotations(byQuotation(row.evidence), byQuotation(other.evidence)),
        coder: into.coder,
      });
      if (!input.success) return null;
      return newRows(words, input.data, {
        id: there.get(pairKey(row))?.id ?? newId(),
        version: (there.get(pairKey(row))?.version ?? 0) + 1,
        debateId: into.debateId,
        kind: 'adjudicated',
        reasons: [...reasons.values()].map((reason, order) => ({ ...reason, order })),
      });
    },
  )) {
    if (made === null) continue;
    if (!('problem' in made)) rows.push(made);
    else if (made.problem !== 'not-their-words') return made;
  }
  return rows;
}

/** The positions of a reading that are in sight, with all that they hold; sorted by who reads them. */
function readHeld(readingId: string) {
  return db.position.findMany({
    where: { readingId, deletedAt: null },
    include: { reasons: { include: { reason: true } }, evidence: true },
  });
}

type Pair = { commentatorId: string; propositionId: string };

/** The place of a pair in the debate's order; below 0 where it is not of the debate. */
function rankOf({ commentatorIds, propositionIds }: Adjudication): (pair: Pair) => number {
  const people = new Map(commentatorIds.map((id, place) => [id, place]));
  const statements = new Map(propositionIds.map((id, place) => [id, place]));
  return ({ commentatorId, propositionId }) => {
    const [person, statement] = [people.get(commentatorId), statements.get(propositionId)];
    return person === undefined || statement === undefined
      ? -1
      : statement * commentatorIds.length + person;
  };
}
