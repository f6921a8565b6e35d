import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';
import { READING_IN_SIGHT } from '@/lib/db/in-sight';
import { inTransaction } from '@/lib/db/transaction';
import { listPositions } from '@/lib/debates/positions-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { idFromKey } from '@/lib/fields/schema';
import { writeAllOrNothing } from '@/lib/positions/all-or-nothing-data';
import { deletePositionIn, savePositionIn } from '@/lib/positions/data';
import { revertPositionIn } from '@/lib/positions/revert-data';
import { type PositionProblem, positionInput } from '@/lib/positions/schema';
import { findAdjudication, pairsOf } from '@/lib/readings/adjudication-data';
import { chosenContent } from '@/lib/readings/chosen-content-data';
import { findReadingMadeWith } from '@/lib/readings/data';
import { isAgreed } from '@/lib/readings/decisions';
import { pairKey, pairReadings } from '@/lib/readings/pair-readings';
import type { Decision, DecisionsBack, NewAdjudication } from '@/lib/readings/schema';

/** A pair of an adjudicated reading at a moment: the version of its position (0: none), silence. */
export type DecidedState = DecisionsBack['states'][number];

/** What a decision changed, so that it can be taken back and done again. */
export type Decided = { before: DecidedState[]; after: DecidedState[] };

const LONG = { timeout: 120_000 };
const unknown = (message: string): PositionProblem => ({ problem: 'unknown', message });
const GONE = unknown('This adjudication is not there any more: reload the page.');
const ELSEWHERE = unknown('This is not part of the debate any more: reload the page.');
const NOT_KEPT = unknown('That state was not kept: reload the page.');

/**
 * Begins a reading that decides between two others of one debate; they stay as they are. With a key that
 * was used before, finds the reading of then.
 */
export async function createAdjudication(
  actor: Actor,
  { firstId, secondId, coder, key }: NewAdjudication,
): Promise<{ id: string; slug: string } | null> {
  mustMay(actor, 'manage');
  return inTransaction(async (session) => {
    const readings = await session.reading.findMany({
      where: { id: { in: [firstId, secondId] }, ...READING_IN_SIGHT },
      select: { debateId: true, debate: { select: { slug: true } } },
    });
    const [first, second] = readings;
    if (!first || !second || first.debateId !== second.debateId) return null;
    const { debateId, debate } = first;
    const made = await findReadingMadeWith(session, key, { debateId, firstId, secondId });
    if (made) return { id: made, slug: debate.slug };
    const row = await session.reading.create({
      data: {
        ...idFromKey(key),
        debateId,
        name: `Adjudicated by ${coder}`.slice(0, 120),
        coder,
        adjudicates: { create: { firstId, secondId } },
      },
    });
    return { id: row.id, slug: debate.slug };
  });
}

