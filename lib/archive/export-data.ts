import 'server-only';
import { readDebates, readOneReading, readWholeLibrary } from '@/lib/archive/scope-data';
import { readUntouched } from '@/lib/archive/untouched-data';
import { withoutDebates } from '@/lib/archive/without-debates';
import type { Archive } from '@/lib/archive/write';
import { inPauses } from '@/lib/db/arriving/in-breaths';
import { db } from '@/lib/db/client';
import { READING_IN_SIGHT } from '@/lib/db/in-sight';
import { readAtOnce } from '@/lib/db/read-at-once';
import { type Actor, mustMay } from '@/lib/door/actor';

/**
 * The whole library as it is at one moment. Demonstration debates that nobody has changed are left
 * out: every library makes its own.
 */
export async function exportLibrary(actor: Actor): Promise<Archive> {
  mustMay(actor, 'keep');
  return {
    kind: 'library',
    rows: await readAtOnce(async (ask) =>
      inPauses(withoutDebates(await readWholeLibrary(ask), await readUntouched(ask))),
    ),
  };
}

/** One debate with all its readings and all that they use, whole; null where it is not there. */
export async function exportDebate(actor: Actor, slug: string): Promise<Archive | null> {
  mustMay(actor, 'manage');
  const debate = await db.debate.findFirst({
    where: { slug, deletedAt: null },
    select: { id: true },
  });
  if (!debate) return null;
  return { kind: 'debate', rows: await readAtOnce((ask) => readDebates(ask, [debate.id])) };
}

/** One reading of a debate, with what it rests on; null where it is not there. */
export async function exportReadingArchive(
  actor: Actor,
  slug: string,
  readingId: string,
): Promise<Archive | null> {
  mustMay(actor, 'read');
  const reading = await db.reading.findFirst({
    where: { id: readingId, ...READING_IN_SIGHT, debate: { slug, deletedAt: null } },
    select: { id: true },
  });
  if (!reading) return null;
  return { kind: 'reading', rows: await readAtOnce((ask) => readOneReading(ask, reading.id)) };
}
