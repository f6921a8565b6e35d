import '../setup/own-database';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { saveCoded } from '@/lib/coding/data';
import { db, library } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { deleteDebate } from '@/lib/debates/data';
import { getDebateHead } from '@/lib/debates/head-data';
import { type Actor, NOBODY, OWNER } from '@/lib/door/actor';
import { doAtStop } from '@/lib/door/at-stop';
import { env } from '@/lib/env';
import { exportReading } from '@/lib/exchange/exchange-data';
import { answerLive } from '@/lib/live/answer-live';
import { countStreams, listen } from '@/lib/live/hub-data';
import { readRevisions } from '@/lib/live/revisions-data';
import { type LiveSnapshot, makeEventReader } from '@/lib/live/snapshot';
import { debateTopic } from '@/lib/live/topic';
import { positionForm } from '@/lib/positions/schema';
import { editPropositions } from '@/lib/propositions/edit-data';
import { markSilence } from '@/lib/readings/marks-data';
import { makeClassSet } from '@/lib/sets/sets-data';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';
import { processIn } from '@/tests/setup/terminal';

vi.setConfig({ testTimeout: 60_000 });

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let other: Awaited<ReturnType<typeof writeSmallDebate>>;
beforeAll(async () => {
  small = await writeSmallDebate();
  await writeSmallPositions(small);
  other = await writeSmallDebate('Should the ferry wait?', { open: 'The ferry should wait.' });
});

/** What the two debates are at. */
async function at() {
  const topics = [debateTopic(small.id), debateTopic(other.id)] as const;
  const found = await readRevisions(OWNER, topics);
  return topics.map((topic) => found.get(topic) ?? 0) as [number, number];
}

/** Which of the two debates a write touches. */
async function touchedBy(write: () => Promise<unknown>): Promise<[boolean, boolean]> {
  const before = await at();
  await write();
  const after = await at();
  for (const index of [0, 1] as const) expect(after[index]).toBeGreaterThanOrEqual(before[index]);
  return [after[0] !== before[0], after[1] !== before[1]];
}

const KEY = 'a'.repeat(32);
const silence = (on: boolean) => ({
  ...{ readingId: small.readingId, commentatorId: small.bo, propositionId: small.open.id, on },
});

describe('what a debate is at', () => {
  it('goes up with each write of it, and of no other where the write says so', async () => {
    expect(await touchedBy(() => markSilence(OWNER, silence(true)))).toEqual([true, false]);
    expect(
      await touchedBy(() =>
        makeClassSet(OWNER, { debateId: other.id, key: KEY, name: 'One', items: [], own: true }),
      ),
    ).toEqual([false, true]);
    const form = positionForm.parse({
      readingId: other.readingId,
      commentatorId: other.ada,
      propositionId: other.open.id,
      newProposition: null,
      stance: 1,
      version: null,
    });
    expect(await touchedBy(() => saveCoded(OWNER, form))).toEqual([false, true]);
  });

  it('goes up where a proposition that it shares is changed from another', async () => {
    await inTransaction((session) =>
      session.debateProposition.create({
        data: { debateId: other.id, propositionId: small.read.id, order: 9 },
      }),
    );
    expect(
      await touchedBy(async () => {
        const by = { readingId: small.readingId, debateId: small.id, coder: '' };
        const was = 'People read at night.';
        const words = { was, text: 'People do read at night.' };
        const edit = { kind: 'reword' as const, debateId: small.id, id: small.read.id, ...words };
        const answer = await editPropositions(OWNER, edit, by as never);
        expect(typeof answer).toBe('object');
      }),
    ).toEqual([true, true]);
    const row = await db.position.findFirstOrThrow({ where: { propositionId: small.read.id } });
    const { deletePosition } = await import('@/lib/positions/data');
    expect(await touchedBy(() => deletePosition(OWNER, row.id))).toEqual([true, true]);
  });

  it('goes up for all where a write says nothing, and not where none was stored', async () => {
    expect(
      await touchedBy(() =>
        inTransaction((session) => session.theme.updateMany({ data: { order: 3 } })),
      ),
    ).toEqual([true, true]);
    expect(
      await touchedBy(() =>
        inTransaction(async (session) => {
          await session.theme.updateMany({ data: { order: 4 } });
          throw new Error('taken back');
        }).catch(() => {}),
      ),
    ).toEqual([false, false]);
    // Nothing is changed by it.
    expect(
      await touchedBy(() =>
        inTransaction((session) => session.theme.deleteMany({ where: { id: 'none' } })),
      ),
    ).toEqual([false, false]);
  });

  it('is the number that a page is drawn at', async () => {
    const head = await getDebateHead(OWNER, small.slug);
    expect(head?.revision).toBe((await at())[0]);
  });

  it('never comes to a number that it had, also after an older library took its place', async () => {
    const old = (await at())[0];
    await markSilence(OWNER, silence(false));
    const lost = (await at())[0];
    // As a backup has it.
    await db.$executeRaw`UPDATE "Revision" SET "number" = ${old}`;
    for (let times = 0; times < 3; times += 1) {
      await markSilence(OWNER, silence(times % 2 === 0));
      expect((await at())[0]).toBeGreaterThan(lost);
    }
  });
});

