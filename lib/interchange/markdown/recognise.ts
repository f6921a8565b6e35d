import { isCalled } from '@/lib/interchange/source-formats';
import type { Recognised } from '@/lib/interchange/source-text';

/** By its name alone: Markdown begins like any text. */
export function recognise(name: string, _bytes: Uint8Array): Recognised {
  return isCalled(name, 'markdown') ? 'name' : null;
}
