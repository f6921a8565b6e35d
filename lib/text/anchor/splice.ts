/**
 * What a text has at one place instead of what it had there. Offsets in UTF-16 code units. `before` and
 * `after` are what stood around, by which the place is found again where the text grew or shrank elsewhere.
 */
export type Splice = { at: number; was: string; is: string; before: string; after: string };

/** How much around the place is kept. */
const AROUND = 32;
/** How much of that is enough, where what stands further off changed as well. */
const CLOSE_AROUND = 12;

/**
 * The one stretch in which two texts differ; of equal texts an empty one at their end. No half of a
 * character stands at its edges. O(length).
 */
export function spliceBetween(was: string, is: string): Splice {
  const most = Math.min(was.length, is.length);
  let at = 0;
  while (at < most && was.charCodeAt(at) === is.charCodeAt(at)) at += 1;
  if (splitsCharacter(was, at) || splitsCharacter(is, at)) at -= 1;
  let tail = 0;
  while (
    tail < most - at &&
    was.charCodeAt(was.length - 1 - tail) === is.charCodeAt(is.length - 1 - tail)
  )
    tail += 1;
  const cuts = () =>
    splitsCharacter(was, was.length - tail) || splitsCharacter(is, is.length - tail);
  if (tail > 0 && cuts()) tail -= 1;
  const end = was.length - tail;
  const from = Math.max(0, at - AROUND);
  const to = Math.min(was.length, end + AROUND);
  return {
    at,
    was: was.slice(at, end),
    is: is.slice(at, is.length - tail),
    before: was.slice(splitsCharacter(was, from) ? from + 1 : from, at),
    after: was.slice(end, splitsCharacter(was, to) ? to - 1 : to),
  };
}

/** The splice that takes another one back. */
export function invertSplice({ was, is, ...place }: Splice): Splice {
  return { ...place, was: is, is: was };
}

/**
 * Where the words stand that a splice takes out: at its place, else where the same words stand in the
 * same surroundings, once; null where they do not, or several times. O(text).
 */
export function findSplice(text: string, { at, was, before, after }: Splice): number | null {
  if (text.startsWith(before + was + after, at - before.length)) return at;
  for (const around of [AROUND, CLOSE_AROUND]) {
    const lead = before.slice(-around);
    const whole = lead + was + after.slice(0, around);
    const first = text.indexOf(whole);
    if (first !== -1) return text.includes(whole, first + 1) ? null : first + lead.length;
  }
  return null;
}

/** A text with a splice done to it; null where its place is not found (`findSplice`). */
export function applySplice(text: string, splice: Splice): string | null {
  const at = findSplice(text, splice);
  if (at === null) return null;
  return text.slice(0, at) + splice.is + text.slice(at + splice.was.length);
}

function splitsCharacter(text: string, at: number): boolean {
  return (
    at > 0 &&
    at < text.length &&
    /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) &&
    /[\uDC00-\uDFFF]/.test(text.charAt(at))
  );
}
