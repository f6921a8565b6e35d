import { beginningOf } from '@/lib/interchange/source-text';

/** By its beginning alone: what is only called .pdf is explained before this is asked. */
export function recognise(bytes: Uint8Array): boolean {
  return beginningOf(bytes).startsWith('%PDF-');
}
