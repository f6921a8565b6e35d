import type { ReadingFile } from '@/lib/interchange/reading/reading-file';

/** The file of a reading, as text. The same reading always gives the same text. */
export function write(file: ReadingFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
