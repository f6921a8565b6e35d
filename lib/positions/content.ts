import { canonicalJson } from '@/lib/fields/canonical-json';
import type {
  NamedReason,
  PositionContent,
  PositionFields,
  QuotationFields,
  ReasonFields,
  ShownQuotation,
} from '@/lib/positions/position';

/**
 * A position's fields without their schema: what they are where nothing was said, taking them over
 * and comparing them. Apart from `position.ts` so that pages which parse nothing need not load zod.
 */

/** What a position holds where nothing was said; a stance is always said. */
export const emptyFields: Omit<PositionFields, 'stance'> = {
  explicitness: 'explicit',
  confidence: null,
  summary: '',
  note: '',
};

/** The names of a position's own fields. `emptyFields` has them all, or does not compile. */
export const fieldNames = ['stance', ...Object.keys(emptyFields)] as (keyof PositionFields)[];

/** A position's own fields alone, of something that holds more. */
export function fieldsOf<Fields extends { [Field in keyof PositionFields]: unknown }>(
  position: Fields,
): Pick<Fields, keyof PositionFields> {
  return Object.fromEntries(fieldNames.map((name) => [name, position[name]])) as Pick<
    Fields,
    keyof PositionFields
  >;
}

/** Whether two positions have the same fields; reasons and quotations are not looked at. */
export function sameFields(a: PositionFields, b: PositionFields): boolean {
  return fieldNames.every((name) => a[name] === b[name]);
}

/** What a quotation says beside its words and their place where nothing was said of it. */
export const unsaidOfWords = {
  suggested: false,
  stance: null,
  saidOn: '',
  wordsOf: '',
  telling: false,
  checked: false,
} as const satisfies Partial<QuotationFields>;

/**
 * What follows from the words and their place, how they were found and whether somebody looked: no
 * quotation of its own.
 */
const BESIDE_THE_WORDS = [
  'prefix',
  'suffix',
  'paragraph',
  'suggested',
  'checked',
  'id',
  'status',
] as const;
type Beside = (typeof BESIDE_THE_WORDS)[number];

/** A name that two quotations share where they are the same words at the same place. */
export function nameOfQuotation(piece: Omit<QuotationFields, Beside> & Partial<ShownQuotation>) {
  const said = Object.entries(piece).filter(
    ([name]) => !BESIDE_THE_WORDS.some((one) => one === name),
  );
  return canonicalJson(Object.fromEntries(said));
}

/** Whether two names are of one reason: the same id, or the same words. */
export function isSameReason(one: NamedReason, other: NamedReason): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/**
 * The id of a reason that is named, among the reasons of its position as they are stored; null where
 * none is named, or none of them is it.
 */
export function idOfReason(
  named: NamedReason | null,
  given: readonly ({ id: string } & Partial<ReasonFields>)[],
): string | null {
  if (named === null) return null;
  const found = given.find((own) =>
    'id' in named
      ? own.id === named.id
      : own.text === named.text && own.direction === named.direction,
  );
  return found?.id ?? null;
}

/** A quotation as it is stored, as one is handed over: its reason is named by its id. */
export function asGiven<Piece extends { reasonId: string | null }>({ reasonId, ...piece }: Piece) {
  return { ...piece, reason: reasonId === null ? null : { id: reasonId } };
}

/** Quotations of which one at most is the telling one: the first that is. */
export function withOneTelling<Piece extends Pick<QuotationFields, 'quotation' | 'telling'>>(
  pieces: readonly Piece[],
): Piece[] {
  const first = pieces.find(({ telling }) => telling);
  return pieces.map((piece) =>
    piece.telling && piece.quotation !== first?.quotation ? { ...piece, telling: false } : piece,
  );
}

/** The parts of a position in the order of its form, by their names on screen. */
export const partNames: Readonly<Record<keyof PositionContent, string>> = {
  stance: 'stance',
  explicitness: 'explicit or implied',
  evidence: 'quotations',
  summary: 'summary',
  reasons: 'reasons',
  note: 'note',
  confidence: 'confidence',
};
