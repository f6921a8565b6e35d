import type { BlockLine, Lead } from '@/lib/interchange/html/block-lines';

/** The lines that were marked as a speaker's label, and whether words stand behind it on the line. */
export type TakenLines = Map<number, { hasWords: boolean }>;

/** A date, a count or a button is no longer than this, and there are at least so many. */
const LONGEST = 40;
const MIN_COUNT = 3;
/** So many of a kind must stand where nobody's words stand. */
const SURE = 0.8;
/** Elements in which pages put dates and buttons; those that hold words as well, too. */
const AROUND = new Set(['a', 'time', 'button', 'small', 'span', 'abbr', 'li', 'div']);
const OF_WORDS = new Set(['span', 'div', 'li']);
/** Buttons of one kind that hold different words. */
const MOST_BUTTONS = 6;
const MOST_IN_A_ROW = 10;

/**
 * Takes from a page what it sets beside the names of its speakers, in one and the same way each time:
 * a date or a count right behind a name that stands alone, a button (the same words each time) right
 * before the next name. O(lines).
 *
 * @returns the lines that were taken out
 */
export function dropBeside(lines: readonly BlockLine[], taken: TakenLines): string[] {
  const kinds = new Map<string, { at: number; lead: Lead }[]>();
  const texts = textsByKind(lines);
  for (const [at, { lead }] of lines.entries()) {
    const isOfWords = OF_WORDS.has(lead?.element.nodeName.toLowerCase() ?? '');
    if (lead === null || taken.has(at) || lead.rest.length > 0 || lead.text.length > LONGEST)
      continue;
    if (!AROUND.has(lead.element.nodeName.toLowerCase()) || /[.!?…]$/.test(lead.text)) continue;
    if (isOfWords && (texts.get(lead.kind)?.size ?? 0) > MOST_BUTTONS && !/\d/.test(lead.text))
      continue;
    const isBehindName = taken.get(at - 1)?.hasWords === false && !taken.has(at + 1);
    const isDate = /\d/.test(lead.text) && isBehindName;
    const kind = isDate ? `date ${lead.kind}` : `button ${lead.kind} ${lead.text}`;
    const places = kinds.get(kind);
    if (places === undefined) kinds.set(kind, [{ at, lead }]);
    else places.push({ at, lead });
  }
  const gone = new Set<number>();
  for (const [kind, places] of kinds)
    if (kind.startsWith('date ') && places.length >= MIN_COUNT && areDates(places, texts))
      for (const { at } of places) gone.add(at);
  // The last button stands before the next name, and each before one that goes.
  for (let round = 0, size = -1; round < MOST_IN_A_ROW && size !== gone.size; round += 1) {
    size = gone.size;
    for (const [kind, places] of kinds) {
      if (!kind.startsWith('button ') || places.length < MIN_COUNT) continue;
      const before = places.filter(({ at }) => {
        const isNext = taken.has(at + 1) || gone.has(at + 1) || at === lines.length - 1;
        return isNext && taken.get(at - 1)?.hasWords !== false;
      });
      if (before.length >= SURE * places.length) for (const { at } of places) gone.add(at);
    }
  }
  for (const places of kinds.values())
    for (const { at, lead } of places) if (gone.has(at)) lead.element.textContent = '';
  return [...gone].sort((a, b) => a - b).map((at) => lines[at]?.text ?? '');
}

function textsByKind(lines: readonly BlockLine[]): Map<string, Map<string, number>> {
  const texts = new Map<string, Map<string, number>>();
  for (const { lead, kindOfBlock, text } of lines) {
    const kind = lead?.kind ?? kindOfBlock;
    if (kind === null) continue;
    const own = texts.get(kind) ?? new Map<string, number>();
    own.set(text, (own.get(text) ?? 0) + 1);
    texts.set(kind, own);
  }
  return texts;
}

/** Whether elements of a kind hold nothing else: an answer of "12" stands among other answers. */
function areDates(
  places: readonly { lead: Lead }[],
  texts: ReadonlyMap<string, ReadonlyMap<string, number>>,
): boolean {
  const kind = places[0]?.lead.kind ?? '';
  if (!OF_WORDS.has(kind.split(/[.:<]/, 1)[0] ?? '')) return true;
  const all = [...(texts.get(kind)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  return places.length >= SURE * all;
}
