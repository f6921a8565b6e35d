import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { savePosition } from '@/lib/positions/data';
import { positionInput } from '@/lib/positions/schema';
import type { PropositionEdit } from '@/lib/propositions/edit';
import { editPropositions } from '@/lib/propositions/edit-data';
import { listArranged, listDeleted } from '@/lib/propositions/list-data';
import { writeSmallDebate } from '@/tests/setup/small-debate';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;

beforeEach(async () => {
  small = await writeSmallDebate();
});

/** One who works in the reference reading. */
const at = () => ({ debateId: small.id, readingId: small.readingId, coder: 'Kim' });
const texts = async () => (await listArranged(OWNER, at())).map(({ text }) => text);
const hold = (commentatorId: string, propositionId: string, stance: number) =>
  savePosition(
    OWNER,
    positionInput.parse({
      readingId: small.readingId,
      commentatorId,
      propositionId,
      stance,
      reasons: [{ text: `Reason of ${commentatorId}.`, direction: 'for' }],
    }),
  );

/** Makes a change and its inverse, and says what stood in between. */
async function thereAndBack<State>(edit: PropositionEdit, look: () => Promise<State>) {
  const before = await look();
  const inverse = await editPropositions(OWNER, edit, at());
  if (typeof inverse === 'string') throw new Error(inverse);
  const between = await look();
  expect(typeof (await editPropositions(OWNER, inverse, at()))).toBe('object');
  expect(await look()).toEqual(before);
  return between;
}

it('rewords and takes it back; refuses words that stand already or changed meanwhile', async () => {
  const was = 'The library should stay open at night.';
  const { id: debateId, open, read } = small;
  const edit = { kind: 'reword', debateId, id: open.id, was, text: 'Open at night.' } as const;
  expect(await thereAndBack(edit, texts)).toContain('Open at night.');
  expect(await editPropositions(OWNER, { ...edit, text: 'people read at night.' }, at())).toMatch(
    /merge/,
  );
  expect(await editPropositions(OWNER, { ...edit, id: read.id }, at())).toMatch(
    /changed it meanwhile/,
  );
});

it('reorders, and one that the person did not see stays at the end', async () => {
  const order: PropositionEdit = { kind: 'order', debateId: small.id, ids: [small.read.id] };
  expect(await thereAndBack(order, texts)).toEqual([
    'People read at night.',
    'The library should stay open at night.',
  ]);
});

it('deletes with its positions, and both come back', async () => {
  await hold(small.ada, small.open.id, 2);
  const shown = async () => (await getDebateView(OWNER, small.slug, null))!.positions.length;
  expect(await thereAndBack({ kind: 'delete', id: small.open.id }, shown)).toBe(0);
  expect(await listDeleted(OWNER, at())).toEqual([]);
  await editPropositions(OWNER, { kind: 'delete', id: small.open.id }, at());
  expect(await listDeleted(OWNER, at())).toMatchObject([{ id: small.open.id, positions: 1 }]);
});

it('merges positions and reasons into the other, and takes them apart again', async () => {
  await hold(small.ada, small.open.id, 2);
  await hold(small.bo, small.read.id, -2);
  const look = async () => {
    const view = (await getDebateView(OWNER, small.slug, null))!;
    return {
      propositions: view.propositions.map(({ text }) => text),
      positions: view.positions
        .map((one) => [one.commentatorId, one.propositionId, one.reasonIds.length])
        .sort(),
      reasons: view.reasons.map((one) => [one.id, one.propositionId]).sort(),
    };
  };
  const merge: PropositionEdit = {
    kind: 'merge',
    from: small.read.id,
    into: small.open.id,
    keep: [],
  };
  const between = await thereAndBack(merge, look);
  expect(between.propositions).toEqual(['The library should stay open at night.']);
  expect(between.positions.map(([, proposition]) => proposition)).toEqual([
    small.open.id,
    small.open.id,
  ]);
});

it('does not merge where somebody holds a position on both, and changes nothing', async () => {
  await hold(small.ada, small.open.id, 2);
  await hold(small.ada, small.read.id, 1);
  const before = await db.position.findMany({ orderBy: { id: 'asc' } });
  const merge: PropositionEdit = {
    kind: 'merge',
    from: small.read.id,
    into: small.open.id,
    keep: [],
  };
  expect(await editPropositions(OWNER, merge, at())).toMatch(
    /^Not merged: Ada Berg has a position on both/,
  );
  expect(await db.position.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
});

it('a proposition keeps at least the themes it is given, in their order', async () => {
  const { findOrCreateTheme } = await import('@/lib/themes/data');
  const cost = await findOrCreateTheme(OWNER, { name: 'Cost', description: '', parentId: null });
  const themes = async () => (await listArranged(OWNER, at()))[0]?.themeIds;
  const edit: PropositionEdit = {
    kind: 'themes',
    id: small.open.id,
    themes: [{ id: cost.id }, { id: small.theme.id }],
  };
  expect(await thereAndBack(edit, themes)).toEqual([cost.id, small.theme.id]);
});
