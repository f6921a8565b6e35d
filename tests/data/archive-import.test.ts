import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeKey } from '@/components/loading/make-key';
import { exportDebate, exportLibrary, exportReadingArchive } from '@/lib/archive/export-data';
import { importArchive, previewArchive } from '@/lib/archive/import-data';
import type { ArchiveDecisions, Decision } from '@/lib/archive/plan/decisions';
import { readArchive } from '@/lib/archive/read';
import { readDebates } from '@/lib/archive/scope-data';
import { type Archive, writeArchive } from '@/lib/archive/write';
import { editPeople } from '@/lib/commentators/edit-data';
import { parseTextPatch, textRowsOf } from '@/lib/contributions/text-patch';
import { writeTextVersion } from '@/lib/contributions/text-version-data';
import { insertInBulk } from '@/lib/db/arriving/in-bulk';
import { db } from '@/lib/db/client';
import { type Ask, readAtOnce } from '@/lib/db/read-at-once';
import { inTransaction } from '@/lib/db/transaction';
import { deleteDebate } from '@/lib/debates/data';
import { OWNER } from '@/lib/door/actor';
import { deletePosition, restorePosition } from '@/lib/positions/data';
import { createAdjudication } from '@/lib/readings/adjudicate-data';
import { setReadingDeleted } from '@/lib/readings/data';
import { markDismissed } from '@/lib/readings/dismissed-data';
import { markReview, markSilence } from '@/lib/readings/marks-data';
import { makeClassSet } from '@/lib/sets/sets-data';
import { findOrCreateTheme } from '@/lib/themes/data';
import { editThemes } from '@/lib/themes/edit-data';
import { anyLibrary } from '@/tests/fixtures/archives/any-archive';
import { emptyLibrary } from '@/tests/fixtures/archives/empty-library';
import { inShort } from '@/tests/setup/at-length';
import { editAs } from '@/tests/setup/edit-as';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';
import { readWholeDatabase } from '@/tests/setup/whole-database';

type SmallDebate = Awaited<ReturnType<typeof writeSmallDebate>>;

beforeEach(emptyLibrary);

const textOf = (archive: Archive | null) => [...writeArchive(archive!)].join('');
const library = async () => textOf(await exportLibrary(OWNER));

/** As it comes back from a file. */
function fromFile(text: string): Archive {
  const answer = readArchive(new TextEncoder().encode(text));
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.archive;
}

async function bring(text: string, decisions: ArchiveDecisions = {}) {
  const answer = await importArchive(OWNER, fromFile(text), decisions);
  if ('unanswered' in answer) throw new Error(JSON.stringify(answer));
  return answer;
}

/** A library with histories, deleted things and marks of every kind. */
async function writeRichLibrary() {
  const small = await writeSmallDebate();
  const positions = await writeSmallPositions(small);
  const second = await writeSecondReading(small);
  const adjudicated = await createAdjudication(OWNER, {
    firstId: small.readingId,
    secondId: second.id,
    coder: 'Lee',
  });
  await deletePosition(OWNER, positions.open.id, 'Lee');
  const mark = { readingId: second.id, on: true };
  await markSilence(OWNER, { ...mark, commentatorId: small.ada, propositionId: small.open.id });
  await markReview(OWNER, { ...mark, contributionId: small.contributions[1]!.id, paragraph: 1 });
  const keys = [[small.read.id, small.open.id].sort().join(' ')];
  await markDismissed(OWNER, { ...mark, kind: 'not-the-same', keys, coder: 'Lee' });
  const question = [`opposite ${second.bo.id}:1 Nobody reads at night.`];
  await markDismissed(OWNER, { ...mark, kind: 'question', keys: question, coder: 'Lee' });
  await setReadingDeleted(OWNER, adjudicated!.id, true);
  const other = await writeSmallDebate('A debate that was deleted', { ada: 'Cy Dee', open: 'No.' });
  await deleteDebate(OWNER, other.id);
  const above = await findOrCreateTheme(OWNER, { name: 'Above', description: '', parentId: null });
  await findOrCreateTheme(OWNER, { name: 'Unused', description: '', parentId: above.id });
  // One whose id stands before that of whom it was merged into.
  await db.commentator.create({
    data: {
      id: '0-merged',
      slug: 'ada',
      name: 'Ada',
      deletedAt: new Date(),
      mergedIntoId: small.ada,
    },
  });
  await makeClassSet(OWNER, {
    debateId: small.id,
    key: makeKey(),
    name: 'An hour',
    items: [
      { propositionId: small.read.id, question: 'Why?', note: 'Wait.', proposedFor: 'by-hand' },
    ],
  });
  await writeAVersion(small);
  return { small, second };
}

