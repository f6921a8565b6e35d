import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportDebate, exportReadingArchive } from '@/lib/archive/export-data';
import { writeArchive } from '@/lib/archive/write';
import { db } from '@/lib/db/client';
import { getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { exportReading } from '@/lib/exchange/exchange-data';
import { importReading, previewImport } from '@/lib/exchange/import-data';
import { readReadingFile } from '@/lib/exchange/read-reading-file';
import type { ReadingFile } from '@/lib/interchange/reading/reading-file';
import { listMarks, markReview, markSilence } from '@/lib/readings/marks-data';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let secondId: string;
let file: ReadingFile;

beforeAll(async () => {
  small = await writeSmallDebate();
  await writeSmallPositions(small);
  const second = await writeSecondReading(small);
  secondId = second.id;
  const mark = { readingId: second.id, on: true };
  await markSilence(OWNER, { ...mark, commentatorId: small.ada, propositionId: small.open.id });
  await markReview(OWNER, { ...mark, contributionId: small.contributions[1]!.id, paragraph: 1 });
  file = again((await exportReading(OWNER, small.slug, second.id))!);
});

/** As it comes back from a file. */
function again(exported: ReadingFile): ReadingFile {
  const answer = readReadingFile(new TextEncoder().encode(JSON.stringify(exported)));
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.file;
}

async function counts() {
  return [await db.reading.count(), await db.proposition.count(), await db.theme.count()];
}

/** A file that an earlier version wrote, of the debate and the reading that these tests make. */
const FORMER = 'tests/fixtures/archives/reading-version-1.json';

describe('a reading as a file', () => {
  it('of version 1 is read with the same meaning', async () => {
    const answer = readReadingFile(readFileSync(FORMER));
    expect(answer).toEqual({ ok: true, file });
  });

  it('is an archive of one reading: nothing of what others coded is in it', async () => {
    const archive = (await exportReadingArchive(OWNER, small.slug, secondId))!;
    const text = [...writeArchive(archive)].join('');
    expect(text).toContain('Second reading: read best at night');
    expect(text).not.toMatch(/Says: |People have seen it|Reference reading/);
    expect(readReadingFile(new TextEncoder().encode(text))).toEqual({ ok: true, file });
    const { rows } = archive;
    expect([
      rows.Reading.length,
      rows.PositionChange.length,
      rows.Debate[0]!.referenceReadingId,
    ]).toEqual([1, 3, null]);
    const debate = [...writeArchive((await exportDebate(OWNER, small.slug))!)].join('');
    expect(readReadingFile(new TextEncoder().encode(debate))).toMatchObject({
      problems: [{ message: expect.stringContaining('archive of a debate, not of a reading') }],
    });
  });

  it('is refused where its archive holds what no form takes', async () => {
    const archive = (await exportReadingArchive(OWNER, small.slug, secondId))!;
    archive.rows.Position[0]!.summary = 'x'.repeat(2_001);
    const text = [...writeArchive(archive)].join('');
    const answer = readReadingFile(new TextEncoder().encode(text));
    expect(answer).toMatchObject({ ok: false, more: 0 });
    expect(JSON.stringify(answer)).toMatch(/positions \d, summary.*longer than 2000/);
  });

  it('brings reasons beside propositions that were there, with the quotations that show them', async () => {
    const whole = again((await exportReading(OWNER, small.slug, small.readingId))!);
    const shown = whole.positions.flatMap(({ evidence }) => evidence.filter((one) => one.reason));
    expect(shown.length).toBeGreaterThan(0);
    const other = await writeSmallDebate('Should the library open at dawn?');
    const made = await importReading(OWNER, other.slug, whole);
    if (!('id' in made)) throw new Error(made.message);
    const there = (await exportReading(OWNER, other.slug, made.id))!;
    expect(there.positions.flatMap(({ evidence }) => evidence.filter((one) => one.reason))).toEqual(
      shown,
    );
  });

  it('goes out and comes back as a new reading that goes out the same', async () => {
    expect(file.positions).toHaveLength(3);
    expect(file.silences).toHaveLength(1);
    const preview = await previewImport(OWNER, small.slug, file);
    expect(preview).toMatchObject({
      otherDebate: null,
      missingCommentators: [],
      positions: 3,
      propositions: { found: 2, fresh: [], reworded: [] },
      quotations: { kept: 3, moved: [], lost: [] },
    });
    const made = await importReading(OWNER, small.slug, file);
    if ('problem' in made) throw new Error(made.message);
    const back = await exportReading(OWNER, small.slug, made.id);
    expect(back).toEqual(file);
    const reference = await getDebateView(OWNER, small.slug, null);
    expect(reference!.positions).toHaveLength(3);
    expect(JSON.stringify(reference)).not.toContain('Second reading');
  });

  it('leaves out marks on paragraphs that the text does not have', async () => {
    const reviews = [1, 2, 3, 999_999].map((paragraph) => ({ contribution: 2, paragraph }));
    const made = await importReading(OWNER, small.slug, { ...file, reviews });
    if ('problem' in made) throw new Error(made.message);
    const marks = await listMarks(OWNER, made.id);
    expect(marks.reviews.map(({ paragraph }) => paragraph)).toEqual([1, 2]);
  });

  it('brings its propositions and themes into another debate, and finds moved words', async () => {
    const other = await writeSmallDebate('Another debate about the night');
    const changed = structuredClone(file);
    changed.propositions[0]!.text = 'Something quite new.';
    changed.propositions[0]!.key = 'quite-new';
    changed.propositions[0]!.themes = [{ name: 'Doors', under: 'Buildings' }];
    for (const list of [changed.positions, changed.silences]) {
      for (const one of list) {
        if (one.proposition === file.propositions[0]!.key) one.proposition = 'quite-new';
      }
    }
    const piece = changed.positions.find(({ evidence }) =>
      evidence.some(({ quote }) => quote.exact === 'read best at night'),
    )!.evidence[0]!;
    piece.quote.exact = 'readd best at nite';
    changed.positions[1]!.evidence.push({
      ...piece,
      quotation: 5,
      quote: { ...piece.quote, exact: 'Nobody ever said anything like this.' },
    });
    const preview = await previewImport(OWNER, other.slug, changed);
    expect(preview).toMatchObject({
      otherDebate: 'Should the library open at night?',
      propositions: { found: 1, fresh: ['Something quite new.'] },
      freshThemes: ['Buildings', 'Doors'],
      quotations: { moved: ['read best at night'], lost: ['Nobody ever said anything like this.'] },
    });
    const made = await importReading(OWNER, other.slug, changed);
    if ('problem' in made) throw new Error(made.message);
    const view = await getDebateView(OWNER, other.slug, made.id);
    const pieces = view!.positions.flatMap(({ evidence }) => evidence);
    expect(pieces.map(({ status }) => status).sort()).toEqual([
      'anchored',
      'anchored',
      'lost',
      'moved',
    ]);
    expect(view!.themes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Buildings', 'Doors']),
    );
  });

  it('writes nothing where a commentator is not found', async () => {
    const before = await counts();
    const stranger = structuredClone(file);
    stranger.commentators[0] = { ...stranger.commentators[0]!, key: 'zoe', name: 'Zoë Nobody' };
    for (const list of [stranger.positions, stranger.silences]) {
      for (const one of list)
        if (one.commentator === file.commentators[0]!.key) one.commentator = 'zoe';
    }
    expect((await previewImport(OWNER, small.slug, stranger))!.missingCommentators).toEqual([
      'Zoë Nobody',
    ]);
    expect(await importReading(OWNER, small.slug, stranger)).toMatchObject({ problem: 'unknown' });
    expect(await counts()).toEqual(before);
  });
});
