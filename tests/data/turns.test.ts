import { describe, expect, it } from 'vitest';
import { listDeletedCommentators } from '@/lib/commentators/deleted-data';
import { turnTextChange } from '@/lib/contributions/take-back-data';
import { turnEdit } from '@/lib/contributions/turn-edit';
import { editTurn } from '@/lib/contributions/turns-data';
import { db } from '@/lib/db/client';
import { OWNER } from '@/lib/door/actor';
import { revertPosition } from '@/lib/positions/revert-data';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';
import { expectSoundTexts, textStateOf } from '@/tests/setup/text-state';

/** The debate with its positions, and its contributions in order. */
async function written(title: string) {
  const small = await writeSmallDebate(title);
  await writeSmallPositions(small);
  return { small, rows: await listRows(small.id) };
}

const listRows = (debateId: string) =>
  db.contribution.findMany({ where: { debateId }, orderBy: { order: 'asc' } });

const edit = (fields: object) => editTurn(OWNER, turnEdit.parse({ coder: 'Ann', ...fields }));

async function done(fields: object) {
  const answer = await edit(fields);
  if (answer === null || typeof answer === 'string') throw new Error(String(answer));
  return answer;
}

const takeBack = (debateId: string, number: number) =>
  turnTextChange(OWNER, { debateId, number, takenBack: true, coder: 'Bo' });

const speaks = ({
  commentatorId,
  kind,
  speaker,
}: Awaited<ReturnType<typeof listRows>>[number]) => ({
  commentatorId,
  kind,
  speaker,
});

