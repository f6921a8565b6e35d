import { beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { findReadingId } from '@/lib/debates/positions-data';
import { writeDemonstrationDebate } from '@/lib/demonstration/data';
import { OWNER } from '@/lib/door/actor';
import { listSentencesAround, listStretchesAround } from '@/lib/quotations/around-data';
import { groupBy } from '@/lib/view/group-by';
import { theEmptyFarebox } from '@/prisma/seed/the-empty-farebox';
import { xiJinpingGoesToMoscow } from '@/prisma/seed/xi-jinping-goes-to-moscow';

beforeAll(async () => {
  await writeDemonstrationDebate(OWNER, theEmptyFarebox);
  await writeDemonstrationDebate(OWNER, xiJinpingGoesToMoscow);
});

async function ofDebate(slug: string) {
  const readingId = (await findReadingId(OWNER, slug))!;
  const propositions = await db.debateProposition.findMany({ where: { debate: { slug } } });
  const all = await Promise.all(
    propositions.map(({ propositionId }) => listSentencesAround(OWNER, readingId, propositionId)),
  );
  const pieces = await db.evidence.findMany({
    where: { position: { readingId } },
    orderBy: [{ quotation: 'asc' }, { order: 'asc' }],
    include: { contribution: true },
  });
  return { around: Object.assign({}, ...all) as (typeof all)[number], pieces };
}

it('gives every quotation of a stored text with the sentence that it stands in', async () => {
  const { around, pieces } = await ofDebate('the-empty-farebox');
  expect(pieces.length).toBeGreaterThan(50);
  const wholes = groupBy(pieces, (piece) => `${piece.positionId} ${piece.quotation}`);
  for (const [first, ...others] of wholes.values()) {
    if (!first) continue;
    const parts = around[first.id] ?? [];
    const quoted = parts.filter((part) => part.quoted).map(({ words }) => words);
    expect(quoted).toEqual([first, ...others].map(({ exact }) => exact));
    const whole = parts.map(({ words }) => words).join('');
    const [before = ''] = whole.split(' … ');
    expect(first.contribution?.text).toContain(before);
    // A sentence, not a piece of one: it ends as sentences do.
    expect(whole).toMatch(/[.?!:;]["”’)]*$/);
  }
});

it('gives quotations a stretch of the text that holds their sentence', async () => {
  const slug = 'the-empty-farebox';
  const { around, pieces } = await ofDebate(slug);
  const readingId = (await findReadingId(OWNER, slug))!;
  const [row] = await db.debateProposition.findMany({ where: { debate: { slug } } });
  const stretches = await listStretchesAround(OWNER, readingId, row!.propositionId);
  expect(Object.keys(stretches).length).toBeGreaterThan(2);
  for (const [id, { start, end, words }] of Object.entries(stretches)) {
    const text = pieces.find((piece) => piece.id === id)?.contribution?.text;
    expect(text?.slice(start, end)).toBe(words);
    expect(words).toContain((around[id] ?? []).map((part) => part.words).join(''));
  }
  const [other] = await db.debateProposition.findMany({
    where: { debate: { slug: 'xi-jinping-goes-to-moscow' } },
  });
  const none = (await findReadingId(OWNER, 'xi-jinping-goes-to-moscow'))!;
  expect(await listStretchesAround(OWNER, none, other!.propositionId)).toEqual({});
});

it('gives none where the text is not stored, and none of what is lost or put away', async () => {
  expect((await ofDebate('xi-jinping-goes-to-moscow')).around).toEqual({});
  const [piece] = (await ofDebate('the-empty-farebox')).pieces;
  await db.evidence.update({ where: { id: piece!.id }, data: { status: 'lost' } });
  expect((await ofDebate('the-empty-farebox')).around[piece!.id]).toBeUndefined();
});
