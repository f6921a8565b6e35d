import { shortened } from '@/lib/text/beginning-of';

/** So many UTF-16 code units of a sentence stand in a message. */
const MOST = 60;

/** A sentence in quotation marks, short enough for a message, without the full stop that the message has itself. */
export function quotedShortly(text: string): string {
  return `“${shortly(text.trimEnd().replace(/\.$/, ''))}”`;
}

/** A sentence, short enough for a message; no character is cut in half. */
export function shortly(text: string): string {
  return shortened(text, MOST);
}
