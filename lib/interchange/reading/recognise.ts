import { READING_FORMAT } from '@/lib/interchange/reading/reading-file';
import { beginningOf, type Recognised } from '@/lib/interchange/source-text';

/** A file of one reading says so in its first lines. */
export function recognise(_name: string, bytes: Uint8Array): Recognised {
  const beginning = beginningOf(bytes);
  return beginning.startsWith('{') && beginning.includes(`"${READING_FORMAT}"`) ? 'content' : null;
}
