/** Turns lie a few levels down; nobody nests them like this. */
const MAX_DEPTH = 64;
/** Lists and objects; the longest transcript has a third of it. */
const MAX_CONTAINERS = 1_000_000;
/** Values; a million turns of five fields. */
const MAX_VALUES = 5_000_000;

const [QUOTE, BACKSLASH, COMMA] = ['"', '\\', ','].map((sign) => sign.charCodeAt(0));
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = ['[', ']', '{', '}'].map((sign) =>
  sign.charCodeAt(0),
);

/**
 * Whether a JSON text nests deeper, or holds more lists, objects or values, than any transcript: the
 * parser would take some hundred times its length in memory. One pass, no memory. O(n).
 */
export function isUnwieldyJson(text: string): boolean {
  let depth = 0;
  let containers = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) {
      at = endOfString(text, at);
    } else if (sign === OPEN_LIST || sign === OPEN_OBJECT) {
      depth += 1;
      containers += 1;
      if (depth > MAX_DEPTH || containers > MAX_CONTAINERS) return true;
    } else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) {
      depth -= 1;
    } else if (sign === COMMA) {
      values += 1;
      if (values > MAX_VALUES) return true;
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
