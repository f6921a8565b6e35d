/** A list is written so many items at a time. */
const ITEMS = 1_000;
/** Pieces are gathered up to about so many UTF-16 code units. */
const LENGTH = 100_000;

/**
 * What `JSON.stringify` makes of an object, in pieces: a long list written at once takes as much memory
 * again as it holds, and more while it is sent.
 */
export function* jsonPieces(value: object): Generator<string> {
  let held = '';
  for (const piece of smallPieces(value)) {
    held += piece;
    if (held.length < LENGTH) continue;
    yield held;
    held = '';
  }
  yield held;
}

function* smallPieces(value: unknown): Generator<string> {
  if (Array.isArray(value) && value.length > ITEMS) {
    for (let from = 0; from < value.length; from += ITEMS) {
      yield from === 0 ? '[' : ',';
      yield JSON.stringify(value.slice(from, from + ITEMS)).slice(1, -1);
    }
    yield ']';
  } else if (isPlain(value)) {
    let sign = '{';
    for (const [key, field] of Object.entries(value)) {
      if (field === undefined) continue;
      yield `${sign}${JSON.stringify(key)}:`;
      yield* smallPieces(field);
      sign = ',';
    }
    yield sign === '{' ? '{}' : '}';
  } else yield JSON.stringify(value) ?? 'null';
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