/** A change of the text that is kept, with a row that it names. */
async function writeAVersion({ id: debateId, contributions }: SmallDebate) {
  const { id, text } = contributions[1]!;
  await inTransaction((session) =>
    writeTextVersion(session, {
      debateId,
      kind: 'corrected',
      coder: 'Ann',
      contributions: [{ id, to: { text: `${text} Or so.` } }],
    }),
  );
}

describe('a library', () => {
  it('goes out, into an empty one and out again with the same bytes; once more it changes nothing', async () => {
    await writeRichLibrary();
    const text = await library();
    const { rows } = fromFile(text);
    for (const [name, own] of Object.entries(rows))
      expect([name, own.length]).not.toEqual([name, 0]);
    expect(rows.Debate.filter(({ deletedAt }) => deletedAt !== null)).toHaveLength(1);
    expect(rows.Position.filter(({ deletedAt }) => deletedAt !== null)).toHaveLength(1);
    await emptyLibrary();
    const { done } = await bring(text);
    expect(done.debate).toMatchObject({ added: 2, same: 0 });
    expect(await library()).toBe(text);
    const whole = await readWholeDatabase();
    const again = await bring(text);
    expect(again.done.debate).toMatchObject({ added: 0, same: 2 });
    expect(await readWholeDatabase()).toEqual(whole);
  });

  it('keeps of two who were merged what takes them apart, also where it comes beside what is here', async () => {
    const small = await writeSmallDebate();
    const { ada } = await writeSmallPositions(small);
    const before = await library();
    await editPeople(
      OWNER,
      { kind: 'merge', from: small.bo, into: small.ada, keep: [ada.id] },
      'Lee',
    );
    const text = await library();
    await emptyLibrary();
    await bring(text);
    await editPeople(OWNER, { kind: 'take-apart', id: small.bo }, 'Lee');
    const speakers = (rows: Archive['rows']) =>
      rows.Contribution.map(({ id, commentatorId }) => [id, commentatorId]);
    expect(speakers(fromFile(await library()).rows)).toEqual(speakers(fromFile(before).rows));

    await bring(text, { all: 'copy' });
    const copied = await db.commentator.findFirstOrThrow({
      where: { mergedIntoId: { not: null } },
    });
    expect(copied.id).not.toBe(small.bo);
    const apart = await editPeople(OWNER, { kind: 'take-apart', id: copied.id }, 'Lee');
    expect(apart).toMatchObject({ kind: 'patch' });
    expect(await db.contribution.count({ where: { commentatorId: copied.id } })).toBe(1);
    expect(await db.contribution.count({ where: { commentatorId: small.bo } })).toBe(1);
  });

  it('does so after merges, splits, their undo, lost words and themes that were moved', async () => {
    const { small, second } = await writeRichLibrary();
    const editor = { debateId: small.id, readingId: small.readingId, coder: 'Lee' };
    const position = await db.position.findFirstOrThrow({
      where: { readingId: second.id, propositionId: small.read.id },
    });
    await editAs(editor, {
      kind: 'merge',
      from: small.open.id,
      into: small.read.id,
      keep: (
        await db.position.findMany({
          where: { propositionId: small.open.id, readingId: small.readingId },
        })
      ).map(({ id }) => id),
    });
    const undo = await editAs(editor, {
      kind: 'split',
      debateId: small.id,
      id: small.read.id,
      was: 'People read at night.',
      first: 'People read at night.',
      second: 'People sleep at night.',
      positions: (
        await db.position.findMany({
          where: { propositionId: small.read.id, readingId: small.readingId, deletedAt: null },
        })
      ).map(({ id }) => ({ id, destination: 'both' as const })),
      reasons: [],
    });
    await editAs(editor, undo);
    await deletePosition(OWNER, position.id, 'Lee');
    await restorePosition(OWNER, position.id, 'Lee');
    await db.evidence.updateMany({
      where: { positionId: position.id },
      data: { start: null, end: null, status: 'lost', score: null },
    });
    // What was deleted under a theme lies under it still, wherever that goes.
    const above = await db.theme.findFirstOrThrow({ where: { name: 'Above' } });
    const unused = await db.theme.findFirstOrThrow({ where: { name: 'Unused' } });
    const place = { parentId: small.theme.id, index: 0 };
    const edits = [
      { kind: 'theme-delete' as const, id: unused.id, instead: null },
      { kind: 'theme-place' as const, id: above.id, ...place },
    ];
    for (const edit of edits) expect(typeof (await editThemes(OWNER, edit))).toBe('object');
    const text = await library();
    await emptyLibrary();
    await bring(text);
    expect(await library()).toBe(text);
  });

  it('does so whatever its columns hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (archive) => {
        const text = textOf(archive);
        await emptyLibrary();
        await bring(text);
        expect(await library()).toBe(text);
      }),
      {
        numRuns: inShort(
          'made libraries',
          Array.from({ length: 100 }, (_, at) => at),
          8,
        ).length,
      },
    );
  });

  it('is read with as many statements whatever its size, but for slices of thousands', async () => {
    const small = await writeSmallDebate();
    const count = async () => {
      let asked = 0;
      await readAtOnce((ask) => {
        const counted: Ask = (sql, ...values) => {
          asked += 1;
          return ask(sql, ...values);
        };
        return readDebates(counted, [small.id]);
      });
      return asked;
    };
    const { ada } = await writeSmallPositions(small);
    const few = await count();
    await inTransaction((session) =>
      insertInBulk(
        session,
        'PositionChange',
        Array.from({ length: 5_000 }, (_, version) => ({
          positionId: ada.id,
          version: version + 1,
          kind: 'edited',
          snapshot: '{}',
        })),
      ),
    );
    expect(await count()).toBe(few + 2);
  });

  it('comes whole from two archives, each of a debate', async () => {
    const { small } = await writeRichLibrary();
    const other = await writeSmallDebate('Another one', { ada: 'Cy Dee', theme: 'Doors' });
    const texts = [
      textOf(await exportDebate(OWNER, small.slug)),
      textOf(await exportDebate(OWNER, other.slug)),
    ];
    await emptyLibrary();
    // Some of their commentators and propositions are called alike.
    for (const text of texts) await bring(text, { all: 'copy' });
    for (const [at, slug] of [small.slug, other.slug].entries()) {
      expect(textOf(await exportDebate(OWNER, slug))).toBe(texts[at]);
    }
  });
});

