import type { Recognised } from '@/lib/interchange/source-text';

/**
 * Anything packed as a zip, whose kind only a look inside can tell. What is only called .docx is
 * explained before this is asked.
 */
export function recognise(_name: string, bytes: Uint8Array): Recognised {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? 'content' : null;
}
