/**
 * Where a changed text came from. Offsets are UTF-16 code units throughout.
 *
 * `edits` are the replaced stretches, in order, without overlap; between them the two texts are
 * the same, so an offset only needs the shift that the edits before it brought about.
 */
export type Edit = { start: number; end: number; replacement: string };

type Shift = { newStart: number; newEnd: number; oldStart: number; oldEnd: number };

export type OffsetMap = {
  /** The offset in the earlier text that an offset in the later text stands for. */
  toOriginal(offset: number): number;
  /** The offset in the later text where an offset of the earlier text now lies. */
  fromOriginal(offset: number): number;
};

export const unchangedOffsets: OffsetMap = {
  toOriginal: (offset) => offset,
  fromOriginal: (offset) => offset,
};

/** The last shift whose start, on the chosen side, is at or before the offset; -1 when none is. */
function lastAtOrBefore(
  shifts: readonly Shift[],
  offset: number,
  side: 'newStart' | 'oldStart',
): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.[side] ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Applies edits (sorted, not overlapping) and says where every offset came from.
 *
 * Inside a replacement, offsets lead to the start of what was replaced. O(text + edits).
 */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; map: OffsetMap } {
  if (edits.length === 0) return { text, map: unchangedOffsets };
  const parts: string[] = [];
  const shifts: Shift[] = [];
  let oldAt = 0;
  let newAt = 0;
  for (const edit of edits) {
    parts.push(text.slice(oldAt, edit.start), edit.replacement);
    newAt += edit.start - oldAt;
    const newEnd = newAt + edit.replacement.length;
    shifts.push({ newStart: newAt, newEnd, oldStart: edit.start, oldEnd: edit.end });
    newAt = newEnd;
    oldAt = edit.end;
  }
  parts.push(text.slice(oldAt));
  const map: OffsetMap = {
    toOriginal(offset) {
      const shift = shifts[lastAtOrBefore(shifts, offset, 'newStart')];
      if (shift === undefined) return offset;
      return offset < shift.newEnd ? shift.oldStart : offset - shift.newEnd + shift.oldEnd;
    },
    fromOriginal(offset) {
      const shift = shifts[lastAtOrBefore(shifts, offset, 'oldStart')];
      if (shift === undefined) return offset;
      return offset < shift.oldEnd ? shift.newStart : offset - shift.oldEnd + shift.newEnd;
    },
  };
  return { text: parts.join(''), map };
}

/** Two changes one after the other, as one: `first` was made before `second`. */
export function composeMaps(first: OffsetMap, second: OffsetMap): OffsetMap {
  if (first === unchangedOffsets) return second;
  if (second === unchangedOffsets) return first;
  return {
    toOriginal: (offset) => first.toOriginal(second.toOriginal(offset)),
    fromOriginal: (offset) => second.fromOriginal(first.fromOriginal(offset)),
  };
}