describe('a contribution', () => {
  it('is corrected at one place, its quotations go along, and it is taken back exactly', async () => {
    const { small, rows } = await written('Corrected');
    const [, turn] = rows;
    const before = await textStateOf(small);
    const start = turn!.text!.indexOf('doors');
    const of = { does: 'correct', debateId: small.id, contributionId: turn!.id };
    const { number } = await done({ ...of, start, was: 'doors', is: 'front doors' });
    await expectSoundTexts(small);
    const after = await listRows(small.id);
    expect(after[1]!.text).toBe(turn!.text!.replace('doors', 'front doors'));
    expect(after.filter((_, at) => at !== 1)).toEqual(rows.filter((_, at) => at !== 1));
    await takeBack(small.id, number);
    expect(await textStateOf(small)).toEqual(before);
    await expectSoundTexts(small);
  });

  it('is not corrected where other words stand by now', async () => {
    const { small, rows } = await written('Corrected twice');
    const of = { does: 'correct', debateId: small.id, contributionId: rows[1]!.id };
    const before = await textStateOf(small);
    expect(await edit({ ...of, start: 1, was: 'Students', is: 'Pupils' })).toMatch(/^Not saved: /);
    expect(await edit({ ...of, start: 0, was: 'Students', is: 'Students' })).toBeNull();
    expect(await textStateOf(small)).toEqual(before);
    expect(await edit({ ...of, contributionId: 'nobody', start: 0, was: 'a', is: 'b' })).toMatch(
      /is not there any more/,
    );
  });

  it('is given to somebody new, who goes again by undo and comes back by redo, unless others use them', async () => {
    const { small, rows } = await written('Given to somebody new');
    const give = (name: string) =>
      done({
        does: 'reassign',
        debateId: small.id,
        contributionId: rows[1]!.id,
        was: speaks(rows[1]!),
        to: { is: 'commentator', name, namesake: 'two' },
      });
    const { number } = await give('Zoe Newcomer');
    const person = await db.commentator.findFirstOrThrow({ where: { name: 'Zoe Newcomer' } });
    const isThere = async () =>
      (await db.commentator.findUniqueOrThrow({ where: { id: person.id } })).deletedAt === null;
    expect(await isThere()).toBe(true);
    await takeBack(small.id, number);
    expect(await isThere()).toBe(false);
    expect(await listDeletedCommentators(OWNER)).not.toContainEqual(
      expect.objectContaining({ id: person.id }),
    );
    await turnTextChange(OWNER, { debateId: small.id, number, takenBack: false, coder: 'Bo' });
    expect(await isThere()).toBe(true);

    // Somebody said of them meanwhile that they are silent: they are somebody's.
    const pair = { readingId: small.readingId, propositionId: small.open.id };
    await db.silence.create({ data: { ...pair, commentatorId: person.id } });
    await takeBack(small.id, number);
    expect(await isThere()).toBe(true);
    expect((await listRows(small.id))[1]!.commentatorId).toBe(small.ada);
  });

  it('is given to somebody else: words quoted of the former speaker say whose they are', async () => {
    const { small, rows } = await written('Given');
    const turn = rows[1]!;
    const before = await textStateOf(small);
    const quoted = await db.evidence.count({ where: { contributionId: turn.id } });
    expect(quoted).toBeGreaterThan(0);
    const { number } = await done({
      does: 'reassign',
      debateId: small.id,
      contributionId: turn.id,
      was: speaks(turn),
      to: { is: 'commentator', id: small.bo, name: 'Bo Cole' },
    });
    expect((await listRows(small.id))[1]!.commentatorId).toBe(small.bo);
    const held = await db.evidence.findMany({
      where: { contributionId: turn.id, position: { commentatorId: small.ada } },
    });
    expect(held.map(({ wordsOf }) => wordsOf)).toEqual(held.map(() => 'Bo Cole'));
    await expectSoundTexts(small);
    await takeBack(small.id, number);
    expect(await textStateOf(small)).toEqual(before);
  });

  it('names the positions that got a new version, so that who coded before goes on from there', async () => {
    const { small, rows } = await written('Renewed');
    const turn = rows[1]!;
    const versions = async () =>
      new Map(
        (await db.position.findMany({ where: { reading: { debateId: small.id } } })).map(
          ({ id, version }) => [id, version] as const,
        ),
      );
    const before = await versions();
    const of = { debateId: small.id, contributionId: turn.id, was: speaks(turn) };
    const to = { is: 'commentator', id: small.bo, name: 'Bo Cole' };
    const { number, renewed } = await done({ does: 'reassign', ...of, to });
    const after = await versions();
    const next = (of: ReadonlyMap<string, number>) =>
      new Map([...of].map(([id, at]) => [id, renewed.includes(id) ? at + 1 : at]));
    expect(renewed.length).toBeGreaterThan(0);
    expect(after).toEqual(next(before));
    const taken = await takeBack(small.id, number);
    expect(new Set(taken && 'renewed' in taken ? taken.renewed : [])).toEqual(new Set(renewed));
    expect(await versions()).toEqual(next(after));
    const id = renewed[0]!;
    const revert = { id, toVersion: 0, version: before.get(id)! + 2, coder: 'Ann' };
    expect(await revertPosition(OWNER, revert)).toEqual({ id, version: before.get(id)! + 3 });
  });

  it('of a label becomes a commentator’s with all its others, one who is in the library only if asked', async () => {
    const { small, rows } = await written('Moderated');
    const [lead, ada] = rows;
    const nobody = { is: 'moderation', name: 'Host' };
    for (const row of [lead!, ada!]) {
      const of = { debateId: small.id, contributionId: row.id, was: speaks(row) };
      await done({ does: 'reassign', ...of, to: nobody });
    }
    const of = {
      does: 'reassign',
      debateId: small.id,
      contributionId: lead!.id,
      was: { commentatorId: null, kind: 'moderation', speaker: 'Host' },
      all: true,
    };
    const people = await db.commentator.count();
    expect(await edit({ ...of, to: { is: 'commentator', name: 'Áda  BERG' } })).toMatch(
      /in the library already/,
    );
    expect(await db.commentator.count()).toBe(people);
    const { number } = await done({ ...of, to: { is: 'commentator', name: 'Holly Host' } });
    const after = await listRows(small.id);
    const holly = await db.commentator.findFirstOrThrow({ where: { name: 'Holly Host' } });
    expect(after.map(({ commentatorId }) => commentatorId)).toEqual([holly.id, holly.id, small.bo]);
    expect(after.map(({ kind, speaker }) => [kind, speaker])).toEqual(
      after.map(() => ['contribution', '']),
    );
    const key = { debateId_commentatorId: { debateId: small.id, commentatorId: holly.id } };
    expect(await db.debateCommentator.count({ where: key.debateId_commentatorId })).toBe(1);
    await takeBack(small.id, number);
    expect(await db.debateCommentator.count({ where: key.debateId_commentatorId })).toBe(0);
    expect((await listRows(small.id)).map(({ speaker }) => speaker)).toEqual(['Host', 'Host', '']);
    expect(await edit({ ...of, was: { ...of.was, speaker: 'Nobody' }, to: nobody })).toMatch(
      /^Not saved: /,
    );
  });

  it('is split at a paragraph and joined again; quotations stay with their words', async () => {
    const { small, rows } = await written('Split');
    const turn = rows[1]!;
    const before = await textStateOf(small);
    const at = turn.text!.indexOf('The doors');
    const split = { does: 'split', debateId: small.id, contributionId: turn.id, at };
    expect(await edit({ ...split, begins: 'A door' })).toMatch(/^Not saved: /);
    const { number } = await done({ ...split, begins: 'The doors' });
    const parts = await listRows(small.id);
    expect(parts.map(({ text }) => text)).toEqual([
      rows[0]!.text,
      'Students read best at night.',
      turn.text!.slice(at),
      rows[2]!.text,
    ]);
    expect(new Set(parts.map(({ order }) => order)).size).toBe(4);
    await expectSoundTexts(small);
    const join = { does: 'join', debateId: small.id, contributionId: parts[1]!.id };
    expect(await edit({ ...join, next: parts[3]!.id })).toMatch(/^Not saved: /);
    await done({ ...join, next: parts[2]!.id });
    expect((await listRows(small.id)).map(({ text }) => text)).toEqual(
      rows.map(({ text }) => text),
    );
    await expectSoundTexts(small);
    const states = await textStateOf(small);
    expect(states.evidence.map(({ exact, start, end }) => [exact, start, end])).toEqual(
      before.evidence.map(({ exact, start, end }) => [exact, start, end]),
    );
    expect(await takeBack(small.id, number)).toMatchObject({ problem: 'in-the-way', by: 2 });
    await takeBack(small.id, 2);
    await takeBack(small.id, number);
    expect(await textStateOf(small)).toEqual(before);
  });
});

