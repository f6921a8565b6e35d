import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { OWNER } from '@/lib/door/actor';
import { listChanges } from '@/lib/positions/history-data';
import { revertPosition } from '@/lib/positions/revert-data';
import type { PropositionEdit } from '@/lib/propositions/edit';
import { editPropositions } from '@/lib/propositions/edit-data';
import { listHeld } from '@/lib/propositions/held-data';
import { listArranged, listDeleted } from '@/lib/propositions/list-data';
import { editAs } from '@/tests/setup/edit-as';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let held: Awaited<ReturnType<typeof writeSmallPositions>>;
let second: Awaited<ReturnType<typeof writeSecondReading>>;

beforeEach(async () => {
  small = await writeSmallDebate();
  held = await writeSmallPositions(small);
  second = await writeSecondReading(small);
});

/** The second coder at work. */
const kim = () => ({ debateId: small.id, readingId: second.id, coder: 'Kim' });
/** The first coder at work. */
const lee = () => ({ debateId: small.id, readingId: small.readingId, coder: 'Lee' });

const merge = (keep: string[] = []): PropositionEdit => ({
  kind: 'merge',
  from: small.read.id,
  into: small.open.id,
  keep,
});

const done = (edit: PropositionEdit, by = kim()) => editAs(by, edit);

const placeOf = async (id: string) =>
  (await db.position.findUniqueOrThrow({ where: { id } })).propositionId;
const kindsOf = async (id: string) => (await listChanges(OWNER, id)).map(({ kind }) => kind);

describe('what one reading is told of propositions', () => {
  it('is its own positions and reasons, and how many others there are', async () => {
    const own = await listHeld(OWNER, [small.read.id, small.open.id], second.id);
    expect(own!.positions.map(({ id }) => id).sort()).toEqual(
      [second.ada.id, second.bo.id, second.doors.id].sort(),
    );
    expect(own!.elsewhere).toEqual({ [small.read.id]: 2, [small.open.id]: 1 });
    expect(own!.elsewhereOnBoth).toBe(1);
    const said = JSON.stringify(own);
    expect(said).toContain('Second reading: ');
    expect(said).not.toContain('Says: ');
    expect(said).not.toContain('People have seen it.');
    expect(said).not.toContain('Students read best');

    const reference = await listHeld(OWNER, [small.read.id, small.open.id], small.readingId);
    expect(reference!.elsewhere).toEqual({ [small.read.id]: 2, [small.open.id]: 1 });
    expect(JSON.stringify(reference)).not.toContain('econd reading');
    expect(await listHeld(OWNER, [small.read.id], 'none')).toBeNull();
  });

  it('leaves out readings that were deleted, and has the reference readings of other debates', async () => {
    const other = await writeSmallDebate('Should the baths open at night?');
    await db.debateProposition.create({
      data: { debateId: other.id, propositionId: small.read.id, order: 9 },
    });
    await db.position.create({
      data: {
        readingId: other.readingId,
        commentatorId: other.ada,
        propositionId: small.read.id,
        stance: 1,
        summary: 'Of the baths.',
      },
    });
    await db.reading.update({ where: { id: second.id }, data: { deletedAt: new Date() } });
    const own = await listHeld(OWNER, [small.read.id], small.readingId);
    expect(own!.elsewhere).toEqual({ [small.read.id]: 0 });
    expect(own!.positions.map(({ summary }) => summary)).toContain('Of the baths.');
    expect((await listArranged(OWNER, lee()))[1]).toMatchObject({ positions: 3, elsewhere: 0 });
  });

  it('counts its own positions in the lists, and those of others apart', async () => {
    expect((await listArranged(OWNER, kim())).map((one) => [one.positions, one.elsewhere])).toEqual(
      [
        [1, 1],
        [2, 2],
      ],
    );
    await done({ kind: 'delete', id: small.open.id });
    expect(await listDeleted(OWNER, kim())).toMatchObject([
      { id: small.open.id, positions: 1, elsewhere: 1 },
    ]);
  });
});

