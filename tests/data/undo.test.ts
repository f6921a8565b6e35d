import { expect, it } from 'vitest';
import { exportDebate } from '@/lib/archive/export-data';
import { readArchive } from '@/lib/archive/read';
import { writeArchive } from '@/lib/archive/write';
import { turnTextChange } from '@/lib/contributions/take-back-data';
import { turnEdit } from '@/lib/contributions/turn-edit';
import { editTurn } from '@/lib/contributions/turns-data';
import { db } from '@/lib/db/client';
import { getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { deletePosition, savePosition } from '@/lib/positions/data';
import { bringBackPosition } from '@/lib/positions/removed-data';
import { revertPosition } from '@/lib/positions/revert-data';
import { positionInput } from '@/lib/positions/schema';
import { markSilence } from '@/lib/readings/marks-data';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';
import { expectSoundTexts, textStateOf } from '@/tests/setup/text-state';

/** A debate on which somebody looked at Bo and found that he says nothing of the doors. */
async function silent(title: string) {
  const small = await writeSmallDebate(title);
  const pair = {
    readingId: small.readingId,
    commentatorId: small.bo,
    propositionId: small.open.id,
  };
  expect(await markSilence(OWNER, { ...pair, on: true })).toBeNull();
  const marks = () => db.silence.findMany({ where: { readingId: small.readingId } });
  const save = async (version: number | null, stance = 1) => {
    const saved = await savePosition(
      OWNER,
      positionInput.parse({ ...pair, stance, version, coder: 'Ann' }),
    );
    if ('problem' in saved) throw new Error(saved.message);
    return saved;
  };
  const take = async (id: string, version: number, toVersion: number | null) => {
    const taken = await revertPosition(OWNER, { id, version, toVersion, coder: 'Ann' });
    if ('problem' in taken) throw new Error(taken.message);
    return taken;
  };
  return { small, pair, marks, save, take, before: await marks() };
}

it('puts the silence back that a position took the place of, and takes it away again', async () => {
  const { marks, save, take, before } = await silent('Silent, then not');
  const made = await save(null);
  expect(await marks()).toEqual([]);
  const typed = await save(made.version, 2);
  // Undo of both saves, which are one step; redo; undo.
  const away = await take(made.id, typed.version, 0);
  expect(await marks()).toEqual(before);
  const again = await take(made.id, away.version, typed.version);
  expect(await marks()).toEqual([]);
  await take(made.id, again.version, 0);
  expect(await marks()).toEqual(before);
  expect(before).toHaveLength(1);

  // Brought back from the list of what was removed, and removed.
  await bringBackPosition(OWNER, made.id);
  expect(await marks()).toEqual([]);
  await deletePosition(OWNER, made.id, 'Ann');
  expect(await marks()).toEqual(before);
});

it('puts no silence back that was not there just before', async () => {
  const { pair, marks, save, take } = await silent('Silent, then unmarked');
  const made = await save(null);
  const away = await take(made.id, made.version, 0);
  expect(await marks()).toHaveLength(1);
  await markSilence(OWNER, { ...pair, on: false });
  // Written anew where nobody said anything by then.
  const written = await save(null, -1);
  await take(made.id, written.version, away.version);
  expect(await marks()).toEqual([]);
  // Taken away twice: the first time told.
  await deletePosition(OWNER, made.id, 'Ann');
  expect(await marks()).toEqual([]);
});

it('leaves nobody without a place in the debate in which they hold a position or are silent', async () => {
  for (const does of ['holds', 'is silent'] as const) {
    const small = await writeSmallDebate(`Given to one who ${does}`);
    const turn = small.contributions.find(({ commentatorId }) => commentatorId === small.bo)!;
    const written = await editTurn(
      OWNER,
      turnEdit.parse({
        does: 'reassign',
        debateId: small.id,
        contributionId: turn.id,
        was: { commentatorId: small.bo, kind: 'contribution', speaker: '' },
        to: { is: 'commentator', name: `Eve who ${does}`, namesake: 'two' },
        coder: 'Ann',
      }),
    );
    if (written === null || typeof written === 'string') throw new Error(String(written));
    const eve = await db.commentator.findFirstOrThrow({ where: { name: `Eve who ${does}` } });
    const pair = {
      readingId: small.readingId,
      commentatorId: eve.id,
      propositionId: small.open.id,
    };
    if (does === 'holds') await savePosition(OWNER, positionInput.parse({ ...pair, stance: 1 }));
    else await markSilence(OWNER, { ...pair, on: true });
    const { number } = written;
    await turnTextChange(OWNER, { debateId: small.id, number, takenBack: true, coder: 'Bo' });
    const view = await getDebateView(OWNER, small.slug, null);
    expect(view?.commentators.map(({ id }) => id)).toContain(eve.id);
    expect(await readExported(small.slug)).toMatchObject({ ok: true });
  }
});

/** The archive of a debate, read as one that comes from elsewhere. */
async function readExported(slug: string) {
  const archive = await exportDebate(OWNER, slug);
  if (!archive) throw new Error('There is no such debate.');
  return readArchive(new TextEncoder().encode([...writeArchive(archive)].join('')));
}

it('gives quotations all back that a text step took along: telling, checked, reason, stance, day', async () => {
  const small = await writeSmallDebate('All of a quotation');
  await writeSmallPositions(small);
  const reason = { text: 'People have seen it.', direction: 'for' };
  const turn = small.contributions.find(({ commentatorId }) => commentatorId === small.ada)!;
  const position = await db.position.findFirstOrThrow({
    where: { readingId: small.readingId, commentatorId: small.ada, propositionId: small.open.id },
  });
  const piece = { contributionId: turn.id, reason, saidOn: '2024-05', stance: -1, checked: true };
  const saved = await savePosition(
    OWNER,
    positionInput.parse({
      readingId: small.readingId,
      commentatorId: small.ada,
      propositionId: small.open.id,
      stance: 1,
      version: position.version,
      reasons: [reason],
      evidence: [
        { ...piece, exact: 'The doors should stay open', telling: true, quotation: 0 },
        { ...piece, exact: 'the lights on', wordsOf: 'a poster', suggested: true, quotation: 1 },
      ],
    }),
  );
  expect(saved).toMatchObject({ id: position.id });
  const state = async () => ({
    ...(await textStateOf(small)),
    silences: await db.silence.findMany(),
  });
  await db.silence.create({
    data: { readingId: small.readingId, commentatorId: small.bo, propositionId: small.open.id },
  });
  const before = await state();
  const of = { debateId: small.id, contributionId: turn.id, coder: 'Ann' };
  const text = turn.text ?? '';
  const was = 'The doors should stay open, and the lights on';
  const next = small.contributions.find(({ commentatorId }) => commentatorId === small.bo)!;
  const speaks = { commentatorId: small.ada, kind: 'contribution', speaker: '' };
  const steps = [
    {
      does: 'correct',
      start: text.indexOf(was),
      was,
      is: 'Doors must stay shut and the lamps off',
    },
    { does: 'correct', start: text.indexOf(was), was, is: 'Quite another thing was said' },
    { does: 'reassign', was: speaks, to: { is: 'moderation', name: 'Chair' } },
    { does: 'split', at: text.indexOf('The doors'), begins: 'The doors' },
    { does: 'join', next: next.id },
  ];
  for (const step of steps) {
    const written = await editTurn(OWNER, turnEdit.parse({ ...of, ...step }));
    if (written === null || typeof written === 'string') throw new Error(String(written));
    const after = await state();
    const turned = (takenBack: boolean) =>
      turnTextChange(OWNER, { debateId: small.id, number: written.number, takenBack, coder: 'B' });
    await turned(true);
    expect(await state(), step.does).toEqual(before);
    await turned(false);
    expect(await state(), step.does).toEqual(after);
    await turned(true);
    expect(await state(), step.does).toEqual(before);
    await expectSoundTexts(small);
  }
});
