import { shortened } from '@/lib/text/beginning-of';

/** So many UTF-16 code units of a sentence stand in a message. */
const MOST = 60;

/** A sentence, short enough for a message; no character is cut in half. */
export function shortly(text: string): string {
  return shortened(text, MOST);
}
