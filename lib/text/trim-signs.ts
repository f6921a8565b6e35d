/**
 * A text without the signs of `signs` at its ends. Walked from both ends: a pattern such as
 * `/[*_\s]+$/` begins anew at each sign of a run in the middle, which takes time with its square.
 *
 * @param signs matches one sign (UTF-16 code unit) at a time; without the flag `g`
 */
export function trimSigns(text: string, signs: RegExp): string {
  return trimSignsAtEnd(trimSignsAtStart(text, signs), signs);
}

/** The same, at the beginning alone. */
export function trimSignsAtStart(text: string, signs: RegExp): string {
  let start = 0;
  while (start < text.length && signs.test(text.charAt(start))) start += 1;
  return text.slice(start);
}

/** The same, at the end alone. */
export function trimSignsAtEnd(text: string, signs: RegExp): string {
  let end = text.length;
  while (end > 0 && signs.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
