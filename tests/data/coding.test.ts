import { beforeAll, describe, expect, it } from 'vitest';
import { saveCoded } from '@/lib/coding/data';
import { db } from '@/lib/db/client';
import { getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { listChanges } from '@/lib/positions/history-data';
import { revertPosition } from '@/lib/positions/revert-data';
import { positionForm } from '@/lib/positions/schema';
import { deleteProposition, restoreProposition } from '@/lib/propositions/data';
import { listMarks, markReview, markSilence, markSilences } from '@/lib/readings/marks-data';
import { listThemes } from '@/lib/themes/data';
import { writeSmallDebate } from '@/tests/setup/small-debate';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;

beforeAll(async () => {
  small = await writeSmallDebate();
});

function form(extra: Record<string, unknown> = {}) {
  return positionForm.parse({
    readingId: small.readingId,
    commentatorId: small.ada,
    propositionId: small.open.id,
    stance: 2,
    ...extra,
  });
}

describe('saveCoded', () => {
  it('writes a new proposition with its themes and position at once', async () => {
    const answer = await saveCoded(
      OWNER,
      form({
        propositionId: null,
        newProposition: {
          text: 'Guards are worth their money.',
          themes: [{ id: small.theme.id }, { name: 'Cost' }],
        },
      }),
    );
    expect(answer).toMatchObject({ version: 1, isNewProposition: true });
    const view = await getDebateView(OWNER, small.slug, null);
    const proposition = view!.propositions.find((one) => one.text.startsWith('Guards'))!;
    expect(proposition.themeIds).toHaveLength(2);
    expect(view!.positions[0]!.propositionId).toBe(proposition.id);
  });

  it('writes neither proposition nor theme where the quotation is not in the text', async () => {
    const before = [await db.proposition.count(), await db.theme.count()];
    const answer = await saveCoded(
      OWNER,
      form({
        propositionId: null,
        newProposition: { text: 'Doors are heavy.', themes: [{ name: 'Doors' }] },
        evidence: [{ exact: 'words of nobody', contributionId: small.contributions[1]!.id }],
      }),
    );
    expect(answer).toMatchObject({ problem: 'not-in-text' });
    expect([await db.proposition.count(), await db.theme.count()]).toEqual(before);
  });

  it('does not give birth to the same proposition twice', async () => {
    const answer = await saveCoded(
      OWNER,
      form({
        propositionId: null,
        newProposition: { text: 'people read AT night.', themes: [{ id: small.theme.id }] },
      }),
    );
    expect(answer).toMatchObject({ problem: 'duplicate-proposition' });
  });

  it('says all that is wrong with a hostile form at once', () => {
    const { error } = positionForm.safeParse({
      readingId: small.readingId,
      stance: 7,
      explicitness: '<script>',
      confidence: 99,
      newProposition: { text: '', themes: [] },
    });
    const paths = error!.issues.map((issue) => issue.path.join('.'));
    expect(paths).toEqual(
      expect.arrayContaining([
        'commentatorId',
        'stance',
        'explicitness',
        'confidence',
        'newProposition.text',
        'newProposition.themes',
      ]),
    );
  });
});

describe('revertPosition', () => {
  it('goes to any kept state and back, and each way is in the history', async () => {
    const contributionId = small.contributions[2]!.id;
    const base = { commentatorId: small.bo, propositionId: small.read.id };
    const first = await saveCoded(
      OWNER,
      form({ ...base, stance: -2, evidence: [{ exact: 'guards cost money', contributionId }] }),
    );
    if ('problem' in first) throw new Error(first.message);
    const second = await saveCoded(OWNER, form({ ...base, stance: 1, version: first.version }));
    expect(second).toMatchObject({ version: 2 });
    const { id } = first;
    const stateOf = async () =>
      (await getDebateView(OWNER, small.slug, null))!.positions.find(
        (position) => position.id === id,
      );

    expect(await revertPosition(OWNER, { id, toVersion: 1, version: 2, coder: 'T' })).toMatchObject(
      {
        version: 3,
      },
    );
    expect(await stateOf()).toMatchObject({
      stance: -2,
      evidence: [{ exact: 'guards cost money', status: 'anchored' }],
    });
    expect(await revertPosition(OWNER, { id, toVersion: 0, version: 3, coder: 'T' })).toMatchObject(
      {
        version: 4,
      },
    );
    expect(await stateOf()).toBeUndefined();
    expect(await revertPosition(OWNER, { id, toVersion: 2, version: 4, coder: 'T' })).toMatchObject(
      {
        version: 5,
      },
    );
    expect(await stateOf()).toMatchObject({ stance: 1, evidence: [] });
    expect((await listChanges(OWNER, id)).map((change) => change.kind)).toEqual([
      'restored',
      'deleted',
      'restored',
      'edited',
      'created',
    ]);
    expect(await revertPosition(OWNER, { id, toVersion: 1, version: 2, coder: 'T' })).toMatchObject(
      {
        problem: 'changed-meanwhile',
        version: 5,
      },
    );
  });
});

describe('marks of a reading', () => {
  it('keeps "looked at, not addressed" apart from positions', async () => {
    const key = {
      readingId: small.readingId,
      commentatorId: small.bo,
      propositionId: small.open.id,
    };
    expect(await markSilence(OWNER, { ...key, on: true })).toBeNull();
    expect((await listMarks(OWNER, small.readingId)).silences).toHaveLength(1);
    await saveCoded(OWNER, form({ commentatorId: small.bo, stance: 0 }));
    expect((await listMarks(OWNER, small.readingId)).silences).toHaveLength(0);
    expect(await markSilence(OWNER, { ...key, on: true })).toMatch(/There is a position/);
  });

  it('refuses what is not of the debate', async () => {
    const review = {
      readingId: small.readingId,
      contributionId: 'nothing',
      paragraph: 1,
      on: true,
    };
    expect(await markReview(OWNER, review)).toMatch(/reload/);
    const contributionId = small.contributions[1]!.id;
    expect(await markReview(OWNER, { ...review, contributionId })).toBeNull();
    expect((await listMarks(OWNER, small.readingId)).reviews).toEqual([
      { contributionId, paragraph: 1 },
    ]);
  });

  it('marks the rest of a commentator at once, and takes back those marks alone', async () => {
    const base = { readingId: small.readingId, commentatorId: small.bo };
    const positions = await db.position.findMany({ where: { ...base, deletedAt: null } });
    const all = await db.debateProposition.findMany({ where: { debateId: small.id } });
    const propositionIds = all.map((one) => one.propositionId);
    const free = propositionIds.length - positions.length;
    const first = all.find((one) =>
      positions.every((position) => position.propositionId !== one.propositionId),
    )!;
    await markSilence(OWNER, { ...base, propositionId: first.propositionId, on: true });

    const done = await markSilences(OWNER, { ...base, propositionIds, on: true });
    if (typeof done === 'string') throw new Error(done);
    expect(done.changed).toHaveLength(free - 1);
    expect(await db.silence.count({ where: base })).toBe(free);
    expect(await markSilences(OWNER, { ...base, propositionIds, on: true })).toEqual({
      changed: [],
    });

    await markSilences(OWNER, { ...base, propositionIds: done.changed, on: false });
    expect((await listMarks(OWNER, small.readingId)).silences).toEqual([
      { commentatorId: small.bo, propositionId: first.propositionId },
    ]);
    expect(
      await markSilences(OWNER, { ...base, commentatorId: 'nobody', propositionIds, on: true }),
    ).toMatch(/reload/);
    const unknown = [...propositionIds, 'nothing'];
    expect(await markSilences(OWNER, { ...base, propositionIds: unknown, on: true })).toMatch(
      /reload/,
    );
  });
});

describe('a proposition that was made with a position', () => {
  it('taken back, the themes made with a proposition go with it where nothing else stands under them', async () => {
    const save = (text: string, names: string[]) =>
      saveCoded(
        OWNER,
        form({
          propositionId: null,
          newProposition: { text, themes: names.map((name) => ({ name })) },
        }),
      );
    const first = await save('Lamps are dear.', ['Lamps', 'Shared']);
    const second = await save('Lamps are old.', ['Shared', 'Age']);
    if ('problem' in first || 'problem' in second) throw new Error('Not saved.');
    const shown = async () => (await listThemes(OWNER)).map(({ name }) => name);
    expect(await shown()).toEqual(expect.arrayContaining(['Lamps', 'Shared', 'Age']));
    expect(second.newThemeIds).toHaveLength(1);
    await deleteProposition(OWNER, first.propositionId, first.newThemeIds);
    expect(await shown()).not.toContain('Lamps');
    expect(await shown()).toEqual(expect.arrayContaining(['Shared', 'Age']));
    await restoreProposition(OWNER, first.propositionId, first.newThemeIds);
    expect(await shown()).toContain('Lamps');
    for (const one of [first, second])
      await deleteProposition(OWNER, one.propositionId, one.newThemeIds);
  });

  it('a theme that is added by rewording it before its save was answered goes with it like the first', async () => {
    const key = 'c'.repeat(32);
    const save = (text: string, names: string[], version: number | null) =>
      saveCoded(
        OWNER,
        form({
          propositionId: null,
          newProposition: { text, themes: names.map((name) => ({ name })), key },
          version,
        }),
      );
    const shown = async () => (await listThemes(OWNER)).map(({ name }) => name);
    const first = await save('Wicks burn.', ['Wicks'], null);
    const reword = () => save('Wicks burn down.', ['Wicks', 'Wax', 'Fire'], 1);
    const second = await reword();
    const again = await reword();
    if ('problem' in first || 'problem' in second || 'problem' in again) {
      throw new Error('Not saved.');
    }
    expect(second.newThemeIds).toEqual(expect.arrayContaining(first.newThemeIds));
    expect(second.newThemeIds).toHaveLength(3);
    // A save whose answer was lost says the same when it is sent again.
    expect([...again.newThemeIds].sort()).toEqual([...second.newThemeIds].sort());
    // A theme of another name takes the place of two.
    const third = await save('Wicks burn down.', ['Wicks', 'Flames'], second.version);
    if ('problem' in third) throw new Error('Not saved.');
    const all = [...new Set([...second.newThemeIds, ...third.newThemeIds])];
    expect(all).toHaveLength(4);

    await deleteProposition(OWNER, first.propositionId, all);
    for (const name of ['Wicks', 'Wax', 'Fire', 'Flames'])
      expect(await shown()).not.toContain(name);
    await restoreProposition(OWNER, first.propositionId, all);
    expect(await shown()).toEqual(expect.arrayContaining(['Wicks', 'Flames']));
    // What it stood under no more does not come back with it.
    expect(await shown()).not.toContain('Wax');
    await deleteProposition(OWNER, first.propositionId, all);
  });
});
