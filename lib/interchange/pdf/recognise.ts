import { beginningOf, extensionOf } from '@/lib/interchange/source-text';

export function recognise(name: string, bytes: Uint8Array): boolean {
  return beginningOf(bytes).startsWith('%PDF-') || extensionOf(name) === 'pdf';
}
