import { expect, test } from 'vitest';
import { exportDebate, exportLibrary } from '@/lib/archive/export-data';
import { inTransaction } from '@/lib/db/transaction';
import { writeDemonstrationDebate } from '@/lib/demonstration/data';
import { OWNER } from '@/lib/door/actor';
import { createReading } from '@/lib/readings/data';
import { demonstrationDebates } from '@/prisma/seed/demonstration-debates';
import { writeSmallDebate } from '@/tests/setup/small-debate';

/** Of people and of propositions: in one reading more rows than a function takes arguments. */
const SIDE = 400;

const COUNT = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${SIDE})`;

test('a reading of more than a hundred thousand rows goes out whole, alone and with the library', async () => {
  // Of a library with one of these the rest is taken apart from it.
  await writeDemonstrationDebate(OWNER, demonstrationDebates[0]!);
  const debate = await writeSmallDebate();
  const reading = await createReading(OWNER, { debateId: debate.id, name: '', coder: 'Kim' });
  await inTransaction(async (session) => {
    for (const statement of [
      `INSERT INTO "Commentator" ("id", "slug", "name", "updatedAt") ${COUNT} SELECT 'p' || i, 'person-' || i, 'Person ' || i, '2026-11-29T08:30:00.000+00:00' FROM n`,
      `INSERT INTO "Proposition" ("id", "slug", "text", "updatedAt") ${COUNT} SELECT 's' || i, 'sentence-' || i, 'Sentence ' || i, '2026-11-29T08:30:00.000+00:00' FROM n`,
      `INSERT INTO "Silence" ("readingId", "commentatorId", "propositionId", "createdAt") ${COUNT} SELECT '${reading?.id}', 'p' || a.i, 's' || b.i, '2026-11-29T08:30:00.000+00:00' FROM n a, n b`,
    ]) {
      await session.$executeRawUnsafe(statement);
    }
  });
  const alone = await exportDebate(OWNER, debate.slug);
  const [own, all] = [alone?.rows.Silence, (await exportLibrary(OWNER)).rows.Silence];
  expect(own?.filter((row) => row.commentatorId.startsWith('p')).length).toBe(SIDE ** 2);
  expect(all.filter((row) => row.commentatorId.startsWith('p')).length).toBe(SIDE ** 2);
});
