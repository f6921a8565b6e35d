import { beforeAll, expect, test } from 'vitest';
import { getCommentatorPage } from '@/lib/commentators/page-data';
import { listStancesSharedWith } from '@/lib/commentators/view-data';
import { listDebates } from '@/lib/debates/data';
import { getDebateFrame, getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { listHeld } from '@/lib/propositions/held-data';
import { listArranged } from '@/lib/propositions/list-data';
import { listDebateDocuments } from '@/lib/search/documents-data';
import { getThemePage } from '@/lib/themes/page-data';
import { makeGeneratedDebate } from '@/scripts/generated-debate/make-debate';
import { writeGeneratedDebate } from '@/scripts/generated-debate/write-debate';

const seed = makeGeneratedDebate({
  seed: 3,
  commentators: 30,
  propositions: 120,
  filled: 0.6,
  shape: 'camps',
  camps: 2,
  names: 'mixed',
  sentences: 'mixed',
});
let slug = '';

beforeAll(async () => {
  slug = await writeGeneratedDebate(seed);
});

test('more positions than a query takes values are read with their words', async () => {
  expect(seed.positions.length).toBeGreaterThan(1_000);
  const view = await getDebateView(OWNER, slug, null);
  expect(view?.positions).toHaveLength(seed.positions.length);
  expect(view?.positions.every(({ evidence }) => evidence.length === 1)).toBe(true);
  // It is coded completely: each other pair is known to be silent.
  const silent = Object.values(view?.silences ?? {}).reduce((sum, { length }) => sum + length, 0);
  expect(silent + seed.positions.length).toBe(30 * 120);
});

test('the frame holds everybody and every proposition, without positions', async () => {
  const frame = await getDebateFrame(OWNER, slug, null);
  expect(frame?.commentators).toHaveLength(30);
  expect(frame?.propositions).toHaveLength(120);
  expect(frame?.positions).toEqual([]);
});

test('more propositions than a query that sorts takes values are listed everywhere', async () => {
  const many = makeGeneratedDebate({
    seed: 4,
    commentators: 2,
    propositions: 1_100,
    filled: 1,
    shape: 'camps',
    camps: 2,
    names: 'mixed',
    sentences: 'mixed',
  });
  const place = await writeGeneratedDebate(many);
  const card = (await listDebates(OWNER)).find((one) => one.slug === place);
  expect(card?.propositionIds).toHaveLength(1_100);
  expect(card?.stances).toHaveLength(many.positions.length);

  const view = await getDebateView(OWNER, place, null);
  expect(view?.propositions.map(({ text }) => text)).toEqual(
    many.propositions.map(({ text }) => text),
  );
  const [theme] = view?.themes ?? [];
  const [person] = view?.commentators ?? [];
  if (!view || !theme || !person) throw new Error('the debate has no theme or nobody');
  const { readingId, id: debateId } = view.debate;
  expect(await listArranged(OWNER, { debateId, readingId })).toHaveLength(1_100);
  expect((await getThemePage(OWNER, theme.slug, 1))?.propositions.all).toBeGreaterThan(0);
  const page = await getCommentatorPage(OWNER, person.slug, 22);
  expect(page?.positions).toMatchObject({ page: 22, pages: 22, first: 1_051, all: 1_100 });
  expect(page?.debates[0]?.stances).toHaveLength(1_100);
  expect(page?.debates[0]?.positions).toHaveLength(50);
  expect((await listStancesSharedWith(OWNER, person.id)).length).toBe(2);
  expect((await listDebateDocuments(OWNER, [debateId])).length).toBeGreaterThan(2_200);
  const [first, second] = view.propositions;
  const held = await listHeld(OWNER, [first?.id ?? '', second?.id ?? ''], readingId);
  expect(held?.positions).toHaveLength(4);
});