type EarOptions = { actor?: Actor; lingers?: number; stillMay?: () => Promise<boolean> };

/** Somebody who listens, and what is told until something is as it shall be. */
async function ear(
  topics: readonly string[],
  who: string,
  { actor = OWNER, lingers = 0, stillMay }: EarOptions = {},
) {
  const heard: LiveSnapshot[] = [];
  const read = makeEventReader();
  let isEnded = false;
  const own = {
    tell: (text: string) => void heard.push(...read(text)),
    end: () => {
      isEnded = true;
      leave?.();
    },
    stillMay,
  };
  let leave: (() => void) | null = null;
  leave = await listen(actor, topics as never, who.repeat(32), own, lingers);
  leaving.push(leave);
  return { heard, leave, isEnded: () => isEnded, last: () => heard.at(-1) };
}
const leaving: (() => void)[] = [];
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});

const soon = { timeout: 5_000, interval: 50 };

describe('who listens', () => {
  it('is told at once what it is at, and again after each change, all the same', async () => {
    const topic = debateTopic(small.id);
    const one = await ear([topic], 'a');
    const two = await ear([topic, debateTopic(other.id)], 'b');
    const [now, there] = await at();
    expect(one.heard[0]).toEqual({ topic, revision: now, here: 1, content: null });
    expect(two.heard.map(({ revision }) => revision)).toEqual([now, there]);
    await vi.waitFor(() => expect(one.last()).toMatchObject({ here: 2 }), soon);
    await markSilence(OWNER, silence(false));
    const next = (await at())[0];
    await vi.waitFor(() => {
      for (const { last } of [one, two])
        expect(last()).toEqual({ topic, revision: next, here: 2, content: null });
    }, soon);
    two.leave();
    await vi.waitFor(() => expect(one.last()).toMatchObject({ here: 1 }), soon);
  });

  it('hears what another program writes', async () => {
    const one = await ear([debateTopic(small.id)], 'a');
    const before = one.last()?.revision;
    const file = path.join(env.dataFolder, 'reading.json');
    writeFileSync(file, JSON.stringify(await exportReading(OWNER, small.slug, small.readingId)));
    const told = await processIn(env.dataFolder)('import-reading', file);
    expect(told.stderr).toBe('');
    await vi.waitFor(() => expect(one.last()?.revision).not.toBe(before), soon);
  });

  it('counts browsers and not tabs, and a page that is loaded anew is not away meanwhile', async () => {
    const topic = debateTopic(small.id);
    const one = await ear([topic], 'a');
    const again = await ear([topic], 'a');
    expect(again.last()).toMatchObject({ here: 1 });
    const two = await ear([topic], 'b', { lingers: 2_000 });
    await vi.waitFor(() => expect(one.last()).toMatchObject({ here: 2 }), soon);
    const told = one.heard.length;
    two.leave();
    await ear([topic], 'b');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(one.heard).toHaveLength(told);
  });

  it('is told nothing of what is not there or not to be heard, and is ended at a stop', async () => {
    await expect(ear([debateTopic(small.id)], 'c', { actor: NOBODY })).rejects.toThrow(
      /signed out/,
    );
    const guess = await ear([debateTopic('none'), 'else:x'], 'd');
    const doomed = await writeSmallDebate('Should it go?', { open: 'It should go.' });
    await deleteDebate(OWNER, doomed.id);
    const late = await ear([debateTopic(doomed.id)], 'e');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect([guess, late].map(({ heard }) => heard)).toEqual([[], []]);
    expect(countStreams()).toBe(2);
    expect(await doAtStop('streams', AbortSignal.timeout(1_000))).toEqual([]);
    expect([guess, late].map(({ isEnded }) => isEnded())).toEqual([true, true]);
  });

  it('costs nothing where nobody does', async () => {
    const asked = vi.spyOn(library, 'revision');
    const one = await ear([debateTopic(small.id)], 'a');
    await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(1), soon);
    one.leave();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    asked.mockClear();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });
});

