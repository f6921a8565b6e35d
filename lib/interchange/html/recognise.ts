import { beginningOf, extensionOf } from '@/lib/interchange/source-text';

export function recognise(name: string, bytes: Uint8Array): boolean {
  if (['html', 'htm', 'xhtml'].includes(extensionOf(name))) return true;
  return /^(?:<!--[\s\S]*?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i.test(
    beginningOf(bytes),
  );
}
