import { beforeAll, expect, test } from 'vitest';
import { exportDebate } from '@/lib/archive/export-data';
import { importArchive } from '@/lib/archive/import-data';
import { type Archive, writeArchive } from '@/lib/archive/write';
import { db } from '@/lib/db/client';
import { OWNER } from '@/lib/door/actor';
import { importWhole, ready } from '@/tests/setup/arriving/large-reading';
import { transactionsOf } from '@/tests/setup/arriving/transactions';

let slug: string;
let archive: Archive;

beforeAll(async () => {
  const made = await ready('A debate to take', 20);
  slug = made.slug;
  await importWhole(slug, made.file);
  archive = await exported();
});

async function exported(): Promise<Archive> {
  return (await exportDebate(OWNER, slug))!;
}

const text = (of: Archive) => [...writeArchive(of)].join('');

test('what an archive has is taken instead of hundreds of rows that differ, with few statements', async () => {
  const rows = await db.position.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  expect(rows).toHaveLength(120);
  const ids = (from: number, to: number) => rows.slice(from, to).map(({ id }) => id);
  // Others have said something else, more, and less.
  await db.position.updateMany({
    where: { id: { in: ids(0, 60) } },
    data: { summary: 'Otherwise.' },
  });
  await db.position.updateMany({ where: { id: { in: ids(40, 80) } }, data: { stance: 0 } });
  await db.positionReason.deleteMany({ where: { positionId: { in: ids(80, 100) } } });
  await db.evidence.deleteMany({ where: { positionId: { in: ids(20, 50) } } });
  await db.evidence.createMany({
    data: ids(60, 120).map((positionId) => ({ positionId, exact: 'more', order: 9 })),
  });
  expect(text(await exported())).not.toBe(text(archive));
  const transactions = await transactionsOf(() => importArchive(OWNER, archive, { all: 'take' }));
  expect(text(await exported())).toBe(text(archive));
  expect(transactions.at(-1)?.length).toBeLessThan(40);
});
