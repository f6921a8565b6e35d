import { describe, expect, it } from 'vitest';
import { turnTextChange } from '@/lib/contributions/take-back-data';
import { writeTextVersion } from '@/lib/contributions/text-version-data';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { OWNER } from '@/lib/door/actor';
import { findChanges } from '@/lib/positions/history-data';
import { setQuotationChecked } from '@/lib/quotations/check-data';
import { countToCheck, findToCheck, listToCheck } from '@/lib/quotations/to-check-data';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

type Small = Awaited<ReturnType<typeof writeSmallDebate>>;

/** A debate whose text was changed: one quotation has other words now, one is lost, one was suggested. */
async function changed(title: string) {
  const small = await writeSmallDebate(title);
  const positions = await writeSmallPositions(small);
  const ada = small.contributions.find(({ commentatorId }) => commentatorId === small.ada)!;
  await db.evidence.updateMany({
    where: { positionId: positions.bo.id },
    data: { suggested: true },
  });
  const text = 'Students mostly read best at night.\n\nSome gates should be shut, said he.';
  await inTransaction((session) =>
    writeTextVersion(session, {
      debateId: small.id,
      kind: 'replaced',
      coder: 'Ann',
      contributions: [{ id: ada.id, to: { text } }],
    }),
  );
  return { small, positions, text };
}

const list = (small: Small, why: 'lost' | 'moved' | 'suggested' | null = null, page = 1) =>
  listToCheck(OWNER, { debateId: small.id, readingId: small.readingId }, { why, page });

describe('quotations to check', () => {
  it('are those that are lost, that moved and that were suggested, with both wordings and their place', async () => {
    const { small, positions } = await changed('To check');
    const { counts, quotations, pages } = await list(small);
    expect(counts).toEqual({ lost: 1, moved: 1, suggested: 1 });
    expect(pages).toBe(1);
    expect(quotations).toMatchObject([
      {
        why: 'lost',
        positionId: positions.open.id,
        person: { name: 'Ada Berg' },
        proposition: { text: 'The library should stay open at night.' },
        words: 'The doors should stay open',
        was: null,
        there: 'Some gates should be shut, said he.',
        place: '¶\u00a02',
      },
      {
        why: 'moved',
        was: 'Students read best at night',
        words: expect.stringMatching(/mostly read best at night$/),
        place: '¶\u00a01',
      },
      { why: 'suggested', was: null, words: 'Nobody reads at night.', version: 1 },
    ]);
    expect((await list(small, 'moved')).quotations.map(({ why }) => why)).toEqual(['moved']);
    expect(await findToCheck(OWNER, small.slug)).toMatchObject({
      count: 3,
      reading: { id: small.readingId },
    });
  });

  it('of another reading are counted for it, and of what is deleted nowhere', async () => {
    const { small, positions } = await changed('Of two readings');
    const second = await writeSecondReading(small);
    await db.evidence.updateMany({
      where: { position: { readingId: second.id } },
      data: { suggested: true },
    });
    const counts = await countToCheck(OWNER, small.id);
    expect(counts.get(small.readingId)).toBe(3);
    expect(counts.get(second.id)).toBeGreaterThan(0);
    await db.position.update({ where: { id: positions.bo.id }, data: { deletedAt: new Date() } });
    expect((await list(small)).counts.suggested).toBe(0);
  });

  it('that are found right leave the list, with an entry in the history, and come back', async () => {
    const { small, positions } = await changed('Found right');
    const mark = { positionId: positions.open.id, quotation: 0, checked: true, coder: 'Bo' };
    const stored = await db.position.findUniqueOrThrow({ where: { id: positions.open.id } });
    expect(await setQuotationChecked(OWNER, { ...mark, version: 1 })).toBe('changed');
    const marked = await setQuotationChecked(OWNER, { ...mark, version: stored.version });
    expect(marked).toEqual({ version: stored.version + 1 });
    // Asked again after its answer was lost.
    expect(await setQuotationChecked(OWNER, { ...mark, version: stored.version })).toEqual(marked);
    expect((await list(small)).counts.lost).toBe(0);
    const [last, before] = (await findChanges(OWNER, positions.open.id))!;
    expect([last?.kind, last?.coder, last?.snapshot.evidence[0]?.checked]).toEqual([
      'checked',
      'Bo',
      true,
    ]);
    expect([before?.kind, before?.snapshot.evidence[0]?.checked]).toEqual(['text-changed', false]);
    const kept = await db.evidence.findFirstOrThrow({ where: { positionId: positions.open.id } });
    expect(kept).toMatchObject({ status: 'lost', exact: 'The doors should stay open' });

    const back = { ...mark, checked: false, version: stored.version + 1 };
    expect(await setQuotationChecked(OWNER, back)).toEqual({ version: stored.version + 2 });
    expect((await list(small)).counts.lost).toBe(1);
    expect(await setQuotationChecked(OWNER, { ...back, quotation: 7 })).toBe('gone');
  });

  it('are to be looked at again when the text changes them again', async () => {
    const { small, positions, text } = await changed('Again');
    const { version } = await db.position.findUniqueOrThrow({ where: { id: positions.ada.id } });
    await setQuotationChecked(OWNER, {
      positionId: positions.ada.id,
      quotation: 0,
      checked: true,
      version,
      coder: '',
    });
    expect((await list(small)).counts.moved).toBe(0);
    const ada = small.contributions.find(({ commentatorId }) => commentatorId === small.ada)!;
    await inTransaction((session) =>
      writeTextVersion(session, {
        debateId: small.id,
        kind: 'corrected',
        coder: 'Ann',
        contributions: [{ id: ada.id, to: { text: text.replace('read best', 'read very well') } }],
      }),
    );
    expect((await list(small)).counts.moved).toBe(1);
    expect(
      await turnTextChange(OWNER, { debateId: small.id, number: 2, takenBack: true, coder: '' }),
    ).toMatchObject({ number: 3 });
  });

  it('are as many as there are, a page at a time', async () => {
    const { small, positions } = await changed('Very many');
    const piece = await db.evidence.findFirstOrThrow({
      where: { positionId: positions.bo.id },
      omit: { id: true },
    });
    await db.evidence.createMany({
      data: Array.from({ length: 60 }, (_, at) => ({ ...piece, order: at + 1, quotation: at + 1 })),
    });
    const first = await list(small);
    expect([first.counts.suggested, first.quotations.length, first.pages]).toEqual([61, 25, 3]);
    const last = await list(small, null, 999);
    expect([last.page, last.quotations.length]).toEqual([3, 13]);
    expect((await list(small, null, Number.NEGATIVE_INFINITY)).page).toBe(1);
  });
});
