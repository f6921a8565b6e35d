import 'server-only';
import { inBreaths } from '@/lib/db/arriving/in-breaths';
import { newId } from '@/lib/db/arriving/new-id';
import { db } from '@/lib/db/client';
import { byQuotation, inOrder } from '@/lib/db/in-order';
import { listContributions } from '@/lib/debates/data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { asGiven } from '@/lib/positions/content';
import type { RowWithContent } from '@/lib/positions/content-data';
import { isHeldBy, type RevivedRows, readInSlices } from '@/lib/positions/many-data';
import { type NewRows, newRows } from '@/lib/positions/new-rows';
import { readFields, readReason, readStance } from '@/lib/positions/position';
import { type PositionProblem, positionInput } from '@/lib/positions/schema';
import { wordsOfDebate } from '@/lib/positions/words-of-debate';
import { idsOf } from '@/lib/readings/adjudicate-data';
import { type Adjudication, pairsOf } from '@/lib/readings/adjudication-data';
import { isAgreed, joinQuotations } from '@/lib/readings/decisions';
import { pairKey } from '@/lib/readings/pair-readings';

/** What two readings agree on, as rows of the third where that has decided nothing. */
export type Agreed = {
  fresh: NewRows[];
  /** In the place of positions that were deleted there. */
  revived: RevivedRows[];
  /** Silence that both have marked. */
  silent: Pair[];
};

type Pair = { commentatorId: string; propositionId: string };

/**
 * What two readings agree on, where the third has decided nothing: the first's words with the quotations of
 * both, and silence. A pair that quotes somebody with another's words, or more than one position holds, is
 * left out. Others have the thread meanwhile.
 */
export async function prepareAgreed(
  actor: Actor,
  into: Adjudication,
): Promise<Agreed | PositionProblem> {
  mustMay(actor, 'code');
  const { readingId, firstId, secondId } = into;
  const written = new Map((await listPairs(readingId)).map((row) => [pairKey(row), row]));
  const silences = (
    await db.silence.findMany({ where: { readingId: { in: [readingId, firstId, secondId] } } })
  ).filter(pairsOf(into));
  const silentIn = (id: string) =>
    new Set(silences.filter((one) => one.readingId === id).map(pairKey));
  const own = silentIn(readingId);
  const isOpen = (pair: Pair) =>
    !own.has(pairKey(pair)) && written.get(pairKey(pair))?.deletedAt !== null;
  const agreed: Agreed = { fresh: [], revived: [], silent: [] };
  for await (const made of agreedRows(actor, into, isOpen, written)) {
    if (!('problem' in made)) {
      if ('isAsBefore' in made) agreed.revived.push(made);
      else agreed.fresh.push(made);
    } else if (made.problem !== 'not-their-words') return made;
  }
  const secondSilent = silentIn(secondId);
  const made = new Set(
    [...agreed.fresh, ...agreed.revived].map(({ position }) => pairKey(position)),
  );
  agreed.silent = silences
    .filter(
      (one) =>
        one.readingId === firstId &&
        secondSilent.has(pairKey(one)) &&
        isOpen(one) &&
        !made.has(pairKey(one)),
    )
    .map(idsOf);
  return agreed;
}

type Written = Pair & { id: string; version: number; deletedAt: Date | null };

async function* agreedRows(
  actor: Actor,
  into: Adjudication,
  isOpen: (pair: Pair) => boolean,
  written: ReadonlyMap<string, Written>,
): AsyncGenerator<NewRows | RevivedRows | PositionProblem> {
  const words = await readWords(actor, into.debateId);
  const rank = rankOf(into);
  const others = new Map((await listHeld(into.secondId)).map((row) => [pairKey(row), row]));
  const both = (await listHeld(into.firstId))
    .filter((row) => rank(row) >= 0 && isOpen(row) && isAgreedHere(row, others.get(pairKey(row))))
    .sort((a, b) => rank(a) - rank(b));
  const second = await readById(both.map((row) => others.get(pairKey(row))?.id ?? ''));
  const first = await readById(both.map(({ id }) => id));
  const formerIds = both.flatMap((row) => written.get(pairKey(row))?.id ?? []);
  const former = await readById(formerIds);
  for await (const made of inBreaths(both, async ({ id, ...pair }) => {
    const row = first.get(id);
    const other = second.get(others.get(pairKey(pair))?.id ?? '');
    if (!row || !other) return null;
    const reasons = new Map(
      [...inOrder(row.reasons), ...inOrder(other.reasons)].map(({ reason }) => [
        reason.id,
        { id: reason.id, ...readReason(reason) },
      ]),
    );
    const input = positionInput.safeParse({
      ...readFields(row),
      readingId: into.readingId,
      ...idsOf(pair),
      reasons: [...reasons.keys()].map((reasonId) => ({ id: reasonId })),
      evidence: joinQuotations(byQuotation(row.evidence), byQuotation(other.evidence)).map(asGiven),
      coder: into.coder,
    });
    if (!input.success) return null;
    const deleted = written.get(pairKey(pair));
    const rows = await newRows(words, input.data, {
      id: deleted?.id ?? newId(),
      version: (deleted?.version ?? 0) + 1,
      debateId: into.debateId,
      kind: 'adjudicated',
      reasons: [...reasons.values()].map((reason, order) => ({ ...reason, order })),
    });
    if ('problem' in rows || !deleted) return rows;
    const held = former.get(deleted.id);
    return { ...rows, isAsBefore: held !== undefined && isHeldBy(held, rows) };
  })) {
    if (made !== null) yield made;
  }
}

async function readWords(actor: Actor, debateId: string) {
  const contributions = await listContributions(actor, debateId);
  const debate = await db.debate.findUniqueOrThrow({
    where: { id: debateId },
    select: {
      id: true,
      title: true,
      commentators: { select: { commentator: { select: { id: true, name: true } } } },
    },
  });
  const commentators = debate.commentators.map(({ commentator }) => commentator);
  return wordsOfDebate({ debate, commentators, contributions });
}

/** Where a reading has positions, deleted ones too, without what they hold. */
function listPairs(readingId: string) {
  return db.position.findMany({
    where: { readingId },
    select: {
      id: true,
      version: true,
      deletedAt: true,
      commentatorId: true,
      propositionId: true,
      stance: true,
      explicitness: true,
    },
  });
}

type Listed = Awaited<ReturnType<typeof listPairs>>[number];

/** Those that are in sight. */
async function listHeld(readingId: string): Promise<Listed[]> {
  return (await listPairs(readingId)).filter(({ deletedAt }) => deletedAt === null);
}

function isAgreedHere(first: Listed, second: Listed | undefined): boolean {
  return second !== undefined && isAgreed({ first: readStance(first), second: readStance(second) });
}

async function readById(ids: readonly string[]): Promise<Map<string, RowWithContent>> {
  const found = new Map<string, RowWithContent>();
  for await (const rows of readInSlices(db, ids)) for (const row of rows) found.set(row.id, row);
  return found;
}

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
