import { beginningOf, extensionOf } from '@/lib/interchange/source-text';

export function recognise(name: string, bytes: Uint8Array): boolean {
  const extension = extensionOf(name);
  if (['csv', 'tsv', 'json', 'jsonl'].includes(extension)) return true;
  return extension === '' && /^[[{]\s*["{[]/.test(beginningOf(bytes));
}
