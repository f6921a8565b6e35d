/** A marked stretch: offsets in UTF-16 code units, and what marks it. */
export type MarkedRange = { start: number; end: number; id: string };

/** A stretch of text and the ids of the ranges that cover all of it. */
export type PassageSegment = { start: number; end: number; ids: string[] };

/**
 * Parts the stretch `from`…`to` wherever a marked range begins or ends, so that overlapping
 * quotations can be drawn. The segments are in order and leave nothing out; ranges outside the
 * stretch are cut to it. Cost: ranges × segments.
 */
export function passageSegments(
  from: number,
  to: number,
  ranges: readonly MarkedRange[],
): PassageSegment[] {
  const inside = ranges.filter((range) => range.start < to && range.end > from);
  const cuts = new Set([from, to]);
  for (const range of inside) {
    cuts.add(Math.max(from, range.start));
    cuts.add(Math.min(to, range.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const segments: PassageSegment[] = [];
  for (const [index, start] of places.entries()) {
    const end = places[index + 1];
    if (end === undefined || end === start) continue;
    const ids = inside
      .filter((range) => range.start <= start && range.end >= end)
      .map((range) => range.id);
    segments.push({ start, end, ids });
  }
  return segments;
}
