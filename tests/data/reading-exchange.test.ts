import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { exportReading } from '@/lib/exchange/exchange-data';
import { importReading, previewImport } from '@/lib/exchange/import-data';
import { read } from '@/lib/interchange/reading/read';
import type { ReadingFile } from '@/lib/interchange/reading/reading-file';
import { write } from '@/lib/interchange/reading/write';
import { listMarks, markReview, markSilence } from '@/lib/readings/marks-data';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let file: ReadingFile;

beforeAll(async () => {
  small = await writeSmallDebate();
  await writeSmallPositions(small);
  const second = await writeSecondReading(small);
  const mark = { readingId: second.id, on: true };
  await markSilence(OWNER, { ...mark, commentatorId: small.ada, propositionId: small.open.id });
  await markReview(OWNER, { ...mark, contributionId: small.contributions[1]!.id, paragraph: 1 });
  file = again((await exportReading(OWNER, small.slug, second.id))!);
});

/** As it comes back from a file. */
function again(exported: ReadingFile): ReadingFile {
  const answer = read(new TextEncoder().encode(write(exported)));
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.file;
}

async function counts() {
  return [await db.reading.count(), await db.proposition.count(), await db.theme.count()];
}

describe('a reading as a file', () => {
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
    expect(write(back!)).toBe(write(file));
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
