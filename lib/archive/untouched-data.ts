import 'server-only';
import type { Rows } from '@/lib/archive/models';
import { readBy } from '@/lib/archive/rows-data';
import { readDebates } from '@/lib/archive/scope-data';
import { isUntouchedDemonstration } from '@/lib/archive/untouched';
import type { Ask } from '@/lib/db/read-at-once';
import { demonstrationDebates } from '@/prisma/seed/demonstration-debates';

/** The rows of each demonstration debate in which nobody has changed anything: they count as absent. */
export async function readUntouched(ask: Ask): Promise<Rows[]> {
  const titles = demonstrationDebates.map(({ title }) => title);
  const untouched: Rows[] = [];
  for (const { id } of await readBy(ask, 'Debate', 'title', titles)) {
    const rows = await readDebates(ask, [String(id)]);
    if (isUntouchedDemonstration(rows)) untouched.push(rows);
  }
  return untouched;
}
