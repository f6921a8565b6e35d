import { ARCHIVE_FORMAT } from '@/lib/archive/format';
import { beginningOf } from '@/lib/interchange/source-text';

/** The largest archive that is taken from a terminal, in bytes. */
export const LARGEST_ARCHIVE = 400 * 1024 * 1024;

/** Whether a file is an archive: it says so in its first lines. */
export function isArchive(beginning: Uint8Array): boolean {
  const text = beginningOf(beginning);
  return text.startsWith('{') && text.slice(0, 400).includes(`"${ARCHIVE_FORMAT}"`);
}