describe('what a browser is answered', () => {
  const ask = (more: string, init?: RequestInit) => {
    const topics = encodeURIComponent(debateTopic(small.id));
    return answerLive(new Request(`http://a/live?topics=${topics}&who=${KEY}${more}`, init));
  };

  it('is a stream that nothing on the way keeps back, packs or keeps, until either side ends it', async () => {
    const gone = new AbortController();
    const answer = await ask('', { signal: gone.signal });
    expect(Object.fromEntries(answer.headers)).toEqual({
      'cache-control': 'no-cache, no-transform',
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    const first = (await reader.read()).value ?? '';
    expect(first).toMatch(
      new RegExp(`^id: ${(await at())[0]}\\nevent: snapshot\\ndata: \\{.*\\}\\n\\n$`),
    );
    expect(countStreams()).toBe(1);
    gone.abort();
    expect((await reader.read()).done).toBe(true);
    await vi.waitFor(() => expect(countStreams()).toBe(0), soon);

    const stopped = await ask('');
    await doAtStop('streams', AbortSignal.timeout(1_000));
    // It was only about to begin.
    await stopped.text();
    await vi.waitFor(() => expect(countStreams()).toBe(0), soon);
    const cancelled = await ask('');
    await cancelled.body?.cancel();
    await vi.waitFor(() => expect(countStreams()).toBe(0), soon);
  });

  it('is over where it cannot be told what may be heard, and nothing is left of it', async () => {
    await db.$executeRaw`ALTER TABLE "Debate" RENAME TO "Away"`;
    try {
      await expect(ask('').then((answer) => answer.text())).rejects.toThrow();
      await expect(ask('&once=1')).rejects.toThrow();
      expect(countStreams()).toBe(0);
    } finally {
      await db.$executeRaw`ALTER TABLE "Away" RENAME TO "Debate"`;
    }
    expect(await (await ask('&once=1')).text()).toMatch(/^id: /);
    await vi.waitFor(() => expect(countStreams()).toBe(0), soon);
  });

  it('is what there is now where it asks once, and a sentence where it asks for nothing', async () => {
    const told = makeEventReader()(await (await ask('&once=1')).text());
    expect(told).toMatchObject([{ revision: (await at())[0], here: 1 }]);
    await vi.waitFor(() => expect(countStreams()).toBe(0), soon);
    for (const search of [
      '',
      '?topics=debate:x',
      `?topics=else:x&who=${KEY}`,
      `?topics=debate:x&who=me`,
    ]) {
      const refused = await answerLive(new Request(`http://a/live${search}`));
      expect([refused.status, Object.keys(await refused.json())]).toEqual([400, ['error']]);
    }
  });
});

describe('who may listen no longer', () => {
  /** Somebody who listens as long as it is allowed. */
  async function guest(who: string) {
    let allowed = true;
    const asked = vi.fn(async () => allowed);
    const one = await ear([debateTopic(small.id)], who, { stillMay: asked });
    const forbid = () => {
      allowed = false;
    };
    return { ...one, asked, forbid };
  }

  it('is told nothing more, and those who may are', async () => {
    const [one, two] = [await guest('a'), await guest('b')];
    await vi.waitFor(() => expect(one.last()).toMatchObject({ here: 2 }), soon);
    expect(one.asked).toHaveBeenCalled();
    two.forbid();
    const told = two.heard.length;
    await markSilence(OWNER, silence(true));
    const next = (await at())[0];
    await vi.waitFor(() => expect(one.last()).toMatchObject({ revision: next, here: 1 }), soon);
    expect(two.isEnded()).toBe(true);
    expect(two.heard).toHaveLength(told);
    expect(one.isEnded()).toBe(false);
  });

  it('is let go soon, also where there is nothing to tell', async () => {
    const one = await guest('a');
    await vi.waitFor(() => expect(one.last()).toMatchObject({ here: 1 }), soon);
    one.forbid();
    await vi.waitFor(() => expect(one.isEnded()).toBe(true), { timeout: 8_000, interval: 100 });
    expect(one.heard).toHaveLength(1);
  });

  it('counts as such where it cannot be told', async () => {
    const one = await ear([debateTopic(small.id)], 'c', {
      stillMay: () => Promise.reject(new Error('no answer')),
    });
    expect([one.isEnded(), one.heard]).toEqual([true, []]);
  });
});
