import { readDate } from '@/lib/imports/guess/read-date';

/**
 * A title that a text seems to have: its first line, without Markdown's marks, when it is short,
 * stands alone or above a date, and does not end like a sentence; else the empty string. Offered, to be changed.
 */
export function guessTitle(text: string): string {
  const [first = '', second = ''] = text.trimStart().split('\n', 2);
  const line = first
    .replace(/^#+\s*/, '')
    .replace(/\*\*/g, '')
    .trim();
  const alone = second.trim() === '' || readDate(second) !== null;
  const plausible = line.length > 0 && line.length <= 120 && !/[.:;,]$/.test(line);
  return alone && plausible && /\p{L}/u.test(line) ? line : '';
}

/**
 * A title made of a file's name: its ending and joining signs gone, a capital at its beginning.
 * Empty where the name holds no letters ("2024-05-01.txt").
 */
export function titleFromFileName(name: string): string {
  const words = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[A-Za-z0-9]{1,12}$/, '')
    .replace(/[_\s]+|(?<=\S)-(?=\S)/g, ' ')
    .trim();
  if (!/\p{L}{2}/u.test(words)) return '';
  return words.charAt(0).toUpperCase() + words.slice(1);
}
