/** Errors in words, by field; `form` for what concerns the whole. */
export type FieldErrors = Record<string, string>;

/** Why something was not done, and nothing was stored. */
export type Refused = {
  ok: false;
  errors: FieldErrors;
  /** How many further errors there are, where not all are listed. */
  more?: number;
  /** The stored version, where a position changed meanwhile. */
  changedTo?: number;
  /** Nothing speaks against what was asked: asked again as it is, later, it can be done. */
  again?: boolean;
  /** What was typed, by field, for a form that is drawn anew. */
  typed?: Record<string, string>;
};

/** What every action answers: what it made or found, or why it did nothing. */
export type Answer<Value = null> = { ok: true; value: Value } | Refused;

/** It is done. */
export function done(): Answer<null>;
export function done<Value>(value: Value): Answer<Value>;
export function done(value: unknown = null): Answer<unknown> {
  return { ok: true, value };
}

/** It is not done: why, in a sentence about the whole or by field. */
export function refuse(
  why: string | FieldErrors,
  more: Omit<Refused, 'ok' | 'errors'> = {},
): Refused {
  return { ok: false, errors: typeof why === 'string' ? { form: why } : why, ...more };
}

/** All that a refusal says, in one line; for places that have no fields. */
export function sayRefused({ errors }: Pick<Refused, 'errors'>): string {
  return [...new Set(Object.values(errors))].join(' ');
}
