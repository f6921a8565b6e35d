import { forTerminal } from '@/lib/fields/schema';

/** Prints lines for a person. Words that were stored or read never move the cursor or turn the lines. */
export function say(text: string): void {
  console.log(forTerminal(text));
}

/** Prints JSON, whole: what a terminal would obey or not show is written by its number. */
export function sayJson(value: unknown): void {
  const text = JSON.stringify(value);
  console.log(text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => sign.split('').map(numbered).join('')));
}

function numbered(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
