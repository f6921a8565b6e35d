import { beginningOf, type Recognised } from '@/lib/interchange/source-text';

/** By its beginning alone: what is only called .pdf is explained before this is asked. */
export function recognise(_name: string, bytes: Uint8Array): Recognised {
  return beginningOf(bytes).startsWith('%PDF-') ? 'content' : null;
}
