import { beforeAll, describe, expect, it } from 'vitest';
import { getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { savePosition } from '@/lib/positions/data';
import { listChanges } from '@/lib/positions/history-data';
import { positionInput } from '@/lib/positions/schema';
import { deleteProposition } from '@/lib/propositions/data';
import { acceptAgreed } from '@/lib/readings/accept-agreed-data';
import {
  createAdjudication,
  type Decided,
  decidePair,
  restoreDecisions,
} from '@/lib/readings/adjudicate-data';
import { createReading, listReadings, setReadingDeleted } from '@/lib/readings/data';
import { listMarks, markSilence } from '@/lib/readings/marks-data';
import { decision } from '@/lib/readings/schema';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let second: Awaited<ReturnType<typeof writeSecondReading>>;
let readingId: string;
let originals: string;

beforeAll(async () => {
  small = await writeSmallDebate();
  await writeSmallPositions(small);
  second = await writeSecondReading(small);
  originals = await readOriginals();
  const made = await createAdjudication(OWNER, {
    firstId: small.readingId,
    secondId: second.id,
    coder: 'Lee Third',
  });
  readingId = made!.id;
});

async function readOriginals() {
  return JSON.stringify([
    (await getDebateView(OWNER, small.slug, small.readingId))!.positions,
    (await getDebateView(OWNER, small.slug, second.id))!.positions,
  ]);
}

async function decide(
  commentatorId: string,
  propositionId: string,
  choice: object,
  version: number | null = null,
) {
  return decidePair(
    OWNER,
    decision.parse({ readingId, commentatorId, propositionId, version, choice }),
  );
}

async function written() {
  return (await getDebateView(OWNER, small.slug, readingId))!.positions;
}

describe('an adjudication', () => {
  it('is a reading of its own that knows between which two it decides', async () => {
    const listed = await listReadings(OWNER, small.id);
    expect(listed.find(({ id }) => id === readingId)).toMatchObject({
      name: 'Adjudicated by Lee Third',
      positions: 0,
      adjudicates: { firstId: small.readingId, secondId: second.id },
    });
    expect(
      await createAdjudication(OWNER, { firstId: small.readingId, secondId: 'none', coder: 'x' }),
    ).toBeNull();
  });

  it('takes over what needs no decision, with the quotations of both that do not overlap', async () => {
    const done = (await acceptAgreed(OWNER, readingId)) as Decided;
    expect(done.after).toHaveLength(1);
    const [ada] = await written();
    expect(ada).toMatchObject({ commentatorId: small.ada, stance: 2 });
    expect(ada!.evidence.map(({ exact }) => exact)).toEqual(['Students read best at night']);
    expect(ada!.reasonIds).toHaveLength(2);
    expect((await listChanges(OWNER, ada!.id))[0]).toMatchObject({
      kind: 'adjudicated',
      coder: 'Lee Third',
    });
    expect(((await acceptAgreed(OWNER, readingId)) as Decided).after).toEqual([]);
    expect(await restoreDecisions(OWNER, { readingId, states: done.before })).toBeNull();
    expect(await written()).toEqual([]);
    expect(await restoreDecisions(OWNER, { readingId, states: done.after })).toBeNull();
    expect(await written()).toHaveLength(1);
  });

  it('takes the second, then something else with quotations of both, then nothing, and back', async () => {
    const taken = await decide(small.bo, small.read.id, { take: 'second' });
    expect(taken).toMatchObject({ before: [{ version: 0, silent: false }] });
    const bo = (await written()).find((one) => one.commentatorId === small.bo)!;
    expect(bo).toMatchObject({ stance: 1, summary: 'Second reading: reads at night, and guards' });

    const quoted = [small.readingId, second.id].map(
      async (id) =>
        (await getDebateView(OWNER, small.slug, id))!.positions.find(
          (one) => one.commentatorId === small.bo && one.propositionId === small.read.id,
        )!.evidence[0]!.id,
    );
    const own = {
      take: 'own',
      stance: -1,
      explicitness: 'implied',
      summary: 'Something between.',
      evidenceIds: await Promise.all(quoted),
      reasonIds: [],
    };
    expect(await decide(small.bo, small.read.id, own)).toMatchObject({
      problem: 'changed-meanwhile',
    });
    const wrote = await decide(small.bo, small.read.id, own, bo.version);
    expect(wrote).toMatchObject({ after: [{ version: 2 }] });
    const between = (await written()).find((one) => one.commentatorId === small.bo)!;
    expect(between).toMatchObject({ stance: -1, summary: 'Something between.' });
    expect(between.evidence.map(({ quotation }) => quotation)).toEqual([0, 1]);

    const left = (await decide(small.bo, small.read.id, { take: 'nothing' }, 2)) as Decided;
    expect(await written()).toHaveLength(1);
    const [entry] = await listChanges(OWNER, between.id);
    expect(entry).toMatchObject({ kind: 'left-out', coder: 'Lee Third' });
    expect((await listMarks(OWNER, readingId)).silences).toHaveLength(1);
    expect(await restoreDecisions(OWNER, { readingId, states: left.before })).toBeNull();
    expect((await listMarks(OWNER, readingId)).silences).toHaveLength(0);
    expect((await written()).find((one) => one.commentatorId === small.bo)).toMatchObject({
      stance: -1,
      explicitness: 'implied',
    });
  });

  it('writes nothing that neither reading quotes, nor where neither has a position', async () => {
    const stranger = {
      take: 'own',
      stance: 1,
      explicitness: 'explicit',
      summary: '',
      evidenceIds: ['words-of-nobody'],
      reasonIds: [],
    };
    expect(await decide(small.ada, small.open.id, stranger)).toMatchObject({ problem: 'unknown' });
    expect(await decide(small.ada, small.open.id, { take: 'second' })).toMatchObject({
      problem: 'unknown',
    });
  });

  it('left both readings as they were', async () => {
    expect(await readOriginals()).toBe(originals);
  });

  it('stops where one of the two is deleted', async () => {
    await setReadingDeleted(OWNER, second.id, true);
    expect(await decide(small.ada, small.open.id, { take: 'first' })).toMatchObject({
      problem: 'unknown',
    });
    await setReadingDeleted(OWNER, second.id, false);
  });
});

it('more reasons than one position holds wait for a decision; what is out of sight is not decided', async () => {
  const debate = await writeSmallDebate('A night of many reasons');
  const other = await createReading(OWNER, { debateId: debate.id, name: '', coder: 'Kim' });
  const reasons = (of: string) =>
    Array.from({ length: 30 }, (_, at) => ({ text: `${of} gives ${at}.`, direction: 'for' }));
  const pair = { commentatorId: debate.ada, propositionId: debate.read.id };
  for (const id of [debate.readingId, other!.id]) {
    const input = { ...pair, readingId: id, stance: 1, reasons: reasons(id) };
    expect(await savePosition(OWNER, positionInput.parse(input))).toHaveProperty('id');
    const silence = { readingId: id, commentatorId: debate.bo, propositionId: debate.open.id };
    expect(await markSilence(OWNER, { ...silence, on: true })).toBeNull();
  }
  const into = await createAdjudication(OWNER, {
    firstId: debate.readingId,
    secondId: other!.id,
    coder: 'Lee',
  });
  await deleteProposition(OWNER, debate.open.id);
  expect(await acceptAgreed(OWNER, into!.id)).toEqual({ before: [], after: [] });
});
