import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { OWNER } from '@/lib/door/actor';
import { Refusal } from '@/lib/door/refusal';
import { env } from '@/lib/env';
import { renameReading } from '@/lib/readings/data';
import { holdLock, stayOn } from '@/tests/setup/programs/hold-lock';
import { writeSmallDebate } from '@/tests/setup/small-debate';

const file = path.resolve(env.dataFolder, 'counterpoint.db');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// Before anybody has it open: only then a file can be taken from its log.
await (await stayOn(file, 'PRAGMA journal_mode = DELETE'))();
const small = await writeSmallDebate();

let letGo: () => Promise<void> = async () => {};
afterEach(() => letGo());

const rename = (coder: string) =>
  renameReading(OWNER, { id: small.readingId, name: 'First', coder });
const coderNow = async () =>
  (await db.reading.findUniqueOrThrow({ where: { id: small.readingId } })).coder;

/** Where a file cannot have a log of its own (some network drives), whoever reads keeps others from committing. */
describe('a commit that another program keeps back', () => {
  it('is done again, all of it, when the other is through', async () => {
    letGo = await stayOn(file, 'BEGIN', 'SELECT count(*) FROM "Debate"');
    const saved = rename('Kept back');
    await pause(600);
    await letGo();
    expect(await saved).toBe(true);
    expect(await coderNow()).toBe('Kept back');
  });

  it('is told as not stored where it never can be, and holds no lock', async () => {
    letGo = await stayOn(file, 'BEGIN', 'SELECT count(*) FROM "Debate"');
    const saved = inTransaction(
      (session) => session.reading.updateMany({ data: { coder: 'Never' } }),
      { patience: 300 },
    );
    await expect(saved).rejects.toBeInstanceOf(Refusal);
    await letGo();
    letGo = await holdLock(file);
    await letGo();
    expect(await coderNow()).toBe('Kept back');
    expect(await rename('Again')).toBe(true);
  });
});

describe('a page that another program keeps from reading', () => {
  it('waits without holding anybody, and reads what is there when the other is through', async () => {
    letGo = await stayOn(file, 'BEGIN EXCLUSIVE', 'UPDATE "Reading" SET "coder" = \'Half-made\'');
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 10);
    const read = coderNow();
    await pause(800);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(20);
    await letGo();
    expect(await read).toBe('Again');
  });
});
