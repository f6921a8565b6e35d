import { describe, expect, it } from 'vitest';
import { turnTextChange } from '@/lib/contributions/take-back-data';
import { getTextView, replaceText } from '@/lib/contributions/text-data';
import { type TextChange, writeTextVersion } from '@/lib/contributions/text-version-data';
import { listTextVersions } from '@/lib/contributions/versions-data';
import { newId } from '@/lib/db/arriving/new-id';
import { db } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { OWNER } from '@/lib/door/actor';
import { deletePosition, savePosition } from '@/lib/positions/data';
import { revertPosition } from '@/lib/positions/revert-data';
import { positionInput } from '@/lib/positions/schema';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';
import { expectSoundTexts, textStateOf } from '@/tests/setup/text-state';

type Small = Awaited<ReturnType<typeof writeSmallDebate>>;

const turnOf = (small: Small, who: string) =>
  small.contributions.find(({ commentatorId }) => commentatorId === who)!;

/** The debate with its positions; every test has its own, for a text has one list of changes. */
async function written(title: string) {
  const small = await writeSmallDebate(title);
  return { small, positions: await writeSmallPositions(small) };
}

const change = (
  small: Small,
  kind: TextChange['kind'],
  part: Omit<TextChange, 'debateId' | 'kind' | 'coder'>,
) =>
  inTransaction((session) =>
    writeTextVersion(session, { debateId: small.id, kind, coder: 'Ann', ...part }),
  );

const turn = (small: Small, number: number, takenBack: boolean) =>
  turnTextChange(OWNER, { debateId: small.id, number, takenBack, coder: 'Bo' });

const correct = (small: Small, id: string, from: string, to: string) =>
  inTransaction(async (session) => {
    const { text } = await session.contribution.findUniqueOrThrow({ where: { id } });
    expect(text).toContain(from);
    const is = text!.replace(from, to);
    return writeTextVersion(session, {
      debateId: small.id,
      kind: 'corrected',
      coder: 'Ann',
      contributions: [{ id, to: { text: is } }],
    });
  });

const words = async (positionId: string) =>
  (await db.evidence.findMany({ where: { positionId }, orderBy: { order: 'asc' } })).map(
    ({ exact, status }) => [exact, status],
  );

describe('a text that is replaced', () => {
  it('is a change with who made it and what became of each quotation; each position has it in its history', async () => {
    const { small, positions } = await written('Versions');
    await writeSecondReading(small);
    const view = (await getTextView(OWNER, small.slug))!;
    const before = await textStateOf(small);
    const saved = await replaceText(OWNER, {
      debateId: small.id,
      seen: view.seen,
      text: 'The editors asked.\n\nHm. Students mostly read best at night.\n\nDoors should stay shut.\n\nNobody reads at night, and guards cost money.',
      starts: view.contributions.map(({ id }, at) => ({ id, paragraph: at === 0 ? 1 : 3 })),
      coder: 'Ann',
    });
    if (typeof saved === 'string') throw new Error(saved);
    await expectSoundTexts(small);
    const { versions } = await listTextVersions(OWNER, small.id, null);
    expect(versions).toMatchObject([
      { number: 1, kind: 'replaced', coder: 'Ann', isOwn: true, takenBackAt: null },
    ]);
    expect(versions[0]?.touched.map(({ was, is, outcome }) => [was, is, outcome])).toEqual(
      expect.arrayContaining([
        ['Students read best at night', 'Students mostly read best at night', 'reworded'],
        ['The doors should stay open', 'The doors should stay open', 'lost'],
      ]),
    );
    expect(versions[0]?.touched[0]?.position?.person.name).toBe('Ada Berg');
    for (const { outcome, place, saidBy } of versions[0]?.touched ?? [])
      expect([place, saidBy]).toEqual([outcome === 'lost' ? '' : '¶\u00a01', '']);
    expect(
      await db.positionChange.findFirst({
        where: { positionId: positions.open.id, kind: 'text-changed' },
      }),
    ).toMatchObject({ coder: 'Ann', version: 2 });

    expect(await turn(small, 1, true)).toMatchObject({ number: 2 });
    expect(await textStateOf(small)).toEqual(before);
    await expectSoundTexts(small);
    const after = await listTextVersions(OWNER, small.id, null);
    expect(after.versions).toMatchObject([
      { number: 2, kind: 'taken-back', of: 1, coder: 'Bo', isOwn: false },
      { number: 1, takenBackAt: expect.any(Date) },
    ]);
    expect(await turn(small, 2, true)).toEqual({ problem: 'gone' });

    expect(await turn(small, 1, false)).toMatchObject({ number: 3 });
    expect(await words(positions.ada.id)).toEqual([
      ['Students mostly read best at night', 'moved'],
    ]);
    await expectSoundTexts(small);
  });

  it('writes nothing where it is the same', async () => {
    const { small } = await written('The same');
    const ada = turnOf(small, small.ada);
    expect(
      await change(small, 'corrected', { contributions: [{ id: ada.id, to: { text: ada.text } }] }),
    ).toBeNull();
    expect(await db.textVersion.count({ where: { debateId: small.id } })).toBe(0);
  });
});

