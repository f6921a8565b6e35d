import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { OWNER } from '@/lib/door/actor';
import { createProposition } from '@/lib/propositions/data';
import type { PropositionEdit } from '@/lib/propositions/edit';
import { editPropositions } from '@/lib/propositions/edit-data';
import { listArranged } from '@/lib/propositions/list-data';
import { createReading } from '@/lib/readings/data';
import { readState } from '@/tests/setup/database-state';
import { editAs } from '@/tests/setup/edit-as';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let held: Awaited<ReturnType<typeof writeSmallPositions>>;

beforeEach(async () => {
  small = await writeSmallDebate();
  held = await writeSmallPositions(small);
});

/** One who works in the reference reading. */
const at = () => ({ debateId: small.id, readingId: small.readingId, coder: 'Kim' });
const texts = async () => (await listArranged(OWNER, at())).map(({ text }) => text);
const positionsOf = (propositionId: string) =>
  db.position.findMany({
    where: { propositionId, deletedAt: null },
    include: { reasons: { include: { reason: true } }, evidence: true, commentator: true },
    orderBy: { commentator: { name: 'asc' } },
  });

/** Does a change, takes it back, does it again and takes it back: the same each time. */
async function thereAndBackTwice(input: PropositionEdit) {
  const before = await readState();
  const undo = await change(input);
  const after = await readState();
  const redo = await change(undo);
  expect(await readState()).toEqual(before);
  const again = await change(redo);
  expect(await readState()).toEqual(after);
  await change(again);
  expect(await readState()).toEqual(before);
  await change(redo);
}

const change = (input: PropositionEdit) => editAs(at(), input);

describe('merging where somebody holds a position on both', () => {
  const merge = (keep: string[]): PropositionEdit => ({
    kind: 'merge',
    from: small.read.id,
    into: small.open.id,
    keep,
  });

  it('keeps the one that is chosen, whichever it is', async () => {
    await thereAndBackTwice(merge([held.open.id]));
    expect((await positionsOf(small.open.id)).map((one) => one.id)).toEqual([
      held.open.id,
      held.bo.id,
    ]);
  });

  it('lets the chosen one take the other’s place', async () => {
    await thereAndBackTwice(merge([held.ada.id]));
    const kept = await positionsOf(small.open.id);
    expect(kept.map((one) => one.id)).toEqual([held.ada.id, held.bo.id]);
    expect(kept.map((one) => one.reasons.map(({ reason }) => reason.propositionId))).toEqual([
      [small.open.id],
      [small.open.id],
    ]);
    expect(kept.every((one) => one.evidence.length === 1)).toBe(true);
  });

  it('asks where nothing or both were chosen, and changes nothing', async () => {
    const before = await readState();
    for (const keep of [[], [held.ada.id, held.open.id]]) {
      expect(await editPropositions(OWNER, merge(keep), at())).toMatch(
        /^Not merged: Ada Berg .*Choose which/,
      );
    }
    expect(await readState()).toEqual(before);
  });

  it('a deleted position gives way to one that stands', async () => {
    await db.position.update({ where: { id: held.open.id }, data: { deletedAt: new Date() } });
    await thereAndBackTwice(merge([]));
    expect((await positionsOf(small.open.id)).map((one) => one.id)).toEqual([
      held.ada.id,
      held.bo.id,
    ]);
  });
});

it('a merge takes a silence away that a position contradicts, and makes like reasons one', async () => {
  await db.position.delete({ where: { id: held.open.id } });
  const { readingId, ada: commentatorId, open } = small;
  await db.silence.create({ data: { readingId, commentatorId, propositionId: open.id } });
  await db.reason.create({
    data: { propositionId: open.id, text: 'People have seen it.', direction: 'for', order: 0 },
  });
  await thereAndBackTwice({ kind: 'merge', from: small.read.id, into: open.id, keep: [] });
  expect(await db.silence.count({ where: { propositionId: open.id } })).toBe(0);
  const reasons = new Set(
    (await positionsOf(open.id)).flatMap((one) => one.reasons.map(({ reasonId }) => reasonId)),
  );
  expect(reasons.size).toBe(1);
});

