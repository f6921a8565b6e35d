import { beginningOf, extensionOf } from '@/lib/interchange/source-text';
import { findColumns } from '@/lib/interchange/transcript-table/find-columns';

export function recognise(name: string, bytes: Uint8Array): boolean {
  const extension = extensionOf(name);
  if (['csv', 'tsv', 'json', 'jsonl'].includes(extension)) return true;
  const beginning = beginningOf(bytes);
  return /^(?:\[\s*\{\s*"|\{\s*")/.test(beginning) || namesColumns(beginning);
}

/** A first line that names a column for the speaker and one for the text. */
function namesColumns(beginning: string): boolean {
  const first = /^[^\r\n]*/.exec(beginning)?.[0] ?? '';
  return [',', ';', '\t'].some((sign) => {
    const cells = first.split(sign).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''));
    return cells.length > 1 && findColumns(cells) !== null;
  });
}
