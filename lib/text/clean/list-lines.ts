import { shortened } from '@/lib/text/beginning-of';
import { shapeOf } from '@/lib/text/clean/own-lines';

/** So many kinds of lines are named in a note, each with so many of its letters. */
const SHOWN = 8;
const SHOWN_LETTERS = 60;

/** "“Reply” (4 times), “Share” (3 times) and 2 more": lines alike but for digits are one. */
export function listLines(lines: readonly string[]): string {
  const kinds = new Map<string, { first: string; count: number }>();
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    const kind = kinds.get(shapeOf(text));
    if (kind === undefined) kinds.set(shapeOf(text), { first: text, count: 1 });
    else kind.count += 1;
  }
  const said = [...kinds.values()].slice(0, SHOWN).map(({ first, count }) => {
    const shown = shortened(first, SHOWN_LETTERS);
    return count === 1 ? `“${shown}”` : `“${shown}” (${count} times)`;
  });
  const more = kinds.size > SHOWN ? ` and ${kinds.size - SHOWN} more` : '';
  return `${said.join(', ')}${more}`;
}
