import { isCalled } from '@/lib/interchange/source-formats';
import { beginningOf, type Recognised } from '@/lib/interchange/source-text';

const SAMPLE = 64 * 1024;
const START = /^(?:<!--[\s\S]*?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i;

/** A page that says so; by its name only what has tags, since a plain text keeps its lines as one. */
export function recognise(name: string, bytes: Uint8Array): Recognised {
  if (START.test(beginningOf(bytes))) return 'content';
  return isCalled(name, 'html') && /<[a-z!?/]/i.test(beginningOf(bytes, SAMPLE)) ? 'name' : null;
}
