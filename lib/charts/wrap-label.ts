/** The mean width of a character, in parts of the type size, for Latin text set in the interface face. */
const MEAN_WIDTH = 0.53;

/** About how wide a text runs, in the unit of `size`; wide scripts count double. */
export function estimateWidth(text: string, size: number): number {
  let units = 0;
  for (const character of text) units += isWide(character) ? 1 : MEAN_WIDTH;
  return units * size;
}

/**
 * Breaks a text into lines that fit a width, for SVG, which breaks no lines itself. Breaks at spaces,
 * and inside a word that is wider than the line. What does not fit in `most` lines ends in "…".
 *
 * @param width in the unit of `size`
 */
export function wrapLabel(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let current = '';
  const tokens = text.match(/\S+\s*|\s+/gu) ?? [];
  for (const token of tokens.flatMap((part) => splitWide(part, width, size))) {
    if (current !== '' && estimateWidth((current + token).trimEnd(), size) > width) {
      lines.push(current.trimEnd());
      current = token;
    } else current += token;
  }
  if (current.trim() !== '') lines.push(current.trimEnd());
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept[most - 1] ?? '';
  while (last !== '' && estimateWidth(`${last}…`, size) > width) last = dropLast(last);
  kept[most - 1] = `${last.trimEnd()}…`;
  return kept;
}

function isWide(character: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\uff01-\uff60\u3000-\u303f]/u.test(
    character,
  );
}

/** A token no wider than the line: as it is, or cut into pieces that fit. */
function splitWide(token: string, width: number, size: number): string[] {
  if (estimateWidth(token.trimEnd(), size) <= width) return [token];
  const pieces: string[] = [];
  let piece = '';
  for (const character of token) {
    if (piece !== '' && estimateWidth(piece + character, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function dropLast(text: string): string {
  return [...text].slice(0, -1).join('');
}
