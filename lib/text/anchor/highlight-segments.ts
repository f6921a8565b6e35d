/** A stretch of a text to be marked; offsets in UTF-16 code units, the end exclusive. */
export type HighlightRange = { readonly id: string; readonly start: number; readonly end: number };

/** A highlight with the line it is drawn on, so that overlapping ones stay apart: 0 is nearest. */
export type LaidHighlight = HighlightRange & { readonly lane: number };

/** A stretch of text over which the same highlights run; none for plain text. */
export type HighlightSegment = {
  readonly start: number;
  readonly end: number;
  /** By lane. */
  readonly highlights: readonly LaidHighlight[];
  /** Ids of the highlights that begin with this segment. */
  readonly begins: readonly string[];
};

/**
 * Gives every highlight the lowest lane that no highlight overlapping it has: as few lanes as
 * there are highlights over one character at most. Empty highlights are left out. Order: by start,
 * the longer first, then by id, so that the same highlights always lie the same.
 * O(n log n + n · lanes).
 *
 * @throws Error where an offset is negative or no whole number
 */
export function layHighlights(highlights: readonly HighlightRange[]): LaidHighlight[] {
  for (const { id, start, end } of highlights) {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0) {
      throw new Error(`layHighlights takes whole offsets from 0: "${id}" has ${start} to ${end}.`);
    }
  }
  const sorted = highlights
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  const laneEnds: number[] = [];
  return sorted.map((highlight) => {
    const free = laneEnds.findIndex((end) => end <= highlight.start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = highlight.end;
    return { ...highlight, lane };
  });
}

/**
 * Cuts a stretch of text into segments at every place where a highlight begins or ends. Together
 * the segments are the stretch, in order, without gaps. A highlight that reaches beyond the
 * stretch is cut to it and does not count as beginning there. An empty stretch has none.
 * O(m log m + m · overlap) for the m highlights that touch the stretch.
 *
 * @param highlights as `layHighlights` gives them, of the whole text
 */
export function highlightSegments(
  highlights: readonly LaidHighlight[],
  stretch: { readonly start: number; readonly end: number },
): HighlightSegment[] {
  if (stretch.start >= stretch.end) return [];
  const touching = highlights.filter(
    (highlight) => highlight.start < stretch.end && highlight.end > stretch.start,
  );
  const cuts = new Set([stretch.start, stretch.end]);
  for (const { start, end } of touching) {
    cuts.add(Math.max(start, stretch.start));
    cuts.add(Math.min(end, stretch.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? stretch.end;
    const over = touching
      .filter((highlight) => highlight.start <= start && highlight.end >= end)
      .sort((a, b) => a.lane - b.lane);
    return {
      start,
      end,
      highlights: over,
      begins: over.filter((highlight) => highlight.start === start).map(({ id }) => id),
    };
  });
}
