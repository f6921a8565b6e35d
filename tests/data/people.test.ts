import { beforeEach, describe, expect, it } from 'vitest';
import { makeKey } from '@/components/loading/make-key';
import { exportDebate } from '@/lib/archive/export-data';
import { findMergedInto, listDeletedCommentators } from '@/lib/commentators/deleted-data';
import { type PeopleEdit, peopleEdit } from '@/lib/commentators/edit';
import { editPeople } from '@/lib/commentators/edit-data';
import { findCurrentQuery } from '@/lib/commentators/former-data';
import { getMerge } from '@/lib/commentators/merge-view-data';
import { getCommentatorPage } from '@/lib/commentators/page-data';
import { listMergedAway } from '@/lib/commentators/take-apart-data';
import { listCommentators } from '@/lib/commentators/view-data';
import { db } from '@/lib/db/client';
import { storeImport } from '@/lib/debates/create-data';
import { listContributions, listDebates } from '@/lib/debates/data';
import { getDebateDetails, saveDebateDetails } from '@/lib/debates/details-data';
import { debateDetails, newDebate } from '@/lib/debates/schema';
import { getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { exportReading } from '@/lib/exchange/exchange-data';
import { previewImport } from '@/lib/exchange/import-data';
import { WHOLE_LIST } from '@/lib/fields/list-state';
import type { Patch } from '@/lib/patches/patch';
import { deletePosition, savePosition } from '@/lib/positions/data';
import { listChanges } from '@/lib/positions/history-data';
import { positionInput } from '@/lib/positions/schema';
import { listMarks, markSilence } from '@/lib/readings/marks-data';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';
import { expectSoundTexts } from '@/tests/setup/text-state';
import { readWholeDatabase } from '@/tests/setup/whole-database';

let count = 0;
let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let held: Awaited<ReturnType<typeof writeSmallPositions>>;

// Each test has people of its own, since a name is not doubled.
beforeEach(async () => {
  count += 1;
  small = await writeSmallDebate(`Should the library open at ${count}?`, {
    ada: `Ada Berg ${count}`,
    bo: `Bo Cole ${count}`,
  });
  held = await writeSmallPositions(small);
});

const send = (edit: unknown) =>
  editPeople(OWNER, peopleEdit.parse(JSON.parse(JSON.stringify(edit))), 'Kim');

async function change(edit: PeopleEdit | Patch): Promise<Patch> {
  const answer = await send(edit);
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
}

/** All rows, but for when they were written and what the histories keep of the changes themselves. */
async function readRows() {
  const whole = Object.entries(await readWholeDatabase());
  return Object.fromEntries(
    whole.map(([name, rows]) => [
      name,
      rows
        .map((row) => JSON.parse(row) as Record<string, unknown>)
        .filter(({ kind }) => kind !== 'changed-hands')
        .map(({ updatedAt: _, deletedAt, ...row }) => ({ ...row, gone: deletedAt != null }))
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
}

const ADDED = {
  kind: 'add',
  id: null,
  affiliation: '',
  role: '',
  namesake: 'ask',
} as const;

const merge = (keep: string[]): PeopleEdit => ({
  kind: 'merge',
  from: small.bo,
  into: small.ada,
  keep,
});

describe('merging two commentators', () => {
  it('asks which position stays, and writes nothing until it is said', async () => {
    const before = await readWholeDatabase();
    for (const keep of [[], [held.ada.id, held.bo.id]]) {
      expect(await send(merge(keep))).toMatch(/^Not merged: both hold .*Choose which/);
    }
    expect(await send(merge([held.open.id]))).toMatch(/not there any more/);
    expect(await readWholeDatabase()).toEqual(before);
  });

  it('shows both of each pair, with what they rest on', async () => {
    const ada = await db.commentator.findUniqueOrThrow({ where: { id: small.ada } });
    const bo = await db.commentator.findUniqueOrThrow({ where: { id: small.bo } });
    const view = await getMerge(OWNER, bo.slug, ada.slug);
    expect(view?.sides.map(({ positions, contributions }) => [positions, contributions])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(view?.conflicts).toMatchObject([
      {
        proposition: 'People read at night.',
        held: [
          { id: held.bo.id, stance: -2, quotations: [{ words: 'Nobody reads at night.' }] },
          { id: held.ada.id, stance: 2, reasons: [{ text: 'People have seen it.' }] },
        ],
      },
    ]);
    expect(await getMerge(OWNER, bo.slug, bo.slug)).toBeNull();
    expect(await getMerge(OWNER, bo.slug, 'nobody')).toBeNull();
  });

  it.each(['ada', 'bo'] as const)(
    'is taken apart later, from what is stored, where the position of %s stays',
    async (who) => {
      const open = { readingId: small.readingId, propositionId: small.open.id };
      await db.silence.create({ data: { ...open, commentatorId: small.bo } });
      const before = await readRows();
      await change(merge([held[who].id]));
      const after = await readRows();
      const [listed] = await listMergedAway(OWNER, small.ada);
      expect(listed).toMatchObject({ id: small.bo, name: `Bo Cole ${count}`, whyNot: null });
      const deleted = (await listDeletedCommentators(OWNER)).find(({ id }) => id === small.bo);
      expect(deleted?.apart).toEqual({ whyNot: null });
      const again = await change({ kind: 'take-apart', id: small.bo });
      expect(await readRows()).toEqual(before);
      expect(await listMergedAway(OWNER, small.ada)).toEqual([]);
      expect(await send({ kind: 'take-apart', id: small.bo })).toMatch(/taken apart already/);
      // And joined again by undo, after which it can be taken apart as before.
      await change(again);
      expect(await readRows()).toEqual(after);
      await change({ kind: 'take-apart', id: small.bo });
      expect(await readRows()).toEqual(before);
    },
  );

  it('is not taken apart once something that it moved has changed, and says what', async () => {
    await change(merge([held.bo.id]));
    const changed = await readWholeDatabase();
    await deletePosition(OWNER, held.bo.id, 'Lee');
    const turn = small.contributions.find(({ commentatorId }) => commentatorId === small.bo)!;
    await db.contribution.update({ where: { id: turn.id }, data: { commentatorId: null } });
    const touched = await readWholeDatabase();
    expect(touched).not.toEqual(changed);
    const answer = await send({ kind: 'take-apart', id: small.bo });
    expect(answer).toBe(
      `Not to be taken apart any more. Changed since the two were joined: who speaks a turn of “Should the library open at ${count}?”; the position on “People read at night.”. Restore the one, and give back what is theirs by hand.`,
    );
    expect(await readWholeDatabase()).toEqual(touched);
    expect((await listMergedAway(OWNER, small.ada))[0]?.whyNot).toBe(answer);
  });

  it('says which merge is to be taken apart first', async () => {
    const third = await change({ ...ADDED, debateId: small.id, name: `Cy Dahl ${count}` });
    const cy = third.rows.flatMap((row) => (row.row === 'person' ? [row.id] : []))[0]!;
    await change(merge([held.bo.id]));
    await change({ kind: 'merge', from: small.ada, into: cy, keep: [] });
    expect(await send({ kind: 'take-apart', id: small.bo })).toBe(
      `Ada Berg ${count} was joined with Cy Dahl ${count} since: take those two apart first.`,
    );
    await change({ kind: 'take-apart', id: small.ada });
    await change({ kind: 'take-apart', id: small.bo });
    const view = await getDebateView(OWNER, small.slug, null);
    expect(view?.positions.find(({ id }) => id === held.bo.id)?.commentatorId).toBe(small.bo);
  });

  it.each(['ada', 'bo'] as const)('hands all over where the position of %s stays', async (who) => {
    const open = { readingId: small.readingId, propositionId: small.open.id };
    await db.silence.create({ data: { ...open, commentatorId: small.bo } });
    const before = await readRows();
    const undo = await change(merge([held[who].id]));
    const after = await readRows();
    const view = await getDebateView(OWNER, small.slug, null);
    expect(view?.commentators.map(({ id }) => id)).toEqual([small.ada]);
    expect(view?.positions.map(({ id }) => id).sort()).toEqual([held[who].id, held.open.id].sort());
    expect(
      (await listContributions(OWNER, small.id)).map(({ commentatorId }) => commentatorId),
    ).toEqual([null, small.ada, small.ada]);
    // Who holds a position is not silent, whoever was.
    expect((await listMarks(OWNER, small.readingId)).silences).toEqual([]);
    const bo = await db.commentator.findUniqueOrThrow({ where: { id: small.bo } });
    const ada = await db.commentator.findUniqueOrThrow({ where: { id: small.ada } });
    expect(await getCommentatorPage(OWNER, bo.slug, 1)).toBeNull();
    expect(await findMergedInto(OWNER, bo.slug)).toBe(ada.slug);
    if (who === 'bo') {
      const [last] = await listChanges(OWNER, held.bo.id);
      expect(last).toMatchObject({
        kind: 'changed-hands',
        coder: 'Kim',
        snapshot: { from: { id: small.bo, text: bo.name } },
      });
    }
    const redo = await change(undo);
    expect(await readRows()).toEqual(before);
    const again = await change(redo);
    expect(await readRows()).toEqual(after);
    // Asked again, as after a lost answer: it is as it shall be.
    await change(redo);
    expect(await readRows()).toEqual(after);
    await change(again);
    expect(await readRows()).toEqual(before);
  });

  it('asks about other readings, too, and about nothing that is deleted', async () => {
    const second = await writeSecondReading(small);
    expect(await send(merge([held.ada.id]))).toMatch(/^Not merged: both hold/);
    await db.reading.update({ where: { id: second.id }, data: { deletedAt: new Date() } });
    const undo = await change(merge([held.ada.id]));
    await change(undo);
  });

  it('makes words of the one quoted for the other the commentator’s own, and undo takes that back', async () => {
    const ofBo = small.contributions.find(({ commentatorId }) => commentatorId === small.bo);
    const piece = await db.evidence.create({
      data: {
        positionId: held.open.id,
        contributionId: ofBo!.id,
        exact: 'guards cost money',
        wordsOf: `Bo Cole ${count}`,
      },
    });
    // What Ada quotes of somebody else within her own turn is that one's before and after.
    const ofAda = small.contributions.find(({ commentatorId }) => commentatorId === small.ada);
    const mayors = await db.evidence.create({
      data: {
        positionId: held.open.id,
        contributionId: ofAda!.id,
        order: 1,
        quotation: 1,
        exact: 'best at night',
        wordsOf: 'the Mayor',
      },
    });
    const said = async () =>
      Promise.all(
        [piece, mayors].map(async ({ id }) => {
          const { wordsOf } = await db.evidence.findUniqueOrThrow({ where: { id } });
          return wordsOf;
        }),
      );
    const undo = await change(merge([held.ada.id]));
    expect(await said()).toEqual(['', 'the Mayor']);
    await expectSoundTexts(small);
    await change(undo);
    expect(await said()).toEqual([`Bo Cole ${count}`, 'the Mayor']);
    await expectSoundTexts(small);
  });

  it('goes over into debates where the other is not, and an address leads on over two merges', async () => {
    const other = await writeSmallDebate(`Should the baths open at ${count}?`, {
      ada: `Cy Dahl ${count}`,
      bo: `Di Ek ${count}`,
    });
    await change(merge([held.ada.id]));
    const undo = await change({ kind: 'merge', from: small.ada, into: other.ada, keep: [] });
    const view = await getDebateView(OWNER, small.slug, null);
    expect(view?.commentators).toMatchObject([
      { id: other.ada, name: `Cy Dahl ${count}`, former: [{}, {}] },
    ]);
    const slugs = view?.commentators[0]?.former?.map(({ slug }) => slug) ?? [];
    expect(slugs).toHaveLength(2);
    for (const slug of slugs) {
      expect(await findMergedInto(OWNER, slug)).toBe(view?.commentators[0]?.slug);
    }
    await change(undo);
    expect((await getDebateView(OWNER, small.slug, null))?.commentators).toMatchObject([
      { id: small.ada, former: [{ name: `Bo Cole ${count}` }] },
    ]);
  });

  it('is followed by addresses of views that name the one', async () => {
    const [ada, bo, other] = [`ada-berg-${count}`, `bo-cole-${count}`, 'somebody'];
    const query = { who: `${bo},${other},${ada}`, by: bo, q: 'a&b', sort: ['text'] };
    expect(await findCurrentQuery(OWNER, query)).toBeNull();
    await change(merge([held.ada.id]));
    expect(await findCurrentQuery(OWNER, query)).toBe(
      `who=${ada}%2C${other}&by=${ada}&q=a%26b&sort=text`,
    );
    expect(await findCurrentQuery(OWNER, { who: ada, show: bo })).toBeNull();
  });

  it('is followed by the file of a reading that was made before', async () => {
    const file = (await exportReading(OWNER, small.slug, small.readingId))!;
    const [first, ...others] = file.positions.filter(({ stance }) => stance < 0);
    expect(others).toEqual([]);
    await change(merge([held.ada.id]));
    const preview = await previewImport(OWNER, small.slug, { ...file, positions: [first!] });
    expect(preview).toMatchObject({ missingCommentators: [], positions: 1 });
  });

  it('an undo that others have overtaken is refused whole; one that is forged is not known', async () => {
    const undo = await change(merge([held.bo.id]));
    await db.position.delete({ where: { id: held.bo.id } });
    const before = await readWholeDatabase();
    expect(await send(undo)).toMatch(/meanwhile/);
    expect(await send({ ...undo, rows: undo.rows.slice(1) })).toMatch(/^Not done: the server/);
    expect(await readWholeDatabase()).toEqual(before);
  });
});

describe('deleting a commentator', () => {
  it('takes out of sight what hangs on them, and brings it back whole', async () => {
    const before = { view: await getDebateView(OWNER, small.slug, null), rows: await readRows() };
    await db.silence.create({
      data: { readingId: small.readingId, commentatorId: small.bo, propositionId: small.open.id },
    });
    const undo = await change({ kind: 'delete', id: small.bo });
    const view = await getDebateView(OWNER, small.slug, null);
    expect(view?.commentators.map(({ id }) => id)).toEqual([small.ada]);
    expect(view?.positions.every(({ commentatorId }) => commentatorId === small.ada)).toBe(true);
    expect((await listMarks(OWNER, small.readingId)).silences).toEqual([]);
    const card = (await listDebates(OWNER)).find(({ id }) => id === small.id);
    expect(card?.commentators.map(({ id }) => id)).toEqual([small.ada]);
    expect(card?.stances.every(({ commentatorId }) => commentatorId === small.ada)).toBe(true);
    expect((await listCommentators(OWNER, WHOLE_LIST)).rows.map(({ id }) => id)).not.toContain(
      small.bo,
    );
    // What was said stays said, by the name.
    expect((await listContributions(OWNER, small.id)).at(-1)).toMatchObject({
      commentatorId: null,
      speaker: `Bo Cole ${count}`,
      text: expect.stringContaining('Nobody reads at night.'),
    });
    expect((await listDeletedCommentators(OWNER))[0]).toMatchObject({
      id: small.bo,
      positions: 1,
      mergedInto: null,
    });
    await change(undo);
    await db.silence.deleteMany({ where: { commentatorId: small.bo } });
    expect(await getDebateView(OWNER, small.slug, null)).toEqual(before.view);
    expect(await readRows()).toEqual(before.rows);
  });

  it('nobody comes back beside somebody of the name without its being said', async () => {
    await change({ kind: 'delete', id: small.bo });
    const key = makeKey();
    const add = { kind: 'add', debateId: small.id, name: `bo  COLE ${count}`, key };
    await change(peopleEdit.parse(add));
    const before = await readWholeDatabase();
    expect(await send({ kind: 'restore', id: small.bo })).toBe(
      `This is bo COLE ${count}, who is in the library already: join the two, or keep two.`,
    );
    expect(await readWholeDatabase()).toEqual(before);
    await change({ kind: 'restore', id: small.bo, keepTwo: true });
    expect((await getDebateView(OWNER, small.slug, null))?.commentators).toHaveLength(3);
  });
});

describe('adding a commentator to a debate', () => {
  const add = (more: object) => send({ kind: 'add', debateId: small.id, ...more });

  it('writes somebody new once, at the end, and undo takes them out', async () => {
    const before = (await getDebateView(OWNER, small.slug, null))!.commentators;
    const key = makeKey();
    const person = { name: `Eve Fox ${count}`, affiliation: 'Harbour board', key };
    const undo = await add(person);
    await add(person);
    expect(await add({ ...person, name: 'Somebody else' })).toMatch(/added already/);
    const after = (await getDebateView(OWNER, small.slug, null))!.commentators;
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)).toMatchObject({ id: key, affiliation: 'Harbour board' });
    await change(undo as Patch);
    expect((await getDebateView(OWNER, small.slug, null))!.commentators).toEqual(before);
    expect((await listDeletedCommentators(OWNER)).map(({ id }) => id)).not.toContain(key);
  });

  it.each(['holds a position', 'is silent'])(
    'is not undone once the one who was added %s: nobody would see it again',
    async (does) => {
      const key = makeKey();
      const undo = (await add({ name: `Eve Fox ${count}`, key })) as Patch;
      const pair = {
        readingId: small.readingId,
        commentatorId: key,
        propositionId: small.open.id,
      };
      if (does === 'is silent') await markSilence(OWNER, { ...pair, on: true });
      else await savePosition(OWNER, positionInput.parse({ ...pair, stance: 1 }));
      const before = await readWholeDatabase();
      expect(await send(undo)).toMatch(/^Eve Fox \d+ has been coded in “.+” since/);
      expect(await readWholeDatabase()).toEqual(before);
    },
  );

  it.each([
    ['case and spaces', (name: string) => name.toUpperCase().replace(' ', '  ')],
    ['accents', (name: string) => name.replace('o', 'ö').replace('e', 'é')],
    ['order', (name: string) => name.replace(/^Bo (.+)$/, '$1, Bo')],
  ])(
    'refuses a name that is there in another %s, and takes it where two are kept',
    async (_, as) => {
      const name = as(`Bo Cole ${count}`);
      const before = await readWholeDatabase();
      expect(await add({ name })).toBe(
        `This is Bo Cole ${count}, who is in the library already: join the two, or keep two.`,
      );
      expect(await readWholeDatabase()).toEqual(before);
      expect(typeof (await add({ name, namesake: 'two' }))).toBe('object');
    },
  );

  it('takes the one of the name where that is said', async () => {
    const other = await writeSmallDebate(`Should the baths open at ${count}?`, {
      ada: `Cy Dahl ${count}`,
      bo: `Di Ek ${count}`,
    });
    const people = await db.commentator.count();
    await add({ name: `cy dahl ${count}`, namesake: 'join', key: makeKey() });
    expect(await db.commentator.count()).toBe(people);
    expect((await getDebateView(OWNER, small.slug, null))!.commentators.at(-1)?.id).toBe(other.ada);
  });

  it('takes one who is in the library, once', async () => {
    const other = await writeSmallDebate(`Should the baths open at ${count}?`, {
      ada: `Cy Dahl ${count}`,
      bo: `Di Ek ${count}`,
    });
    await add({ id: other.ada, name: 'whoever' });
    expect(await add({ id: other.ada, name: 'whoever' })).toMatch(/takes part in this debate/);
    expect((await getDebateView(OWNER, small.slug, null))!.commentators.at(-1)?.name).toBe(
      `Cy Dahl ${count}`,
    );
    expect(await add({ id: 'unknown', name: 'whoever' })).toMatch(/not in the library any more/);
  });
});

describe('a name that exists', () => {
  it('is not brought in by an import in silence', async () => {
    const bringIn = (more: object) =>
      storeImport(
        OWNER,
        newDebate.parse({
          debate: { title: `Brought in ${count}`, question: 'Why?' },
          source: {},
          commentators: [
            { key: 'a', name: `BERG, Ada ${count}`, ...more },
            { key: 'b', name: `Gil Hay ${count}` },
          ],
          contributions: [{ kind: 'contribution', commentator: 'a', text: 'Because.' }],
        }),
      );
    const before = await readWholeDatabase();
    expect(await bringIn({})).toEqual({ namesakes: [`Ada Berg ${count}`] });
    expect(await readWholeDatabase()).toEqual(before);
    expect(await bringIn({ keepTwo: true })).toEqual({ slug: `brought-in-${count}` });
    const people = (await getDebateView(OWNER, `brought-in-${count}`, null))?.commentators;
    expect(people?.map(({ id }) => id)).not.toContain(small.ada);
  });

  const rename = async (name: string, more: object = {}) => {
    const details = (await getDebateDetails(OWNER, small.slug))!;
    const [ada, bo] = details.commentators;
    return saveDebateDetails(
      OWNER,
      debateDetails.parse({ ...details, commentators: [ada, { ...bo, name, ...more }] }),
    );
  };

  it('goes along where it says whose words are quoted, in every file', async () => {
    const turn = small.contributions.find(({ commentatorId }) => commentatorId === small.bo)!;
    const own = small.contributions.find(({ commentatorId }) => commentatorId === small.ada)!;
    const piece = { exact: 'guards cost money', contributionId: turn.id };
    // Of Bo's turn; of nobody's text; within Ada's own turn, in Bo's words and in somebody else's.
    const evidence = [
      { ...piece, quotation: 1, wordsOf: `Bo Cole ${count}` },
      { exact: 'the lights on', contributionId: own.id, quotation: 2, wordsOf: `bo cole ${count}` },
      { exact: 'stay open', contributionId: own.id, quotation: 3, wordsOf: 'Bo Colette' },
    ];
    const { id } = held.open;
    const input = {
      readingId: small.readingId,
      commentatorId: small.ada,
      propositionId: small.open.id,
    };
    const saved = await savePosition(
      OWNER,
      positionInput.parse({ ...input, stance: 1, version: held.open.version, evidence }),
    );
    expect(saved).toMatchObject({ id });
    expect(await rename(`Bo Kohl ${count}`)).toBeNull();
    const names = [`Bo Kohl ${count}`, `Bo Kohl ${count}`, 'Bo Colette'];
    const stored = await db.evidence.findMany({
      where: { positionId: id },
      orderBy: { order: 'asc' },
    });
    expect(stored.map(({ wordsOf }) => wordsOf)).toEqual(names);
    await expectSoundTexts(small);
    const { rows } = (await exportDebate(OWNER, small.slug))!;
    expect(
      rows.Evidence.filter(({ positionId, wordsOf }) => positionId === id && wordsOf !== '')
        .map(({ wordsOf }) => wordsOf)
        .sort(),
    ).toEqual(names.sort());
    const file = await exportReading(OWNER, small.slug, small.readingId);
    expect(JSON.stringify(file)).not.toMatch(new RegExp(`bo cole ${count}`, 'i'));
    // And back again.
    expect(await rename(`Bo Cole ${count}`)).toBeNull();
    expect(
      await db.evidence.count({ where: { positionId: id, wordsOf: `Bo Cole ${count}` } }),
    ).toBe(2);
  });

  it('is not given to another in silence', async () => {
    const before = await readWholeDatabase();
    const name = `ada  bérg ${count}`;
    expect(await rename(name)).toEqual({ namesakes: { 1: `Ada Berg ${count}` } });
    expect(await readWholeDatabase()).toEqual(before);
    expect(await rename(name, { keepTwo: true })).toBeNull();
    expect((await getDebateDetails(OWNER, small.slug))?.commentators[1]?.name).toBe(
      `ada bérg ${count}`,
    );
    // Its own name may be spelt anew, though there are two now.
    expect(await rename(`Ada Bérg ${count}`)).toBeNull();
  });
});
