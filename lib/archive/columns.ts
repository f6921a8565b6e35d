import { link, partialDate } from '@/lib/fields/schema';

/**
 * What a column of the archive holds. A few kinds are enough for all that the database has; what a
 * value may be follows from its kind (`row-schema.ts`), what it refers to from `refers`.
 */
export type Column = Kind & {
  /** What it is in an archive of a version before the column was there. */
  before?: string | number | boolean | null;
};

type Kind =
  | { kind: 'id'; refers?: string; isNull?: true; orNothing?: true }
  | { kind: 'text'; most: number; least?: number; form?: Form; shows?: Shows; isNull?: true }
  | { kind: 'word'; words: readonly string[] }
  | { kind: 'whole'; least: number; most: number; isNull?: true }
  | { kind: 'number'; least: number; most: number; isNull?: true }
  | { kind: 'flag' }
  | { kind: 'time'; isNull?: true };

/** What a text is that people read: one line, or several; anything else may be in quotations and texts. */
type Shows = 'line' | 'lines';

/** How a text is written, and how that is said to one who wrote it otherwise. */
type Form = { pattern: RegExp; says: string; also?: (text: string) => boolean };

type Plain<Of extends Kind> = Of extends { kind: 'word'; words: readonly (infer Word)[] }
  ? Word
  : Of extends { kind: 'whole' | 'number' }
    ? number
    : Of extends { kind: 'flag' }
      ? boolean
      : string;

/** A value of a column, as the archive has it: times are text, ISO 8601 with milliseconds, in UTC. */
export type ValueOf<Of extends Kind> = Of extends { isNull: true } ? Plain<Of> | null : Plain<Of>;

/** The largest whole number that a column of whole numbers holds. */
const LARGEST = 2 ** 31 - 1;

const LINK = {
  pattern: /^[hH][tT][tT][pP][sS]?:\/\//,
  says: 'A link starts with http:// or https://, for example https://example.org/article.',
  also: (text: string) => link.safeParse(text).success,
};
const DATE = {
  pattern: /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  says: 'A date is written 2023-03-22, or 2023-03 or 2023 where no more is known.',
  also: (text: string) => partialDate.safeParse(text).success,
};
const DATE_OR_NOTHING = {
  ...DATE,
  pattern: new RegExp(`^(|${DATE.pattern.source.slice(1, -1)})$`),
};
const SLUG = {
  pattern: /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u,
  says: 'A short name is of small letters and digits, joined by hyphens.',
};
const LANGUAGE = {
  pattern: /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/,
  says: 'A language is a short code such as en, de or zh-Hant.',
};

// What the forms take is shorter than these at times: an archive holds what earlier versions took, too.
export const id = { kind: 'id' } as const;
export const slug = { kind: 'text', least: 1, most: 200, form: SLUG } as const;
export const line = { kind: 'text', most: 1_000, shows: 'line' } as const;
export const name = { kind: 'text', least: 1, most: 1_000, shows: 'line' } as const;
export const lines = { kind: 'text', most: 20_000, shows: 'lines' } as const;
export const around = { kind: 'text', most: 1_000 } as const;
export const quotation = { kind: 'text', least: 1, most: 20_000 } as const;
export const longText = { kind: 'text', most: 5_000_000, isNull: true } as const;
export const json = { kind: 'text', least: 2, most: 5_000_000 } as const;
export const patch = { kind: 'text', least: 2, most: 40_000_000 } as const;
export const key = { kind: 'text', least: 1, most: 20_000 } as const;
export const language = { kind: 'text', most: 40, form: LANGUAGE } as const;
export const linkOrNull = { kind: 'text', most: 4_000, form: LINK, isNull: true } as const;
export const dateOrNull = { kind: 'text', most: 10, form: DATE, isNull: true } as const;
export const dateOrNothing = { kind: 'text', most: 10, form: DATE_OR_NOTHING } as const;
export const flag = { kind: 'flag' } as const;
export const time = { kind: 'time' } as const;
export const timeOrNull = { kind: 'time', isNull: true } as const;
export const place = { kind: 'whole', least: -LARGEST, most: LARGEST } as const;
export const offset = { kind: 'whole', least: 0, most: LARGEST, isNull: true } as const;
export const countFromOne = { kind: 'whole', least: 1, most: LARGEST } as const;

/** The id of a row of a model. */
export function idOf<const Model extends string>(model: Model) {
  return { kind: 'id', refers: model } as const;
}

/** The same, or null. */
export function idOrNull<const Model extends string>(model: Model) {
  return { kind: 'id', refers: model, isNull: true } as const;
}

/** The same, or an empty text. */
export function idOrNothing<const Model extends string>(model: Model) {
  return { kind: 'id', refers: model, orNothing: true } as const;
}

/** One of a few words. */
export function word<const Words extends readonly string[]>(words: Words) {
  return { kind: 'word', words } as const;
}

/** A whole number within bounds. */
export function whole(least: number, most: number) {
  return { kind: 'whole', least, most } as const;
}

/** A column that came later than the first version of the archive, and what it is without. */
export function later<const Of extends Kind, const Before extends ValueOf<Of>>(
  column: Of,
  before: Before,
) {
  return { ...column, before } as const;
}

/** The same column where there may be nothing. */
export function orNull<const Of extends Kind>(column: Of) {
  return { ...column, isNull: true } as const;
}

/** A number within bounds, or null. */
export function numberOrNull(least: number, most: number) {
  return { kind: 'number', least, most, isNull: true } as const;
}
