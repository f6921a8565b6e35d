import 'server-only';
import { inBreaths } from '@/lib/db/arriving/in-breaths';
import { insertInBulk } from '@/lib/db/arriving/in-bulk';
import { newId } from '@/lib/db/arriving/new-id';
import { type DatabaseSession, db } from '@/lib/db/client';
import { byQuotation, inOrder } from '@/lib/db/in-order';
import { listContributions } from '@/lib/debates/data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { writeAllOrNothing } from '@/lib/positions/all-or-nothing-data';
import { asGiven } from '@/lib/positions/content';
import { insertPositionsIn } from '@/lib/positions/many-data';
import { type NewRows, newRows } from '@/lib/positions/new-rows';
import { readFields, readReason } from '@/lib/positions/position';
import { type PositionProblem, positionInput } from '@/lib/positions/schema';
import { wordsOfDebate } from '@/lib/positions/words-of-debate';
import { type Decided, GONE, idsOf, unknown } from '@/lib/readings/adjudicate-data';
import { type Adjudication, findAdjudication, pairsOf } from '@/lib/readings/adjudication-data';
import { isAgreed, joinQuotations } from '@/lib/readings/decisions';
import { pairKey } from '@/lib/readings/pair-readings';

/** How often what is agreed is prepared anew because somebody changed it meanwhile. */
const MOST_TRIES = 3;

const CHANGED = unknown(
  'The readings are being changed by somebody else: wait a moment, then try again. Nothing was taken over.',
);

/**
 * Takes over everything that needs no decision: pairs with the same stance, as explicitly, in the
 * first reading's words with the quotations of both; and silence that both have marked. What is
 * decided already stays. A pair that quotes somebody with another's words, or more than one position
 * holds, waits for a decision.
 */
export async function acceptAgreed(
  actor: Actor,
  readingId: string,
): Promise<Decided | PositionProblem> {
  mustMay(actor, 'code');
  for (let tries = 1; ; tries += 1) {
    const into = await findAdjudication(db, readingId);
    if (!into) return GONE;
    // Prepared beside the database: thousands are written in one short transaction.
    const stamp = await readAgreedStamp(db, into);
    const prepared = await prepareAgreed(actor, into);
    if ('problem' in prepared) return prepared;
    const done = await writeAllOrNothing(async (session): Promise<Decided | null> => {
      const now = await findAdjudication(session, readingId);
      if (!now || (await readAgreedStamp(session, now)) !== stamp) return null;
      return takeOver(session, now, prepared);
    });
    if (done !== null) return done;
    if (tries === MOST_TRIES) return CHANGED;
  }
}

/** Writes what was prepared, and the silence that both have marked. */
async function takeOver(
  session: DatabaseSession,
  into: Adjudication,
  prepared: readonly NewRows[],
): Promise<Decided> {
  const { readingId, firstId, secondId } = into;
  const readingIds = [firstId, secondId, readingId];
  const silences = (
    await session.silence.findMany({ where: { readingId: { in: readingIds } } })
  ).filter(pairsOf(into));
  const silentIn = (id: string) =>
    new Set(silences.filter((one) => one.readingId === id).map(pairKey));
  const own = silentIn(readingId);
  const rows = prepared.filter(({ position }) => !own.has(pairKey(position)));
  await insertPositionsIn(session, rows);
  const held = await session.position.findMany({
    where: { readingId, deletedAt: null },
    select: { commentatorId: true, propositionId: true },
  });
  const decided = new Set([...held.map(pairKey), ...own]);
  const secondSilent = silentIn(secondId);
  const silent = silences.filter(
    (one) =>
      one.readingId === firstId && secondSilent.has(pairKey(one)) && !decided.has(pairKey(one)),
  );
  await insertInBulk(
    session,
    'Silence',
    silent.map((one) => ({ ...idsOf(one), readingId })),
  );
  const ids = [...rows.map(({ position }) => idsOf(position)), ...silent.map(idsOf)];
  return {
    before: ids.map((pair) => ({ ...pair, version: 0, silent: false })),
    after: ids.map((pair, at) => ({
      ...pair,
      version: rows[at]?.change.version ?? 0,
      silent: at >= rows.length,
    })),
  };
}

/**
 * All on which it depends what is agreed, at a moment: different after every change of the three
 * readings, of the debate's text, or of who takes part in it.
 */
async function readAgreedStamp(session: DatabaseSession, into: Adjudication): Promise<string> {
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
async function prepareAgreed(
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
        evidence: joinQuotations(byQuotation(row.evidence), byQuotation(other.evidence)).map(
          asGiven,
        ),
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
