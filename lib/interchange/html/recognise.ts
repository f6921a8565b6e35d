import { beginningOf, extensionOf } from '@/lib/interchange/source-text';

const SAMPLE = 64 * 1024;

export function recognise(name: string, bytes: Uint8Array): boolean {
  const isCalledSo = ['html', 'htm', 'xhtml'].includes(extensionOf(name));
  // A plain text with the wrong ending keeps its lines only if it is read as one.
  if (isCalledSo && /<[a-z!?/]/i.test(beginningOf(bytes, SAMPLE))) return true;
  return /^(?:<!--[\s\S]*?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i.test(
    beginningOf(bytes),
  );
}
