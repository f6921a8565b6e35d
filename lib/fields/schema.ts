import { z } from 'zod';

/** Half of a surrogate pair: no character, which no database and no file can hold. */
const HALF = /\p{Cs}/gu;

/** A text that can be stored and is found again: what is no character is one that says so, U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(HALF, '\uFFFD');
}

/** Format characters, but for the two joiners: Persian, the scripts of India and emoji are spelt with them. */
const UNSEEN = /[^\P{Cf}\u200C\u200D]/gu;

/** Control characters, but for those that part lines and columns. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** Takes control and format characters out, makes white space single; joiners alone are nothing. */
export function toOneLine(text: string): string {
  const made = wellFormed(text)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return /^(\u200C|\u200D| )+$/u.test(made) ? '' : made;
}

/** Whether a text is what `line` makes of one, white space apart. */
export function isOneLine(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) && text.search(UNSEEN) < 0;
}

/** The same of `lines`. */
export function isSeveralLines(text: string): boolean {
  return text.search(CONTROLS) < 0;
}

/** Whether anything is left of a text as one line. */
export function showsSomething(text: string): boolean {
  return toOneLine(text) !== '';
}

/** A text as a terminal may print it: nothing in it moves the cursor or turns the order of letters. */
export function forTerminal(text: string): string {
  return text.replace(CONTROLS, '').replace(UNSEEN, '');
}

/** One line of text: trimmed, inner white space made single, no control characters. */
export function line(label: string, longest: number) {
  return z
    .string({ error: `${label} is missing.` })
    .transform(toOneLine)
    .pipe(
      z
        .string()
        .min(1, { error: `${label} is empty: write something.` })
        .max(longest, { error: `${label} is longer than ${longest} characters: shorten it.` }),
    );
}

/** The same, where nothing is a good answer too. */
export function optionalLine(label: string, longest: number) {
  return z
    .string()
    .default('')
    .transform(toOneLine)
    .pipe(
      z.string().max(longest, {
        error: `${label} is longer than ${longest} characters: shorten it.`,
      }),
    );
}

/** Several lines: line breaks kept, other control characters dropped. */
export function lines(label: string, longest: number) {
  return z
    .string()
    .default('')
    .transform((text) => wellFormed(text).replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim())
    .pipe(
      z.string().max(longest, {
        error: `${label} is longer than ${longest} characters: shorten it.`,
      }),
    );
}

/** A link that may be stored and shown: http or https only; empty means none. */
export const link = z
  .string()
  .default('')
  .transform((text) => wellFormed(text).trim())
  .refine((text) => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text)), {
    error: 'A link starts with http:// or https://, for example https://example.org/article.',
  })
  .transform((text) => (text === '' ? null : text));

/** A day, a month or a year: 2023-03-22, 2023-03 or 2023; empty means unknown. */
export const partialDate = z
  .string()
  .default('')
  .transform((text) => text.trim())
  .refine((text) => text === '' || isPartialDate(text), {
    error: 'A date is written 2023-03-22, or 2023-03 or 2023 where no more is known.',
  })
  .transform((text) => (text === '' ? null : text));

function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

export const slugSchema = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u)
  .max(120);

const NO_ID = { error: 'It cannot be told what this is about: reload the page.' };

export const idSchema = z
  .string(NO_ID)
  .min(1, NO_ID)
  .max(64, NO_ID)
  .regex(/^\P{Cs}*$/u, NO_ID);

/**
 * A key that the browser made for something new (`makeKey`), and the id of what is made with it: asked
 * again after an answer was lost, the same thing is found and nothing is stored twice.
 */
export const keySchema = z.string().regex(/^[0-9a-f]{32}$/, {
  error: 'This form is incomplete: reload the page.',
});

/** The id of what is made with a key; none where there is no key, so that the database makes one. */
export function idFromKey(key: string | undefined): { id?: string } {
  return key === undefined ? {} : { id: key };
}
