import { makeSlug } from '@/lib/fields/slug';
import type { ReadingFile } from '@/lib/interchange/reading/reading-file';

/** What the file of a reading is called: the debate, then the reading. */
export function readingFileName({ debate, reading }: ReadingFile): string {
  return `${debate.slug}.${makeSlug(reading.name, 'reading')}.json`;
}