describe('taking a change back later', () => {
  it('keeps quotations that were made or written anew since, where their words are found; else they are lost', async () => {
    const { small, positions } = await written('Since');
    const ada = turnOf(small, small.ada);
    await correct(small, ada.id, 'Students read best', 'Students and teachers read best');
    const save = (propositionId: string, version: number | null, exact: string[]) =>
      savePosition(
        OWNER,
        positionInput.parse({
          readingId: small.readingId,
          commentatorId: small.ada,
          propositionId,
          stance: 1,
          version,
          evidence: exact.map((one, quotation) => ({
            exact: one,
            contributionId: ada.id,
            quotation,
          })),
        }),
      );
    // The save writes the quotations anew, so they have other ids; the one has words of the correction.
    const saved = await save(small.open.id, 1, ['The doors should stay open', 'and teachers']);
    expect(saved).not.toHaveProperty('problem');
    const reworded = 'Students and teachers read best at night';
    expect(await words(positions.ada.id)).toEqual([[reworded, 'moved']]);
    const again = await save(small.read.id, 2, [reworded]);
    expect(again).not.toHaveProperty('problem');

    expect(await turn(small, 1, true)).toMatchObject({ number: 2 });
    expect(await words(positions.open.id)).toEqual([
      ['The doors should stay open', 'anchored'],
      ['and teachers', 'lost'],
    ]);
    expect(await words(positions.ada.id)).toEqual([['Students read best at night', 'anchored']]);
    await expectSoundTexts(small);
    const { versions } = await listTextVersions(OWNER, small.id, null);
    expect(versions[0]?.touched.map(({ was, outcome }) => [was, outcome])).toEqual(
      expect.arrayContaining([['and teachers', 'lost']]),
    );
  });

  it('goes past later changes of other words, and names the one that touched the same', async () => {
    const { small } = await written('Later');
    const ada = turnOf(small, small.ada);
    await correct(small, ada.id, 'best at night', 'well at night');
    await correct(small, ada.id, 'The doors', 'All the doors');
    await correct(small, ada.id, 'Students read', 'All the students read');
    expect(await turn(small, 1, true)).toMatchObject({ number: 4 });
    const { text } = await db.contribution.findUniqueOrThrow({ where: { id: ada.id } });
    expect(text).toMatch(/^All the students read best at night\.\n\nAll the doors/);
    await expectSoundTexts(small);
    await correct(small, ada.id, 'All the doors', 'Some doors');
    expect(await turn(small, 2, true)).toEqual({ problem: 'in-the-way', by: 5 });
    expect(await turn(small, 5, true)).toMatchObject({ number: 6 });
    expect(await turn(small, 2, true)).toMatchObject({ number: 7 });
    await expectSoundTexts(small);
  });

  it('leaves each earlier state of a position to go back to', async () => {
    const { small, positions } = await written('Bring back');
    const ada = turnOf(small, small.ada);
    await correct(small, ada.id, 'Students read', 'Yes. Students read');
    expect(await db.position.findUniqueOrThrow({ where: { id: positions.ada.id } })).toMatchObject({
      version: 1,
    });
    await correct(small, ada.id, 'read best', 'mostly read best');
    const back = { id: positions.ada.id, toVersion: 1, version: 2, coder: 'Bo' };
    expect(await revertPosition(OWNER, back)).toMatchObject({ version: 3 });
    expect(await words(positions.ada.id)).toEqual([['Students read best at night', 'lost']]);
    await expectSoundTexts(small);
  });
});