it('a merge brings the proposition into every debate where its positions stand', async () => {
  const other = await writeSmallDebate('Should the baths open at night?');
  await db.debateProposition.create({
    data: { debateId: other.id, propositionId: small.read.id, order: 9 },
  });
  await thereAndBackTwice({
    kind: 'merge',
    from: small.read.id,
    into: small.open.id,
    keep: [held.ada.id],
  });
  expect(
    (await listArranged(OWNER, { debateId: other.id, readingId: other.readingId })).map(
      ({ id }) => id,
    ),
  ).toContain(small.open.id);
});

it('an undo that others have overtaken is refused whole', async () => {
  const undo = await change({
    kind: 'merge',
    from: small.read.id,
    into: small.open.id,
    keep: [held.ada.id],
  });
  await db.position.delete({ where: { id: held.bo.id } });
  const before = await readState();
  expect(await editPropositions(OWNER, undo, at())).toMatch(/meanwhile/);
  expect(await readState()).toEqual(before);
});

describe('splitting', () => {
  const split = (more: Partial<Extract<PropositionEdit, { kind: 'split' }>>): PropositionEdit => ({
    kind: 'split',
    debateId: small.id,
    id: small.read.id,
    was: 'People read at night.',
    first: 'People read at night.',
    second: 'People sleep at night.',
    positions: [],
    reasons: [],
    ...more,
  });

  it('puts the new one after the old, with what moves and what is copied', async () => {
    await createProposition(OWNER, {
      debateId: small.id,
      text: 'The last one.',
      themeIds: [small.theme.id],
    });
    const [reason] = await db.reason.findMany({ where: { propositionId: small.read.id } });
    await thereAndBackTwice(
      split({
        first: 'Adults read at night.',
        positions: [
          { id: held.ada.id, destination: 'both' },
          { id: held.bo.id, destination: 'moves' },
        ],
        reasons: [{ id: reason!.id, destination: 'both' }],
      }),
    );
    expect(await texts()).toEqual([
      'The library should stay open at night.',
      'Adults read at night.',
      'People sleep at night.',
      'The last one.',
    ]);
    const [, old, fresh] = await listArranged(OWNER, at());
    expect(fresh?.themeIds).toEqual(old?.themeIds);
    expect((await positionsOf(old!.id)).map((one) => one.id)).toEqual([held.ada.id]);
    const there = await positionsOf(fresh!.id);
    expect(there.map((one) => [one.commentator.name, one.stance])).toEqual([
      ['Ada Berg', 2],
      ['Bo Cole', -2],
    ]);
    expect(there.map((one) => one.evidence.map(({ exact }) => exact))).toEqual([
      ['Students read best at night'],
      ['Nobody reads at night.'],
    ]);
    for (const { reasons } of there) {
      expect(reasons.map((one) => one.reason.propositionId)).toEqual([fresh!.id]);
    }
  });

  it('a reason that moves is given up by positions that stay', async () => {
    const [reason] = await db.reason.findMany({ where: { propositionId: small.read.id } });
    await thereAndBackTwice(
      split({
        positions: [{ id: held.bo.id, destination: 'moves' }],
        reasons: [{ id: reason!.id, destination: 'moves' }],
      }),
    );
    const [ada] = await positionsOf(small.read.id);
    expect(ada?.reasons).toEqual([]);
  });

  it('refuses words that stand already, the same words twice, and positions of other places', async () => {
    const before = await readState();
    const answers = [
      await editPropositions(
        OWNER,
        split({ second: 'The library should stay open at NIGHT.' }),
        at(),
      ),
      await editPropositions(OWNER, split({ second: 'people read at night.' }), at()),
      await editPropositions(
        OWNER,
        split({ positions: [{ id: held.open.id, destination: 'moves' }] }),
        at(),
      ),
      await editPropositions(OWNER, split({ was: 'People read.' }), at()),
    ];
    expect(answers.map((one) => typeof one)).toEqual(Array(4).fill('string'));
    expect(await readState()).toEqual(before);
  });

  it('leaves the positions of other readings where nothing is said of them', async () => {
    const second = await createReading(OWNER, { debateId: small.id, name: 'Second', coder: 'Kim' });
    await db.position.create({
      data: {
        readingId: second!.id,
        commentatorId: small.ada,
        propositionId: small.read.id,
        stance: 1,
      },
    });
    await thereAndBackTwice(split({ positions: [{ id: held.ada.id, destination: 'moves' }] }));
    expect(await positionsOf(small.read.id)).toHaveLength(2);
  });
});
