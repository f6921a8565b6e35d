import { extensionOf } from '@/lib/interchange/source-text';

/** Plain text by its name, or a paste, which has none. */
export function recognise(name: string): boolean {
  return ['txt', 'text', 'log', ''].includes(extensionOf(name));
}