it('a position that was removed goes with the text, and comes back as it is then', async () => {
  const { small, positions } = await written('Removed');
  const ada = turnOf(small, small.ada);
  const removed = await deletePosition(OWNER, positions.ada.id, 'Ann');
  await correct(small, ada.id, 'read best', 'mostly read best');
  const { version } = await db.position.findUniqueOrThrow({ where: { id: positions.ada.id } });
  expect(version).toBe(removed.version + 1);
  const back = { id: positions.ada.id, toVersion: null, version, coder: 'Bo' };
  expect(await revertPosition(OWNER, back)).toMatchObject({ version: version + 1 });
  expect(await words(positions.ada.id)).toEqual([['Students mostly read best at night', 'moved']]);
  await expectSoundTexts(small);
});

describe('who speaks', () => {
  it('a turn that is given away says whose words were quoted, and is taken back as it was', async () => {
    const { small, positions } = await written('Given away');
    const before = await textStateOf(small);
    const ada = turnOf(small, small.ada);
    await change(small, 'reassigned', {
      contributions: [{ id: ada.id, to: { commentatorId: small.bo } }],
    });
    const quoted = { where: { positionId: positions.ada.id } };
    expect(await db.evidence.findFirstOrThrow(quoted)).toMatchObject({ wordsOf: 'Bo Cole' });
    await expectSoundTexts(small);
    expect(await turn(small, 1, true)).toMatchObject({ number: 2 });
    expect(await textStateOf(small)).toEqual(before);
    await expectSoundTexts(small);
  });

  it('a turn that is split takes its quotations and finished paragraphs along, and joins again', async () => {
    const { small } = await written('Split');
    const ada = turnOf(small, small.ada);
    await db.passageReview.createMany({
      data: [1, 2].map((paragraph) => ({
        readingId: small.readingId,
        contributionId: ada.id,
        paragraph,
      })),
    });
    const before = await textStateOf(small);
    const cut = ada.text!.indexOf('\n\n');
    const id = newId();
    const rest = ada.text!.slice(cut + 2);
    const { sourceId } = await db.contribution.findUniqueOrThrow({ where: { id: ada.id } });
    await change(small, 'split', {
      contributions: [
        { id: ada.id, to: { text: ada.text!.slice(0, cut) } },
        {
          id,
          made: {
            sourceId,
            commentatorId: small.bo,
            order: ada.order,
            kind: 'contribution',
            speaker: '',
            text: rest,
          },
        },
      ],
    });
    const after = await textStateOf(small);
    expect(after.evidence.find(({ exact }) => exact.startsWith('The doors'))).toMatchObject({
      contributionId: id,
      start: 0,
      paragraph: 1,
      status: 'anchored',
      wordsOf: 'Bo Cole',
    });
    expect(
      after.reviews.map(({ contributionId, paragraph }) => [contributionId, paragraph]).sort(),
    ).toEqual(
      [
        [ada.id, 1],
        [id, 1],
      ].sort(),
    );
    await expectSoundTexts(small);
    expect(await turn(small, 1, true)).toMatchObject({ number: 2 });
    expect(await textStateOf(small)).toEqual(before);
    expect(await turn(small, 1, false)).toMatchObject({ number: 3 });
    expect(await textStateOf(small)).toEqual(after);
    await expectSoundTexts(small);
  });

  it('refuses a contribution of another debate, and writes nothing', async () => {
    const { small } = await written('Here');
    const { small: other } = await written('Elsewhere');
    const before = await textStateOf(other);
    await expect(
      change(small, 'corrected', {
        contributions: [{ id: turnOf(other, other.ada).id, to: { text: 'Forged.' } }],
      }),
    ).rejects.toThrow(/changed meanwhile/);
    expect(await textStateOf(other)).toEqual(before);
    expect(await db.textVersion.count({ where: { debateId: small.id } })).toBe(0);
  });
});
