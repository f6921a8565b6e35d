import { nameKey, nameLikeness } from '@/lib/text/names/person-name';
import type { Paragraph } from '@/lib/text/paragraphs';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’.-]{0,30}){1,3}`;
/** A whole name and a colon right after the end of a sentence; "1." and "Hon." end none. */
const INNER = new RegExp(String.raw`(?<=\p{Ll}{4}[.!?…]["”’)]?\s)(${NAME}):\s(?=\S)`, 'gu');
const OPENING = new RegExp(`^(${NAME}):\\s`, 'u');
/** A name that opens no line is a label within them only where it comes back. */
const RETURNS = 2;

/**
 * The lines, cut where another turn begins within them: "… is closed. Ben Ode: No." Only whole names
 * count that begin a line elsewhere or come back so: a sentence may quote anybody once. O(text).
 */
export function cutAtInnerLabels(
  lines: readonly Paragraph[],
): readonly (Paragraph & { isInner?: boolean })[] {
  const found = lines.map(({ text }) =>
    text.includes(': ')
      ? [...text.matchAll(INNER)].map(({ index, 1: name = '' }) => ({ index, name }))
      : [],
  );
  const inner = found.flat().map(({ name }) => nameKey(name));
  if (inner.length === 0) return lines;
  const counts = new Map<string, number>();
  for (const key of inner) counts.set(key, (counts.get(key) ?? 0) + 1);
  const opening = new Set(lines.map(({ text }) => nameKey(OPENING.exec(text)?.[1] ?? '')));
  const isLabel = ({ name }: { name: string }) =>
    nameLikeness(name) === 'full' &&
    (opening.has(nameKey(name)) || (counts.get(nameKey(name)) ?? 0) >= RETURNS);
  return lines.flatMap((line, place) => {
    const places = (found[place] ?? []).filter(isLabel).map(({ index }) => index);
    return [0, ...places].map((from, piece) => {
      const text = line.text.slice(from, places[piece]).trimEnd();
      const start = line.start + from;
      return { start, end: start + text.length, text, isInner: piece > 0 };
    });
  });
}
