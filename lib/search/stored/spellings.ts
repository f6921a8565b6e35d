import { isWrittenKey } from '@/lib/search/index-keys';

/** How many letters may be wrong: none in short words, one from four letters, two from eight. */
export function wrongLetters(key: string): number {
  if (isWrittenKey(key) || key.length < 4 || /\d/.test(key)) return 0;
  return key.length < 8 ? 1 : 2;
}

/**
 * Whether one word becomes the other by so many letters put in, left out or exchanged (Levenshtein 1966). Looks
 * only at what lies that near to the diagonal. O(letters × most).
 */
export function isWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  const far = most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => Math.min(at, far));
  for (let at = 1; at <= one.length; at += 1) {
    const next = new Array<number>(other.length + 1).fill(far);
    if (at <= most) next[0] = at;
    let least = next[0] ?? far;
    const last = Math.min(other.length, at + most);
    for (let place = Math.max(1, at - most); place <= last; place += 1) {
      const same = one[at - 1] === other[place - 1] ? 0 : 1;
      const steps = Math.min(
        (row[place - 1] ?? far) + same,
        (row[place] ?? far) + 1,
        (next[place - 1] ?? far) + 1,
        far,
      );
      next[place] = steps;
      least = Math.min(least, steps);
    }
    if (least > most) return false;
    row = next;
  }
  return (row[other.length] ?? far) <= most;
}
