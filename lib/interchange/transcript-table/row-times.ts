/** Seconds from the start; NaN where a row gives none. */
export type Times = { start: number; end: number };

/** Rows whose pieces last so long in the mean, in what they count in, count in thousandths of a second. */
const LONGEST_IN_SECONDS = 200;

/**
 * When the rows of a transcript begin and end (or how long they last): numbers of seconds or of thousandths of them, which the
 * whole tells, "12.3s", and "0:01:02,5". O(rows).
 */
export function timesOf(
  rows: readonly { start: unknown; end: unknown; lasts?: unknown }[],
): Times[] {
  const times = rows.map(({ start, end, lasts }) => {
    const begins = numberOf(start);
    const ends = numberOf(end);
    return { start: begins, end: Number.isNaN(ends) ? begins + numberOf(lasts) : ends };
  });
  const given = times.filter(({ start }) => !Number.isNaN(start));
  const [first, last] = [given[0], given.at(-1)];
  if (first === undefined || last === undefined) return times;
  const lasts = (last.start - first.start) / Math.max(1, given.length - 1);
  const own = (first.end - first.start) / 1;
  const piece = given.length > 1 ? lasts : own;
  if (!(piece > LONGEST_IN_SECONDS) || given.some(({ start }) => !Number.isInteger(start)))
    return times;
  return times.map(({ start, end }) => ({ start: start / 1000, end: end / 1000 }));
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return Number.NaN;
  const clock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?$/.exec(value.trim());
  if (clock === null)
    return /^\d+(?:\.\d+)?s?$/.test(value.trim()) ? Number.parseFloat(value) : Number.NaN;
  const [, hours, minutes, seconds, fraction] = clock;
  return (
    Number(hours ?? 0) * 3600 +
    Number(minutes) * 60 +
    Number(seconds) +
    Number((fraction ?? '0').padEnd(3, '0')) / 1000
  );
}
