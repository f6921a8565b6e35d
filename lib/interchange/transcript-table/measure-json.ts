/** Turns lie a few levels down; nobody nests them like this. */
const MAX_DEPTH = 64;
/** Lists and objects; the longest transcript has a third of it. */
const MAX_CONTAINERS = 1_000_000;
/** Values; as many turns as a text may have lines, with five fields and the times of their words. */
const MAX_VALUES = 3_000_000;
/** Fields of one object; a parser takes some hundred bytes for each of them. */
const MAX_FIELDS = 10_000;

const [QUOTE, BACKSLASH, COMMA] = ['"', '\\', ','].map((sign) => sign.charCodeAt(0));
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = ['[', ']', '{', '}'].map((sign) =>
  sign.charCodeAt(0),
);

/**
 * Whether a JSON text nests deeper, or holds more lists, objects, fields or values, than any
 * transcript: the parser would take some hundred times its length in memory. One pass. O(n).
 */
export function isUnwieldyJson(text: string): boolean {
  let depth = 0;
  let containers = 0;
  let values = 0;
  /** By depth: the fields of the object that is open there, NaN for a list, which may be long. */
  const fields: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) {
      at = endOfString(text, at);
    } else if (sign === OPEN_LIST || sign === OPEN_OBJECT) {
      depth += 1;
      containers += 1;
      if (depth > MAX_DEPTH || containers > MAX_CONTAINERS) return true;
      fields[depth] = sign === OPEN_OBJECT ? 1 : Number.NaN;
    } else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) {
      depth -= 1;
    } else if (sign === COMMA) {
      values += 1;
      const inObject = (fields[depth] ?? Number.NaN) + 1;
      fields[depth] = inObject;
      if (values > MAX_VALUES || inObject > MAX_FIELDS) return true;
    }
  }
  return false;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === BACKSLASH) at += 1;
    else if (sign === QUOTE) return at;
  }
  return text.length;
}