describe('whose words they are', () => {
  const wordsOf = async (where: object) =>
    (await db.evidence.findMany({ where, orderBy: { id: 'asc' } })).map((one) => one.wordsOf);

  it('stays as somebody wrote it where the turn is only corrected, and is there after its undo', async () => {
    const { small, rows } = await written('Whose, corrected');
    const turn = rows[1]!;
    const quoted = { contributionId: turn.id };
    await db.evidence.updateMany({ where: quoted, data: { wordsOf: 'the Mayor' } });
    const named = await wordsOf(quoted);
    const of = { debateId: small.id, contributionId: turn.id };
    const { number } = await done({
      does: 'correct',
      ...of,
      start: 0,
      was: 'Students',
      is: 'Pupils',
    });
    expect(await wordsOf(quoted)).toEqual(named);
    await done({
      does: 'reassign',
      ...of,
      was: speaks(turn),
      to: { is: 'moderation', name: 'Host' },
    });
    expect(await wordsOf(quoted)).toEqual(named);
    await takeBack(small.id, number);
    expect(await wordsOf(quoted)).toEqual(named);
  });

  it('is said where a commentator’s turn becomes nobody’s, and follows a label that changes', async () => {
    const { small, rows } = await written('Whose, given away');
    const turn = rows[1]!;
    const quoted = { contributionId: turn.id };
    const own = await wordsOf(quoted);
    expect(own.every((name) => name === '')).toBe(true);
    const give = async (to: object) => {
      const [, now] = await listRows(small.id);
      const of = { debateId: small.id, contributionId: turn.id, was: speaks(now!) };
      return done({ does: 'reassign', ...of, to });
    };
    const before = await textStateOf(small);
    const first = await give({ is: 'moderation', name: 'Jane Host' });
    expect(await wordsOf(quoted)).toEqual(own.map(() => 'Jane Host'));
    await expectSoundTexts(small);
    const second = await give({ is: 'aside', name: 'Joan Aside' });
    expect(await wordsOf(quoted)).toEqual(own.map(() => 'Joan Aside'));
    const third = await give({ is: 'introduction', name: '' });
    expect(await wordsOf(quoted)).toEqual(own.map(() => 'the introduction'));
    const fourth = await give({ is: 'commentator', id: small.ada, name: 'Ada Berg' });
    expect(await wordsOf(quoted)).toEqual(own);
    for (const { number } of [fourth, third, second, first]) await takeBack(small.id, number);
    expect(await textStateOf(small)).toEqual(before);
    await expectSoundTexts(small);
  });
});