describe('what the library has otherwise', () => {
  let text: string;
  let small: SmallDebate;

  beforeEach(async () => {
    small = await writeSmallDebate();
    await writeSmallPositions(small);
    await writeAVersion(small);
    text = await library();
  });

  const title = async (where: object) => (await db.debate.findFirst({ where }))?.title;

  it('is asked about and refused, and nothing is written', async () => {
    await db.debate.update({ where: { id: small.id }, data: { title: 'Changed here' } });
    const whole = await readWholeDatabase();
    expect(await importArchive(OWNER, fromFile(text), {})).toMatchObject({
      unanswered: [
        {
          kind: 'debate',
          why: 'content',
          here: { name: 'Changed here' },
          differs: ['title', 'when it was changed'],
        },
      ],
    });
    const named = await importArchive(OWNER, fromFile(text), {
      debates: { [small.slug]: 'keep', nowhere: 'take' },
    });
    expect(named).toEqual({
      unanswered: [],
      unasked: ['debates.nowhere: nothing is asked about it.'],
    });
    expect(await readWholeDatabase()).toEqual(whole);
  });

  it('is kept', async () => {
    await db.debate.update({ where: { id: small.id }, data: { title: 'Changed here' } });
    const whole = await readWholeDatabase();
    await bring(text, { debates: 'keep' });
    expect(await readWholeDatabase()).toEqual(whole);
  });

  it('is exchanged: then it is as in the archive to the byte', async () => {
    const second = await writeSecondReading(small);
    await db.reading.delete({ where: { id: second.id } });
    await db.debate.update({ where: { id: small.id }, data: { title: 'Changed here' } });
    await db.commentator.update({ where: { id: small.ada }, data: { name: 'Ada Changed' } });
    const [position] = await db.position.findMany({ take: 1 });
    await db.position.delete({ where: { id: position!.id } });
    await db.evidence.updateMany({ data: { exact: 'changed' } });
    await db.reason.deleteMany({ where: { text: 'Only the second reading gives this.' } });
    await bring(text, { all: 'take' });
    expect(await library()).toBe(text);
  });

  it('is exchanged: who holds a position in a reading that is only here stays in the debate', async () => {
    const second = await writeSecondReading(small);
    const changed = fromFile(text);
    const { rows } = changed;
    rows.DebateCommentator = rows.DebateCommentator.filter((one) => one.commentatorId === small.bo);
    const held = new Set(
      rows.Position.flatMap((one) => (one.commentatorId === small.ada ? one.id : [])),
    );
    rows.Position = rows.Position.filter(({ id }) => !held.has(id));
    for (const list of ['PositionChange', 'PositionReason', 'Evidence'] as const) {
      Object.assign(rows, { [list]: rows[list].filter((one) => !held.has(one.positionId)) });
    }
    for (const one of rows.Contribution) {
      if (one.commentatorId === small.ada) one.commentatorId = null;
    }
    await bring(textOf(changed), { all: 'take' });
    const where = { readingId: second.id, commentatorId: small.ada };
    expect(await db.position.count({ where })).toBeGreaterThan(0);
    fromFile(await library());
  });

  it('comes beside it as a copy, whole and with ids of its own', async () => {
    await db.debate.update({ where: { id: small.id }, data: { question: 'Changed here?' } });
    const before = textOf(await exportDebate(OWNER, small.slug));
    const { slugs } = await bring(text, { all: 'copy' });
    expect(slugs).toEqual([]);
    expect(textOf(await exportDebate(OWNER, small.slug))).toBe(before);
    const copy = await db.debate.findFirstOrThrow({ where: { NOT: { id: small.id } } });
    expect(copy).toMatchObject({
      title: `${await title({ id: small.id })} (copy)`,
      slug: `${small.slug}-2`,
    });
    const { rows } = (await exportDebate(OWNER, copy.slug))!;
    expect([rows.Position.length, rows.Evidence.length, rows.PositionChange.length]).toEqual([
      3, 3, 4,
    ]);
    const own = new Set(rows.Contribution.map(({ id }) => id));
    const named = parseTextPatch(rows.TextVersion[0]!.patch).rows;
    for (const { id } of textRowsOf(named, 'contribution')) expect(own.has(id)).toBe(true);
    const quoted = new Set(rows.Evidence.map(({ id }) => id));
    expect(textRowsOf(named, 'quotation').every(({ id }) => quoted.has(id))).toBe(true);
    expect(named.map(({ row }) => row)).toContain('quotation');
    expect(rows.Evidence.filter(({ reasonId }) => reasonId !== null)).toHaveLength(2);
    for (const { snapshot } of rows.PositionChange) {
      const [piece] = (JSON.parse(snapshot) as { evidence: { contributionId: string }[] }).evidence;
      expect(own.has(piece!.contributionId)).toBe(true);
    }
    expect(copy.referenceReadingId).toBe(rows.Reading[0]!.id);
  });

  it('is only added to where a reading is new', async () => {
    const second = await writeSecondReading(small);
    const both = await library();
    await db.reading.delete({ where: { id: second.id } });
    await db.reason.deleteMany({ where: { text: 'Only the second reading gives this.' } });
    expect(await library()).toBe(text);
    const { questions, counts } = await previewArchive(OWNER, fromFile(both));
    expect(questions.map(({ kind }) => kind)).toEqual(['proposition', 'proposition']);
    expect(counts.reading).toEqual({ fresh: 1, same: 1, asked: 0 });
    await bring(both, { propositions: 'keep' });
    // The reasons that the new reading gives came along.
    expect(await library()).toBe(both);
  });

  it('of a reading is asked by itself', async () => {
    await db.position.updateMany({ data: { note: 'Changed here.' } });
    const [question] = (await previewArchive(OWNER, fromFile(text))).questions;
    expect(question).toMatchObject({
      kind: 'reading',
      differs: ['positions: 3'],
      within: await title({}),
    });
    await bring(text, { readings: { [question!.id]: 'copy' } });
    expect(await db.reading.findMany({ select: { name: true } })).toEqual([
      { name: 'Reference reading' },
      { name: 'Reference reading (copy)' },
    ]);
    await bring(text, { readings: 'take' });
    expect(await db.position.count({ where: { note: 'Changed here.' } })).toBe(0);
  });

  it('a text that is exchanged: quotations of a reading that is only here are found again', async () => {
    const second = await writeSecondReading(small);
    const before = await db.evidence.findMany({ where: { position: { readingId: second.id } } });
    const changed = fromFile(text);
    for (const row of changed.rows.Contribution) row.text = row.text && `Well. ${row.text}`;
    await bring(textOf(changed), { all: 'take' });
    const after = await db.evidence.findMany({ where: { position: { readingId: second.id } } });
    for (const piece of after) {
      const was = before.find(({ id }) => id === piece.id)!;
      expect([piece.exact, piece.status, piece.start]).toEqual([
        was.exact,
        'anchored',
        was.start! + 6,
      ]);
    }
  });
});

