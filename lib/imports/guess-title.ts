/**
 * A title that a text seems to have: its first line, without Markdown's marks, when it is short,
 * stands alone and does not end like a sentence; else the empty string. Offered, to be changed.
 */
export function guessTitle(text: string): string {
  const [first = '', second = ''] = text.trimStart().split('\n', 2);
  const line = first
    .replace(/^#+\s*/, '')
    .replace(/\*\*/g, '')
    .trim();
  const alone = second.trim() === '';
  const plausible = line.length > 0 && line.length <= 120 && !/[.:;,]$/.test(line);
  return alone && plausible && /\p{L}/u.test(line) ? line : '';
}
