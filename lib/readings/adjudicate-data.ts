import { topicsOfReading } from '@/lib/live/revisions-data';
import { beginningOf } from '@/lib/text/beginning-of';
import 'server-only';
import { deleteInBulk, insertInBulk } from '@/lib/db/arriving/in-bulk';
import { type DatabaseSession, db } from '@/lib/db/client';
import { READING_IN_SIGHT } from '@/lib/db/in-sight';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { idFromKey } from '@/lib/fields/schema';
import { writeAllOrNothing } from '@/lib/positions/all-or-nothing-data';
import { deletePositionIn, savePositionIn } from '@/lib/positions/data';
import {
  listAsKept,
  type PreparedChanges,
  prepareDeleted,
  setPositionsDeletedIn,
} from '@/lib/positions/many-data';
import { revertPositionIn } from '@/lib/positions/revert-data';
import { type PositionProblem, type PositionRevert, positionInput } from '@/lib/positions/schema';
import {
  type Adjudication,
  findAdjudication,
  MOST_TRIES,
  pairsOf,
  readStamp,
} from '@/lib/readings/adjudication-data';
import { chosenContent } from '@/lib/readings/chosen-content-data';
import { findReadingMadeWith } from '@/lib/readings/data';
import { pairKey } from '@/lib/readings/pair-readings';
import type { Decision, DecisionsBack, NewAdjudication } from '@/lib/readings/schema';

/** A pair of an adjudicated reading at a moment: the version of its position (0: none), silence. */
export type DecidedState = DecisionsBack['states'][number];

/** What a decision changed, so that it can be taken back and done again. */
export type Decided = { before: DecidedState[]; after: DecidedState[] };

/** A problem that no field has. */
export const unknown = (message: string): PositionProblem => ({ problem: 'unknown', message });
/** Where an adjudication was deleted meanwhile. */
export const GONE = unknown('This adjudication is not there any more: reload the page.');
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
  return inTransaction(async (session, touches) => {
    touches(...(await topicsOfReading(session, firstId)));
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
        name: beginningOf(`Adjudicated by ${coder}`, 120),
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
  return writeAllOrNothing(async (session, touches) => {
    touches(...(await topicsOfReading(session, input.readingId, input.propositionId)));
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
      // That it was decided so counts, also where it stood so already.
      { kind: 'adjudicated', keepLost: true, evenSame: true },
    );
    if ('problem' in saved) return saved;
    return { before: [before], after: [await stateIn(session, key)] };
  });
}

/** Takes pairs to how they stood before or after a decision: all of them or none. */
export async function restoreDecisions(
  actor: Actor,
  back: DecisionsBack,
): Promise<null | PositionProblem> {
  mustMay(actor, 'code');
  const { readingId, states } = back;
  for (let tries = 1; ; tries += 1) {
    const into = await findAdjudication(db, readingId);
    if (!into) return GONE;
    if (!states.every(pairsOf(into))) return ELSEWHERE;
    // Prepared beside the database: thousands are written in one short transaction.
    const stamp = await readStamp(db, into);
    const prepared = await prepareBack(into, states);
    if ('problem' in prepared) return prepared;
    const { away, again, reverted } = prepared;
    const answer = await writeAllOrNothing(async (session, touches) => {
      touches(...(await topicsOfReading(session, readingId)));
      const now = await findAdjudication(session, readingId);
      if (!now || (await readStamp(session, now)) !== stamp) return null;
      for (const revert of reverted) {
        const done = await revertPositionIn(session, revert);
        if ('problem' in done) return done;
      }
      await setPositionsDeletedIn(session, away, 'deleted');
      await setPositionsDeletedIn(session, again, 'restored');
      await deleteInBulk(session, 'Silence', prepared.spoken);
      await insertInBulk(session, 'Silence', prepared.silent);
      return { done: true };
    });
    if (answer !== null) return 'problem' in answer ? answer : null;
    if (tries === MOST_TRIES) return BEING_CHANGED;
  }
}

const BEING_CHANGED = unknown(
  'The readings are being changed by somebody else: wait a moment, then try again. Nothing was taken back.',
);

/**
 * What takes pairs to how they stood: positions to put away, to bring back, and to write as they were; marks
 * of silence to take away and to set.
 */
async function prepareBack(
  { readingId, coder }: Adjudication,
  states: readonly DecidedState[],
): Promise<
  | {
      away: PreparedChanges;
      again: PreparedChanges;
      reverted: PositionRevert[];
      spoken: Key[];
      silent: Key[];
    }
  | PositionProblem
> {
  const rows = await db.position.findMany({
    where: { readingId },
    select: { id: true, version: true, deletedAt: true, commentatorId: true, propositionId: true },
  });
  const there = new Map(rows.map((row) => [pairKey(row), row]));
  const away: string[] = [];
  const again: string[] = [];
  const others: (PositionRevert & { toVersion: number })[] = [];
  for (const state of states) {
    const row = there.get(pairKey(state));
    if (state.version > 0 && (!row || state.silent)) return NOT_KEPT;
    if (!row) continue;
    const { id, version, deletedAt } = row;
    if (state.version === 0) {
      if (deletedAt === null) away.push(id);
    } else if (deletedAt !== null && version === state.version + 1) {
      // It was only taken away since: what hangs on it is as it was.
      again.push(id);
    } else {
      others.push({ id, toVersion: state.version, version, coder });
    }
  }
  const asWanted = await listAsKept(db, others);
  const silences = await db.silence.findMany({ where: { readingId } });
  const isSilent = new Set(silences.map(pairKey));
  const keysWhere = (silent: boolean) =>
    states
      .filter((state) => state.silent === silent && isSilent.has(pairKey(state)) !== silent)
      .map((state) => ({ ...idsOf(state), readingId }));
  return {
    away: await prepareDeleted(db, away, 'deleted', coder),
    again: await prepareDeleted(db, again, 'restored', coder),
    reverted: others.filter(({ id }) => !asWanted.has(id)),
    spoken: keysWhere(false),
    silent: keysWhere(true),
  };
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

/** The pair of a row. */
export function idsOf({ commentatorId, propositionId }: Omit<Key, 'readingId'>) {
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