describe('an archive of one reading', () => {
  it('comes to the debate that it is of, is the same then, and is asked about once it differs', async () => {
    const small = await writeSmallDebate();
    await writeSmallPositions(small);
    const without = await library();
    const second = await writeSecondReading(small);
    const both = await library();
    const text = textOf(await exportReadingArchive(OWNER, small.slug, second.id));
    await emptyLibrary();
    await bring(without);
    await db.debate.update({ where: { id: small.id }, data: { description: 'Changed here.' } });
    expect(await previewArchive(OWNER, fromFile(text))).toMatchObject({
      byWordsOnly: false,
      questions: [],
      counts: { reading: { fresh: 1 } },
    });
    await bring(text);
    const whole = await readWholeDatabase();
    await bring(text);
    expect(await readWholeDatabase()).toEqual(whole);
    const back = fromFile(both).rows;
    const now = fromFile(await library()).rows;
    for (const name of ['Reading', 'Position', 'PositionChange', 'Evidence', 'Reason'] as const) {
      expect(now[name]).toEqual(back[name]);
    }
    await db.position.updateMany({ where: { readingId: second.id }, data: { note: 'Since.' } });
    expect(await importArchive(OWNER, fromFile(text), {})).toMatchObject({
      unanswered: [{ kind: 'reading', differs: ['positions: 3'] }],
    });
    await bring(text, { readings: 'take' });
    expect(await db.position.count({ where: { note: 'Since.' } })).toBe(0);
  });

  it('is brought in by its words where the debate is another, or its text', async () => {
    const small = await writeSmallDebate();
    await writeSmallPositions(small);
    const text = textOf(await exportReadingArchive(OWNER, small.slug, small.readingId));
    await db.contribution.updateMany({
      where: { commentatorId: small.ada },
      data: { text: 'Something else.' },
    });
    const whole = await readWholeDatabase();
    expect(await previewArchive(OWNER, fromFile(text))).toMatchObject({ byWordsOnly: true });
    await expect(importArchive(OWNER, fromFile(text), {})).rejects.toThrow(/found by its words/);
    expect(await readWholeDatabase()).toEqual(whole);
  });
});

