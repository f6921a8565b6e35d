import { beforeAll, beforeEach, expect, it } from 'vitest';
import { exportDebate, exportLibrary } from '@/lib/archive/export-data';
import { importArchive, previewArchive } from '@/lib/archive/import-data';
import { readArchive } from '@/lib/archive/read';
import { contentMark, isUntouchedDemonstration } from '@/lib/archive/untouched';
import { type Archive, writeArchive } from '@/lib/archive/write';
import { db } from '@/lib/db/client';
import { writeDemonstrationDebate } from '@/lib/demonstration/data';
import { OWNER } from '@/lib/door/actor';
import { demonstrationDebates } from '@/prisma/seed/demonstration-debates';
import { emptyLibrary } from '@/tests/fixtures/archives/empty-library';
import { writeSmallDebate } from '@/tests/setup/small-debate';

/** Each demonstration debate as an archive of its own, as the program has just written it. */
const written = new Map<string, string>();

beforeAll(async () => {
  for (const seed of demonstrationDebates) {
    const slug = await writeDemonstrationDebate(OWNER, seed);
    written.set(slug, textOf(await exportDebate(OWNER, slug)));
  }
}, 120_000);

const textOf = (archive: Archive | null) => [...writeArchive(archive!)].join('');
const library = async () => textOf(await exportLibrary(OWNER));

function fromFile(text: string): Archive {
  const answer = readArchive(new TextEncoder().encode(text));
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.archive;
}

async function bring(text: string) {
  const answer = await importArchive(OWNER, fromFile(text), {});
  if ('unanswered' in answer) throw new Error(JSON.stringify(answer));
  return answer;
}

/** The same as another library has it: every one of them gives its own ids. */
const inAnotherLibrary = (text: string) => text.replace(/\bcm([0-9a-z]{23})\b/g, 'dm$1');

const [fare, moscow] = demonstrationDebates;

beforeEach(emptyLibrary);

it('are known as the program writes them, and what was changed in one', () => {
  for (const { slug, title } of demonstrationDebates) {
    const { rows } = fromFile(inAnotherLibrary(written.get(slug)!));
    const mark = contentMark(rows);
    expect([title, mark, isUntouchedDemonstration(rows)]).toEqual([title, mark, true]);
    for (const change of [
      () => Object.assign(rows.Position[0]!, { note: 'Looked at again.' }),
      () => Object.assign(rows.Debate[0]!, { deletedAt: rows.Debate[0]!.createdAt }),
      () => rows.Silence.push({ ...rows.Position[0]!, createdAt: rows.Debate[0]!.createdAt }),
    ]) {
      const before = structuredClone(rows);
      change();
      expect(isUntouchedDemonstration(rows)).toBe(false);
      Object.assign(rows, before);
    }
  }
});

it('are not in the archive of a library, and stay where one comes that has none', async () => {
  await writeSmallDebate();
  const text = await library();
  await emptyLibrary();
  await bring(written.get(fare!.slug)!);
  expect(fromFile(await library()).rows.Debate).toEqual([]);
  await bring(text);
  expect(await library()).toBe(text);
  expect(await db.debate.count({ where: { slug: fare!.slug } })).toBe(1);
});

it.each([
  ['of another library', inAnotherLibrary],
  ['of the same', (text: string) => text],
])('make room for one %s that somebody changed, and nothing is asked', async (_, asThere) => {
  await bring(written.get(fare!.slug)!);
  const changed = fromFile(written.get(fare!.slug)!);
  changed.rows.Position[0]!.note = 'Mine.';
  changed.rows.Commentator[0]!.description = 'Mine, too.';
  await emptyLibrary();
  await bring(asThere(written.get(fare!.slug)!));
  await bring(asThere(written.get(moscow!.slug)!));
  const text = textOf({ ...changed, kind: 'library' });
  expect(await previewArchive(OWNER, fromFile(text))).toMatchObject({
    questions: [],
    makesRoom: [fare!.title],
  });
  await bring(text);
  expect(await library()).toBe(text);
  expect(await db.debate.count()).toBe(2);
});

it('make room for a commentator of their name who is of another debate', async () => {
  const [name] = fare!.commentators.map((one) => one.name);
  await writeSmallDebate('Another debate', { ada: name! });
  const text = await library();
  await emptyLibrary();
  await bring(written.get(fare!.slug)!);
  expect(await previewArchive(OWNER, fromFile(text))).toMatchObject({ makesRoom: [fare!.title] });
  await bring(text);
  expect(await library()).toBe(text);
});

it('that somebody changed are asked about like any other', async () => {
  await bring(written.get(fare!.slug)!);
  await db.debate.updateMany({ data: { description: 'Changed.' } });
  const { questions } = await previewArchive(
    OWNER,
    fromFile(inAnotherLibrary(written.get(fare!.slug)!)),
  );
  expect(questions.some(({ kind, why }) => kind === 'debate' && why === 'name')).toBe(true);
});
