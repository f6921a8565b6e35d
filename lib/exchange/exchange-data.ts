import 'server-only';
import { exportReadingArchive } from '@/lib/archive/export-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { readingOfArchive } from '@/lib/exchange/reading-of-archive';
import type { ReadingFile } from '@/lib/interchange/reading/reading-file';

/** One reading in words, in the debate's order, as it comes out of its archive; null where it is not there. */
export async function exportReading(
  actor: Actor,
  slug: string,
  readingId: string,
): Promise<ReadingFile | null> {
  mustMay(actor, 'read');
  const archive = await exportReadingArchive(actor, slug, readingId);
  return archive && readingOfArchive(archive);
}
