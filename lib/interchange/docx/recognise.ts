import { extensionOf } from '@/lib/interchange/source-text';

/** Word documents, and anything packed as a zip, whose kind only a look inside can tell. */
export function recognise(name: string, bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip || ['docx', 'docm', 'dotx', 'dotm'].includes(extensionOf(name));
}