/** Writes what was decided for one pair. Refused where it changed since the person saw it. */
export async function decidePair(
  actor: Actor,
  input: Decision,
): Promise<Decided | PositionProblem> {
  mustMay(actor, 'code');
  return writeAllOrNothing(async (session) => {
    const into = await findAdjudication(session, input.readingId);
    if (!into) return GONE;
    if (!pairsOf(into)(input)) return ELSEWHERE;
    const key = keyOf(input);
    const before = await stateIn(session, key);
    if (input.choice.take === 'nothing') {
      const row = await livePosition(session, key);
      // Asked again after its answer was lost.
      if (!row && before.silent) return { before: [before], after: [before] };
      if ((row?.version ?? null) !== input.version) return changedMeanwhile(row?.version ?? 0);
      if (row) await deletePositionIn(session, row.id, into.coder, 'left-out');
      await setSilence(session, key, true);
      return { before: [before], after: [await stateIn(session, key)] };
    }
    const content = await chosenContent(session, into, input);
    if ('problem' in content) return content;
    const saved = await savePositionIn(
      session,
      positionInput.parse({ ...key, ...content, version: input.version, coder: into.coder }),
      { kind: 'adjudicated', keepLost: true },
    );
    if ('problem' in saved) return saved;
    return { before: [before], after: [await stateIn(session, key)] };
  });
}

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
  const into = await findAdjudication(db, readingId);
  if (!into) return GONE;
  const ids = into.propositionIds;
  const readingIds = [into.firstId, into.secondId, readingId];
  const [first = [], second = [], written = []] = await Promise.all(
    readingIds.map((id) => listPositions(actor, id, ids)),
  );
  const frame = {
    commentators: into.commentatorIds.map((id) => ({ id })),
    propositions: ids.map((id) => ({ id })),
  };
  const agreed = pairReadings(frame, first, second).filter(isAgreed);
  return writeAllOrNothing(async (session) => {
    const silences = (
      await session.silence.findMany({ where: { readingId: { in: readingIds } } })
    ).filter(pairsOf(into));
    const silentIn = (id: string) =>
      new Set(silences.filter((one) => one.readingId === id).map(pairKey));
    const decided = new Set([...written.map(pairKey), ...silentIn(readingId)]);
    const done: Decided = { before: [], after: [] };
    for (const pair of agreed) {
      if (decided.has(pair.key)) continue;
      const key = { ...idsOf(pair), readingId };
      const content = await chosenContent(session, into, { ...key, choice: { take: 'both' } });
      if ('problem' in content) return content;
      const whole = positionInput.safeParse({ ...key, ...content, coder: into.coder });
      if (!whole.success) continue;
      const saved = await savePositionIn(session, whole.data, {
        kind: 'adjudicated',
        keepLost: true,
      });
      if ('problem' in saved && saved.problem === 'not-their-words') continue;
      if ('problem' in saved) return saved;
      done.before.push({ ...idsOf(pair), version: 0, silent: false });
      done.after.push({ ...idsOf(pair), version: saved.version, silent: false });
    }
    const secondSilent = silentIn(into.secondId);
    for (const one of silences.filter((silence) => silence.readingId === into.firstId)) {
      if (!secondSilent.has(pairKey(one)) || decided.has(pairKey(one))) continue;
      await setSilence(session, { ...idsOf(one), readingId }, true);
      done.before.push({ ...idsOf(one), version: 0, silent: false });
      done.after.push({ ...idsOf(one), version: 0, silent: true });
    }
    return done;
  }, LONG);
}

/** Takes pairs to how they stood before or after a decision: all of them or none. */
export async function restoreDecisions(
  actor: Actor,
  back: DecisionsBack,
): Promise<null | PositionProblem> {
  mustMay(actor, 'code');
  const answer = await writeAllOrNothing(async (session) => {
    const into = await findAdjudication(session, back.readingId);
    if (!into) return GONE;
    if (!back.states.every(pairsOf(into))) return ELSEWHERE;
    for (const state of back.states) {
      const key = { ...idsOf(state), readingId: back.readingId };
      const row = await session.position.findUnique({
        where: { readingId_commentatorId_propositionId: key },
        select: { id: true, version: true, deletedAt: true },
      });
      if (state.version > 0 && (!row || state.silent)) return NOT_KEPT;
      if (row && (state.version > 0 || row.deletedAt === null)) {
        const reverted = await revertPositionIn(session, {
          id: row.id,
          toVersion: state.version,
          version: row.version,
          coder: into.coder,
        });
        if ('problem' in reverted) return reverted;
      }
      await setSilence(session, key, state.silent);
    }
    return { done: true };
  }, LONG);
  return 'problem' in answer ? answer : null;
}

type Key = { readingId: string; commentatorId: string; propositionId: string };

async function livePosition(session: DatabaseSession, key: Key) {
  return session.position.findFirst({
    where: { ...key, deletedAt: null },
    select: { id: true, version: true },
  });
}

async function stateIn(session: DatabaseSession, key: Key): Promise<DecidedState> {
  const row = await livePosition(session, key);
  const silent = await session.silence.count({ where: key });
  return { ...idsOf(key), version: row?.version ?? 0, silent: silent > 0 };
}

async function setSilence(session: DatabaseSession, key: Key, on: boolean): Promise<void> {
  if (!on) {
    await session.silence.deleteMany({ where: key });
    return;
  }
  await session.silence.upsert({
    where: { readingId_commentatorId_propositionId: key },
    create: key,
    update: {},
  });
}

function keyOf({ readingId, commentatorId, propositionId }: Key): Key {
  return { readingId, commentatorId, propositionId };
}

function idsOf({ commentatorId, propositionId }: Omit<Key, 'readingId'>) {
  return { commentatorId, propositionId };
}

function changedMeanwhile(version: number): PositionProblem {
  return {
    problem: 'changed-meanwhile',
    version,
    message:
      'This was decided meanwhile: in another tab, by another person, or by you where the answer was lost. Look at it again.',
  };
}
