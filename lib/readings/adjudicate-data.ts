import 'server-only';
import { deleteInBulk, insertInBulk } from '@/lib/db/arriving/in-bulk';
import { type DatabaseSession, db } from '@/lib/db/client';
import { READING_IN_SIGHT } from '@/lib/db/in-sight';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { idFromKey } from '@/lib/fields/schema';
import { writeAllOrNothing } from '@/lib/positions/all-or-nothing-data';
import { deletePositionIn, savePositionIn } from '@/lib/positions/data';
import { insertPositionsIn, setPositionsDeletedIn } from '@/lib/positions/many-data';
import type { NewRows } from '@/lib/positions/new-rows';
import { revertPositionIn } from '@/lib/positions/revert-data';
import { type PositionProblem, positionInput } from '@/lib/positions/schema';
import { prepareAgreed, readAgreedStamp } from '@/lib/readings/accept-agreed-data';
import { type Adjudication, findAdjudication, pairsOf } from '@/lib/readings/adjudication-data';
import { chosenContent } from '@/lib/readings/chosen-content-data';
import { findReadingMadeWith } from '@/lib/readings/data';
import { pairKey } from '@/lib/readings/pair-readings';
import type { Decision, DecisionsBack, NewAdjudication } from '@/lib/readings/schema';

/** A pair of an adjudicated reading at a moment: the version of its position (0: none), silence. */
export type DecidedState = DecisionsBack['states'][number];

/** What a decision changed, so that it can be taken back and done again. */
export type Decided = { before: DecidedState[]; after: DecidedState[] };

const LONG = { timeout: 120_000 };

/** How often what is agreed is prepared anew because somebody changed it meanwhile. */
const MOST_TRIES = 3;
const unknown = (message: string): PositionProblem => ({ problem: 'unknown', message });
const GONE = unknown('This adjudication is not there any more: reload the page.');
const ELSEWHERE = unknown('This is not part of the debate any more: reload the page.');
const CHANGED = unknown(
  'The readings are being changed by somebody else: wait a moment, then try again. Nothing was taken over.',
);
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
    }, LONG);
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
    const { readingId } = back;
    const rows = await session.position.findMany({
      where: { readingId },
      select: {
        id: true,
        version: true,
        deletedAt: true,
        commentatorId: true,
        propositionId: true,
      },
    });
    const there = new Map(rows.map((row) => [pairKey(row), row]));
    const away: string[] = [];
    const again: string[] = [];
    for (const state of back.states) {
      const row = there.get(pairKey(state));
      if (state.version > 0 && (!row || state.silent)) return NOT_KEPT;
      if (!row) continue;
      if (state.version === 0) {
        if (row.deletedAt === null) away.push(row.id);
      } else if (row.deletedAt !== null && row.version === state.version + 1) {
        // It was only taken away since: what hangs on it is as it was.
        again.push(row.id);
      } else {
        const { id, version } = row;
        const to = { id, toVersion: state.version, version, coder: into.coder };
        const reverted = await revertPositionIn(session, to);
        if ('problem' in reverted) return reverted;
      }
    }
    await setPositionsDeletedIn(session, away, 'deleted', into.coder);
    await setPositionsDeletedIn(session, again, 'restored', into.coder);
    const keys = back.states.map((state) => ({ ...idsOf(state), readingId }));
    await deleteInBulk(session, 'Silence', keys);
    await insertInBulk(
      session,
      'Silence',
      keys.filter((_, at) => back.states[at]?.silent),
    );
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
