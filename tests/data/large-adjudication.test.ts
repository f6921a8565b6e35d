import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { OWNER } from '@/lib/door/actor';
import { exportReading } from '@/lib/exchange/exchange-data';
import { savePosition } from '@/lib/positions/data';
import { positionInput } from '@/lib/positions/schema';
import { acceptAgreed } from '@/lib/readings/accept-agreed-data';
import { createAdjudication, type Decided, restoreDecisions } from '@/lib/readings/adjudicate-data';
import { importWhole, ready } from '@/tests/setup/arriving/large-reading';
import { type Statement, transactionsOf } from '@/tests/setup/arriving/transactions';
import { readWholeDatabase } from '@/tests/setup/whole-database';

/** Two readings that agree on all of it, and a third that is to decide between them. */
async function twoThatAgree(title: string, propositions: number) {
  const { slug, id, file } = await ready(title, propositions);
  const [firstId, secondId] = [await importWhole(slug, file), await importWhole(slug, file)];
  const into = await createAdjudication(OWNER, { firstId, secondId, coder: 'Lee' });
  const readingId = into?.id ?? '';
  return {
    id,
    firstId,
    readingId,
    /** What a reading says, without what differs between two readings by itself. */
    whole: async (of: string) => {
      const { debate: _, reading: __, ...said } = (await exportReading(OWNER, slug, of))!;
      return said;
    },
    restore: (states: Decided['after']) => restoreDecisions(OWNER, { readingId, states }),
  };
}

/** Says something else in a position of a reading, as somebody does who codes on. */
async function sayOtherwise(readingId: string, summary: string) {
  const { commentatorId, propositionId, stance, explicitness, version } =
    await db.position.findFirstOrThrow({ where: { readingId }, orderBy: { id: 'asc' } });
  const input = { readingId, commentatorId, propositionId, stance, explicitness, version, summary };
  expect(await savePosition(OWNER, positionInput.parse(input))).toHaveProperty('id');
}

const lettersOf = (statements: readonly Statement[]) =>
  statements.reduce((sum, { letters }) => sum + letters, 0);

describe('what two readings agree on', () => {
  let two: Awaited<ReturnType<typeof twoThatAgree>>;
  let first: unknown;
  let done: Decided = { before: [], after: [] };
  beforeAll(async () => {
    two = await twoThatAgree('Agreed', 40);
    first = await two.whole(two.firstId);
  });
  const accept = async () => {
    done = (await acceptAgreed(OWNER, two.readingId)) as Decided;
  };

  test('comes in out of sight, and into sight in a transaction that writes little', async () => {
    const transactions = await transactionsOf(accept);
    expect(transactions.flat().length).toBeLessThan(40);
    expect(done.after).toHaveLength(240);
    expect(await two.whole(two.readingId)).toEqual(first);
    const all = lettersOf(transactions.flat());
    expect(all).toBeGreaterThan(100_000);
    expect(lettersOf(transactions.at(-1) ?? [])).toBeLessThan(all / 20);
    expect(await db.arrival.count()).toBe(0);
    expect(await db.reading.count({ where: { debateId: two.id } })).toBe(4);
  });

  test('is taken back and done again by what was made ready before; asked again, nothing is written', async () => {
    for (const states of [done.before, done.after]) {
      const [transaction = [], ...more] = await transactionsOf(() => two.restore(states));
      expect(more).toEqual([]);
      expect(transaction.length).toBeLessThan(40);
      expect(transaction.map(({ asked }) => asked)).not.toContain('position.findMany');
      const whole = await readWholeDatabase();
      expect(await two.restore(states)).toBeNull();
      expect(await readWholeDatabase()).toEqual(whole);
    }
    expect(await two.whole(two.readingId)).toEqual(first);
  });

  test('is taken over anew in the place of what was taken back', async () => {
    await two.restore(done.before);
    expect(await db.position.count({ where: { readingId: two.readingId, deletedAt: null } })).toBe(
      0,
    );
    const evidence = await db.evidence.count();
    const transactions = await transactionsOf(accept);
    expect(transactions.flat().length).toBeLessThan(40);
    expect(new Set(done.after.map(({ version }) => version))).toEqual(new Set([5]));
    expect(await two.whole(two.readingId)).toEqual(first);
    expect(await db.evidence.count()).toBe(evidence);
    const changes = await db.positionChange.groupBy({
      by: ['kind'],
      where: { position: { readingId: two.readingId } },
      _count: true,
    });
    expect(Object.fromEntries(changes.map(({ kind, _count }) => [kind, _count]))).toEqual({
      adjudicated: 480,
      deleted: 480,
      restored: 240,
    });
  });

  test('says what it says now where that changed since it was taken back', async () => {
    await two.restore(done.before);
    await sayOtherwise(two.firstId, 'Said otherwise since.');
    await accept();
    const { positions } = (await two.whole(two.readingId)) as { positions: { summary: string }[] };
    expect(positions).toHaveLength(240);
    expect(positions.filter(({ summary }) => summary === 'Said otherwise since.')).toHaveLength(1);
  });
});

describe('a reading changes while what two agree on comes in', () => {
  test('once: what it says now is taken over', async () => {
    const two = await twoThatAgree('Changed once', 3);
    await transactionsOf(
      () => acceptAgreed(OWNER, two.readingId),
      async (number) => {
        if (number === 2) await sayOtherwise(two.firstId, 'Said meanwhile.');
      },
    );
    const { positions } = await two.whole(two.readingId);
    expect(positions).toHaveLength(18);
    expect(positions.filter(({ summary }) => summary === 'Said meanwhile.')).toHaveLength(1);
    expect(await db.arrival.count()).toBe(0);
    expect(await db.reading.count({ where: { debateId: two.id } })).toBe(4);
  });

  test('again and again: it is refused in words, and nothing was taken over', async () => {
    const two = await twoThatAgree('Changed again and again', 2);
    let answer: unknown = null;
    await transactionsOf(
      async () => {
        answer = await acceptAgreed(OWNER, two.readingId);
      },
      async (number) => sayOtherwise(two.firstId, `Said in number ${number}.`),
    );
    expect(answer).toMatchObject({ message: expect.stringMatching(/being changed.*Nothing/) });
    expect(await db.position.count({ where: { readingId: two.readingId } })).toBe(0);
    expect(await db.arrival.count()).toBe(0);
    expect(await db.reading.count({ where: { debateId: two.id } })).toBe(4);
  });
});
