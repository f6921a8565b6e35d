import type { JsonList, JsonSpan } from '@/lib/interchange/transcript-table/json-turns';
import { type Times, timesOf } from '@/lib/interchange/transcript-table/row-times';
import type { TranscriptRow } from '@/lib/interchange/transcript-table/rows-to-text';

/** A list of this share of the words of the longest holds the whole talk, too. */
const WHOLE = 0.6;
/** A list names its speakers where this share of its turns does. */
const NAMED = 0.5;
/** Punctuation that stands apart from the word it follows. */
const CLOSING = /^[.,;:!?…。，！？)\]”’»]+$/;

/**
 * The list that holds the talk: of those with all its words one that names who speaks, then one that
 * says when, then the one of the largest pieces. `null` where there are no words.
 */
export function chooseList(lists: readonly JsonList[]): JsonList | null {
  const most = lists.reduce((length, list) => Math.max(length, list.length), 0);
  const score = (list: JsonList) =>
    (isNamed(list) ? 4 : 0) + (isTimed(list) ? 2 : 0) + (list.turns.length > 1 ? 1 : 0);
  return lists
    .filter(({ length }) => length >= WHOLE * most)
    .reduce<JsonList | null>((best, list) => {
      if (best === null || score(list) > score(best)) return list;
      return score(list) === score(best) && list.turns.length < best.turns.length ? list : best;
    }, null);
}

function isNamed({ turns }: JsonList): boolean {
  return turns.filter(({ speaker }) => speaker !== '').length >= NAMED * turns.length;
}

function isTimed({ turns }: JsonList): boolean {
  return turns.filter(({ start }) => start !== undefined).length >= NAMED * turns.length;
}

/** The rows of a list, with the speakers of the stretches they lie in where none names its own. */
export function rowsOfList(list: JsonList, spans: readonly JsonSpan[]): TranscriptRow[] {
  const times = timesOf(list.turns);
  const speakerAt = isNamed(list) || !isTimed(list) ? null : speakersBy(spans);
  const rows: TranscriptRow[] = [];
  for (const [at, { speaker, text }] of list.turns.entries()) {
    const before = rows.at(-1);
    const words = text.trim();
    if (before !== undefined && CLOSING.test(words)) {
      before.text = before.text.trimEnd() + words;
      continue;
    }
    const time = times[at] ?? { start: Number.NaN, end: Number.NaN };
    rows.push({ speaker: speaker || (speakerAt?.(time) ?? ''), text, ...time });
  }
  return rows;
}

/** Who speaks in the stretch that holds the middle of a time; '' where none does. */
function speakersBy(spans: readonly JsonSpan[]): (time: Times) => string {
  const times = timesOf(spans);
  const known = spans
    .flatMap(({ speaker }, at) => {
      const time = times[at];
      return time === undefined || Number.isNaN(time.start) ? [] : [{ speaker, ...time }];
    })
    .sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    const middle = Number.isNaN(end) ? start : (start + end) / 2;
    let low = 0;
    let high = known.length;
    while (low < high) {
      const half = (low + high) >> 1;
      if ((known[half]?.start ?? Number.POSITIVE_INFINITY) <= middle) low = half + 1;
      else high = half;
    }
    return known[low - 1]?.speaker ?? '';
  };
}
