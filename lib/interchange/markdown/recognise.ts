import { extensionOf } from '@/lib/interchange/source-text';

export function recognise(name: string): boolean {
  return ['md', 'markdown', 'mdown', 'mkd'].includes(extensionOf(name));
}
