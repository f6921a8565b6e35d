import { isCalled } from '@/lib/interchange/source-formats';
import { beginningOf, type Recognised } from '@/lib/interchange/source-text';
import { findColumns } from '@/lib/interchange/transcript-table/find-columns';

/** By the beginning of JSON or a first line that names columns; else by its name. */
export function recognise(name: string, bytes: Uint8Array): Recognised {
  const beginning = beginningOf(bytes);
  if (/^(?:\[\s*\{\s*"|\{\s*")/.test(beginning) || namesColumns(beginning)) return 'content';
  return isCalled(name, 'transcript-table') ? 'name' : null;
}

/** A first line that names a column for the speaker and one for the text. */
function namesColumns(beginning: string): boolean {
  const first = /^[^\r\n]*/.exec(beginning)?.[0] ?? '';
  return [',', ';', '\t', '|'].some((sign) => {
    const cells = first.split(sign).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''));
    return cells.length > 1 && findColumns(cells) !== null;
  });
}
