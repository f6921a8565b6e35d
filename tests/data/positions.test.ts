import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import {
  deletePosition,
  restorePosition,
  type SavedPosition,
  savePosition,
} from '@/lib/positions/data';
import { listChanges } from '@/lib/positions/history-data';
import { positionInput } from '@/lib/positions/schema';
import { writeSmallDebate } from '@/tests/setup/small-debate';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;

beforeAll(async () => {
  small = await writeSmallDebate();
});

function input(extra: Record<string, unknown> = {}) {
  return positionInput.parse({
    readingId: small.readingId,
    commentatorId: small.ada,
    propositionId: small.open.id,
    stance: 2,
    ...extra,
  });
}

describe('savePosition', () => {
  it('keeps stance, summary, reasons and anchored evidence', async () => {
    const contributionId = small.contributions[1]!.id;
    const saved = await savePosition(
      OWNER,
      input({
        summary: 'Wants it open.',
        reasons: [{ text: 'Students read at night.', direction: 'for' }],
        evidence: [{ exact: 'lights on 💡', contributionId, paragraph: 2 }],
      }),
    );
    expect(saved).toMatchObject({ version: 1 });
    const view = await getDebateView(OWNER, small.slug, null);
    const position = view!.positions[0]!;
    expect(position).toMatchObject({ stance: 2, explicitness: 'explicit', confidence: null });
    const [evidence] = position.evidence;
    const text = small.contributions[1]!.text!;
    expect(text.slice(evidence!.start!, evidence!.end!)).toBe('lights on 💡');
    expect(evidence).toMatchObject({ paragraph: 2, status: 'anchored' });
    expect(view!.reasons).toMatchObject([{ text: 'Students read at night.', direction: 'for' }]);
  });

  it('refuses a save over a version that the person has not seen, and changes nothing', async () => {
    const answer = await savePosition(OWNER, input({ stance: -2, version: null }));
    expect(answer).toMatchObject({ problem: 'changed-meanwhile', version: 1 });
    expect((await getDebateView(OWNER, small.slug, null))!.positions[0]!.stance).toBe(2);
    expect(await savePosition(OWNER, input({ stance: 1, version: 1 }))).toMatchObject({
      version: 2,
    });
  });

  it('refuses words that are not in the text, and writes nothing of the position', async () => {
    const before = await db.position.count();
    const answer = await savePosition(
      OWNER,
      input({
        commentatorId: small.bo,
        reasons: [{ text: 'Half-written.', direction: 'against' }],
        evidence: [{ exact: 'words of nobody', contributionId: small.contributions[2]!.id }],
      }),
    );
    expect(answer).toMatchObject({ problem: 'not-in-text', evidence: 0 });
    expect(await db.position.count()).toBe(before);
    expect(await db.reason.count({ where: { text: 'Half-written.' } })).toBe(0);
  });

  it('finds repeated words in the paragraph that was named', async () => {
    const saved = await savePosition(
      OWNER,
      input({
        commentatorId: small.bo,
        propositionId: small.read.id,
        stance: -2,
        evidence: [
          {
            exact: 'Nobody reads at night',
            contributionId: small.contributions[2]!.id,
            paragraph: 2,
          },
        ],
      }),
    );
    expect(saved).toHaveProperty('id');
    const [row] = await db.evidence.findMany({ where: { exact: 'Nobody reads at night' } });
    expect(row).toMatchObject({ start: 24, paragraph: 2 });
  });

  it('writes no version and no entry for a save that changes nothing, and one for each that does', async () => {
    const contributionId = small.contributions[2]!.id;
    const evidence = [{ exact: 'guards cost money', contributionId, paragraph: 2 }];
    const reasons = [{ text: 'They cost much.', direction: 'against' }];
    const save = async (version: number | null, more: object = {}) => {
      const own = { commentatorId: small.bo, summary: 'Too dear.', reasons, evidence, version };
      return (await savePosition(OWNER, input({ ...own, ...more }))) as SavedPosition;
    };
    const { id } = await save(null);
    const before = await listChanges(OWNER, id);
    const rows = await db.evidence.findMany({ where: { positionId: id } });

    expect(await save(1)).toEqual({ id, version: 1 });
    expect(await listChanges(OWNER, id)).toEqual(before);
    expect(await db.evidence.findMany({ where: { positionId: id } })).toEqual(rows);

    // Taken for a suggestion of the program: no other words, and yet something else is stored.
    const suggested = evidence.map((piece) => ({ ...piece, suggested: true }));
    expect(await save(1, { evidence: suggested })).toEqual({ id, version: 2 });
    expect(await save(2, { evidence: suggested, reasons: [] })).toEqual({ id, version: 3 });
    const checked = suggested.map((piece) => ({ ...piece, checked: true }));
    expect(await save(3, { evidence: checked, reasons: [] })).toEqual({ id, version: 4 });
  });

  it('is undone by deleting and brought back by restoring, with its history', async () => {
    const view = await getDebateView(OWNER, small.slug, null);
    const position = view!.positions.find((entry) => entry.commentatorId === small.ada)!;
    await deletePosition(OWNER, position.id, 'Tester');
    expect(await db.position.count({ where: { id: position.id, deletedAt: null } })).toBe(0);
    await restorePosition(OWNER, position.id, 'Tester');
    const changes = await listChanges(OWNER, position.id);
    expect(changes.map((change) => change.kind)).toEqual([
      'restored',
      'deleted',
      'edited',
      'created',
    ]);
    expect(changes.at(-1)!.snapshot.evidence[0]!.exact).toBe('lights on 💡');
  });
});

describe('the database itself', () => {
  it('refuses stance 7, of a quotation too, and a confidence of 11', async () => {
    const row = await db.position.findFirstOrThrow();
    await expect(
      db.$executeRaw`UPDATE "Position" SET "stance" = 7 WHERE "id" = ${row.id}`,
    ).rejects.toThrow(/CHECK/);
    await expect(
      db.$executeRaw`UPDATE "Position" SET "confidence" = 11 WHERE "id" = ${row.id}`,
    ).rejects.toThrow(/CHECK/);
    for (const wrong of ['"stance" = 3', `"status" = 'else'`, '"start" = 9, "end" = 8']) {
      await expect(db.$executeRawUnsafe(`UPDATE "Evidence" SET ${wrong}`)).rejects.toThrow(/CHECK/);
    }
  });

  it('leaves no orphans when a debate goes for good', async () => {
    await db.debate.delete({ where: { id: small.id } });
    expect(await db.position.count()).toBe(0);
    expect(await db.evidence.count()).toBe(0);
    expect(await db.contribution.count()).toBe(0);
    expect(await db.positionChange.count()).toBe(0);
  });
});