describe('a merge by one who sees one reading', () => {
  it('asks for that reading only; in others the position on the sentence that stays remains', async () => {
    const stood = await db.position.findUniqueOrThrow({ where: { id: held.open.id } });
    expect(await editPropositions(OWNER, merge(), kim())).toMatch(
      /^Not merged: Bo Cole has a position/,
    );
    const undo = await done(merge([second.bo.id]));
    // Of the second reading as chosen, of the first by the rule.
    expect(await placeOf(second.bo.id)).toBe(small.open.id);
    expect(await placeOf(second.doors.id)).toBe(small.read.id);
    expect(await placeOf(held.ada.id)).toBe(small.read.id);
    expect(await placeOf(held.bo.id)).toBe(small.open.id);
    const stands = await db.position.findUniqueOrThrow({ where: { id: held.open.id } });
    expect({ ...stands, updatedAt: null }).toEqual({ ...stood, updatedAt: null });
    expect((await listChanges(OWNER, held.open.id))[0]).toMatchObject({
      kind: 'set-aside',
      coder: 'Kim',
      snapshot: { stance: 2, from: { id: small.read.id, text: 'People read at night.' } },
    });
    await done(undo);
    expect(await placeOf(held.ada.id)).toBe(small.read.id);
    expect(await placeOf(held.bo.id)).toBe(small.read.id);
  });

  it('does not let a choice be made for others', async () => {
    await done(merge([second.bo.id, held.ada.id]));
    expect(await placeOf(held.ada.id)).toBe(small.read.id);
    expect(await placeOf(held.open.id)).toBe(small.open.id);
  });

  it('writes in the history of each position who moved it, from where, there and back', async () => {
    const undo = await done(merge([second.bo.id]));
    const [last] = await listChanges(OWNER, second.bo.id);
    expect(last).toMatchObject({
      kind: 'moved',
      coder: 'Kim',
      version: 1,
      snapshot: { stance: 1, from: { id: small.read.id, text: 'People read at night.' } },
    });
    await done(undo, lee());
    expect((await listChanges(OWNER, held.bo.id))[0]).toMatchObject({
      kind: 'moved',
      coder: 'Lee',
      snapshot: { from: { id: small.open.id } },
    });
    expect(await kindsOf(second.bo.id)).toEqual(['moved', 'moved', 'created']);
  });

  it('leaves earlier states to be brought back, which the entry itself is not', async () => {
    await done(merge([second.bo.id]));
    const there = { id: held.open.id, version: 1, coder: 'Lee' };
    expect(await revertPosition(OWNER, { ...there, toVersion: 1 })).toMatchObject({ version: 2 });
    const [back] = await listChanges(OWNER, held.open.id);
    expect(back).toMatchObject({ kind: 'restored', snapshot: { stance: 1 } });
  });
});

describe('a split by one who sees one reading', () => {
  const split = (more: object): PropositionEdit => ({
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

  it('leaves the positions of others where they are, with the reasons they give', async () => {
    const shared = await db.reason.findFirstOrThrow({
      where: { propositionId: small.read.id, text: 'People have seen it.' },
    });
    await db.positionReason.create({ data: { positionId: second.bo.id, reasonId: shared.id } });
    await done(
      split({
        positions: [{ id: second.bo.id, destination: 'moves' }],
        reasons: [{ id: shared.id, destination: 'moves' }],
      }),
    );
    const reasonsOf = async (positionId: string) =>
      (await db.positionReason.findMany({ where: { positionId }, include: { reason: true } })).map(
        ({ reason }) => [reason.text, reason.propositionId],
      );
    const fresh = await placeOf(second.bo.id);
    expect(fresh).not.toBe(small.read.id);
    expect(await placeOf(held.bo.id)).toBe(small.read.id);
    expect(await reasonsOf(held.bo.id)).toEqual([['People have seen it.', small.read.id]]);
    expect(await reasonsOf(second.bo.id)).toContainEqual(['People have seen it.', fresh]);
  });

  it('remembers the words under which a position stood, also where the split changes them', async () => {
    await done(
      split({
        first: 'Adults read at night.',
        positions: [{ id: second.bo.id, destination: 'moves' }],
      }),
    );
    expect((await listChanges(OWNER, second.bo.id))[0]).toMatchObject({
      kind: 'moved',
      snapshot: { from: { text: 'People read at night.' } },
    });
  });

  it('refuses to move what others hold', async () => {
    const answer = await editPropositions(
      OWNER,
      split({ positions: [{ id: held.bo.id, destination: 'moves' }] }),
      kim(),
    );
    expect(answer).toMatch(/not there any more/);
  });

  it('says of a copy from where; taken back, the second is not listed as deleted', async () => {
    const undo = await done(split({ positions: [{ id: second.bo.id, destination: 'both' }] }));
    const [, , fresh] = await db.debateProposition.findMany({
      where: { debateId: small.id },
      orderBy: { order: 'asc' },
    });
    const copy = await db.position.findFirstOrThrow({
      where: { propositionId: fresh!.propositionId },
    });
    expect((await listChanges(OWNER, copy.id))[0]).toMatchObject({
      kind: 'copied',
      coder: 'Kim',
      snapshot: { from: { text: 'People read at night.' } },
    });
    const redo = await done(undo);
    expect(await listDeleted(OWNER, kim())).toEqual([]);
    await done(redo);
    expect((await listArranged(OWNER, kim())).map(({ text }) => text)).toContain(
      'People sleep at night.',
    );
  });
});