describe('another thing of the same name', () => {
  let text: string;

  beforeEach(async () => {
    await writeSmallPositions(await writeSmallDebate());
    text = await library();
    await emptyLibrary();
  });

  it('is asked about: every debate, commentator, theme and proposition', async () => {
    await writeSmallDebate();
    const { questions } = await previewArchive(OWNER, fromFile(text));
    expect(questions.map(({ kind, why }) => `${kind} ${why}`).sort()).toEqual([
      'commentator name',
      'commentator name',
      'debate name',
      'proposition name',
      'proposition name',
      'theme name',
    ]);
  });

  it('kept: the debate here stays, and nothing else comes', async () => {
    await writeSmallDebate();
    const whole = await readWholeDatabase();
    await bring(text, { debates: 'keep' });
    expect(await readWholeDatabase()).toEqual(whole);
  });

  it.each(['keep', 'take', 'copy'] satisfies Decision[])(
    '%s: a debate comes, and its commentators are those here or their own',
    async (decision) => {
      const here = await writeSmallDebate('Another debate', { open: 'Other.' });
      await db.commentator.update({
        where: { id: here.ada },
        data: { description: 'Known here.' },
      });
      const others = { themes: 'keep', propositions: 'keep' } as const;
      const { slugs } = await bring(text, { ...others, commentators: decision });
      const { rows } = (await exportDebate(OWNER, slugs[0]!))!;
      const ada = rows.Commentator.find(({ name }) => name === 'Ada Berg')!;
      expect([ada.id === here.ada, ada.description]).toEqual(
        { keep: [true, 'Known here.'], take: [true, ''], copy: [false, ''] }[decision],
      );
      expect(ada.slug).toBe(decision === 'copy' ? 'ada-berg-2' : 'ada-berg');
      expect(rows.Position).toHaveLength(3);
      // A reason of a proposition that is kept came along with the position that gives it.
      expect(rows.PositionReason).toHaveLength(2);
      expect(rows.Theme.map(({ name }) => name)).toEqual(['Hours']);
    },
  );

  it('taken: the debate here goes to the deleted things, and back', async () => {
    const here = await writeSmallDebate();
    await bring(text, { all: 'take' });
    const rows = await db.debate.findMany({ orderBy: { slug: 'asc' } });
    expect(
      rows.map(({ id, slug, deletedAt }) => [id === here.id, slug, deletedAt !== null]),
    ).toEqual([
      [false, here.slug, false],
      [true, `${here.slug}-2`, true],
    ]);
  });
});
