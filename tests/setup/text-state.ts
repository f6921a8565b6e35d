import { expect } from 'vitest';
import { db } from '@/lib/db/client';
import { withContent } from '@/lib/positions/content-data';
import { snapshotOf } from '@/lib/positions/history-data';
import { parseSnapshot } from '@/lib/positions/snapshot';

/** What lies in a debate's text, as rows. */
export async function textStateOf({ id: debateId }: { id: string }) {
  const evidence = await db.evidence.findMany({
    where: { position: { reading: { debateId } } },
    orderBy: { id: 'asc' },
    omit: { updatedAt: true },
  });
  return {
    contributions: await db.contribution.findMany({
      where: { debateId },
      orderBy: { order: 'asc' },
      omit: { updatedAt: true, createdAt: true },
    }),
    evidence,
    reviews: await db.passageReview.findMany({ where: { contribution: { debateId } } }),
    people: await db.debateCommentator.findMany({ where: { debateId } }),
  };
}

/** Words are what the text has at their place, and what each position is, its history says last. */
export async function expectSoundTexts({ id: debateId }: { id: string }) {
  const positions = await db.position.findMany({
    where: { reading: { debateId } },
    include: {
      ...withContent,
      evidence: { orderBy: { order: 'asc' }, include: { contribution: true } },
    },
  });
  for (const row of positions) {
    for (const { exact, start, end, contribution } of row.evidence) {
      if (start !== null) expect(contribution?.text?.slice(start, end!)).toBe(exact);
    }
    const last = await db.positionChange.findFirstOrThrow({
      where: { positionId: row.id },
      orderBy: [{ version: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    });
    expect(last.version).toBe(row.version);
    expect(parseSnapshot(last.snapshot)).toEqual(snapshotOf(row));
  }
}
