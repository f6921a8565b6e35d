import type { JsonList, JsonSpan } from '@/lib/interchange/transcript-table/json-turns';
import { type Times, timesOf } from '@/lib/interchange/transcript-table/row-times';
import type { TranscriptRow } from '@/lib/interchange/transcript-table/rows-to-text';

/** A list of this share of the words of the longest holds the whole talk, too. */
const WHOLE = 0.6;
/** A list names its speakers where this share of its turns does. */
const NAMED = 0.5;
/** A sign is joined to a word, not to a speech: each time all of it is copied. */
const LONGEST_CLOSED = 1_000;
/** So many turns of a list tell whether others have its words. */
const LOOKED_AT = 10;
/** More lists than this are not compared with each other. */
const MOST_COMPARED = 20;
/** Punctuation that stands apart from the word it follows. */
const CLOSING = /^[.,;:!?…。，！？)\]”’»]+$/;

/**
 * The list that holds the talk: of those with all its words one that names who speaks, then one that
 * says when, then the one of the largest pieces. Another with the same fields and other words ("pro" and
 * "con" of each round) belongs to it. `null` where there are no words.
 */
export function chooseList(lists: readonly JsonList[]): JsonList | null {
  const most = lists.reduce((length, list) => Math.max(length, list.length), 0);
  const score = (list: JsonList) =>
    (isNamed(list) ? 4 : 0) + (isTimed(list) ? 2 : 0) + (list.turns.length > 1 ? 1 : 0);
  const best = lists
    .filter(({ length }) => length >= WHOLE * most)
    .reduce<JsonList | null>((better, list) => {
      if (better === null || score(list) > score(better)) return list;
      return score(list) === score(better) && list.turns.length < better.turns.length
        ? list
        : better;
    }, null);
  return best === null || !isNamed(best) ? best : withOthers(best, lists);
}

function withOthers(best: JsonList, lists: readonly JsonList[]): JsonList {
  const alike = lists.filter(
    (list) =>
      list !== best &&
      isNamed(list) &&
      list.textField === best.textField &&
      list.speakerField === best.speakerField,
  );
  if (alike.length === 0) return best;
  let words = best.turns.map(({ text }) => text).join(' ');
  const turns = [...best.turns];
  for (const list of alike) {
    // Where each of many keys has its list, they are parts of one.
    const isPart = alike.length > MOST_COMPARED;
    if (!isPart && isWithin(list, words)) continue;
    for (const turn of list.turns) turns.push(turn);
    if (!isPart) words += ` ${list.turns.map(({ text }) => text).join(' ')}`;
  }
  return { ...best, turns: turns.sort((a, b) => a.place - b.place) };
}

/** True for a list whose longest turns have been said in others: single words beside whole turns. */
function isWithin({ turns }: JsonList, words: string): boolean {
  const longest = [...turns].sort((a, b) => b.text.length - a.text.length).slice(0, LOOKED_AT);
  return longest.filter(({ text }) => words.includes(text.trim())).length * 2 > longest.length;
}

function isNamed({ turns }: JsonList): boolean {
  return turns.filter(({ speaker }) => speaker !== '').length >= NAMED * turns.length;
}

function isTimed({ turns }: JsonList): boolean {
  return turns.filter(({ start }) => start !== undefined).length >= NAMED * turns.length;
}

/** The rows of a list, with the speakers of the stretches they lie in where none names its own,
 * by their names where the document lists them. */
export function rowsOfList(
  list: JsonList,
  { spans, people }: { spans: readonly JsonSpan[]; people: ReadonlyMap<string, string> },
): TranscriptRow[] {
  const times = timesOf(list.turns);
  const speakerAt = isNamed(list) || !isTimed(list) ? null : speakersBy(spans);
  const rows: TranscriptRow[] = [];
  for (const [at, { speaker, text }] of list.turns.entries()) {
    const before = rows.at(-1);
    const words = text.trim();
    if (before !== undefined && before.text.length < LONGEST_CLOSED && CLOSING.test(words)) {
      before.text = before.text.trimEnd() + words;
      continue;
    }
    const time = times[at] ?? { start: Number.NaN, end: Number.NaN };
    rows.push({ speaker: speaker || (speakerAt?.(time) ?? ''), text, ...time });
  }
  // Marks are names where a list of people says so of each.
  const isListed = rows.every(({ speaker }) => speaker === '' || people.has(speaker));
  return isListed
    ? rows.map((row) => ({ ...row, speaker: people.get(row.speaker) ?? row.speaker }))
    : rows;
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
