import type { SplitDraft } from '@/lib/imports/split-draft';

/**
 * Cuts a paragraph in two, so that a turn can begin within it; everything after it moves on by one.
 * The same draft comes back where the cut would leave a part without words.
 *
 * @param offset UTF-16 code unit of the text at which the second part begins
 */
export function splitBlock(draft: SplitDraft, block: number, offset: number): SplitDraft {
  const whole = draft.blocks[block];
  if (whole === undefined || offset <= whole.contentStart || offset >= whole.end) return draft;
  const first = draft.text.slice(whole.contentStart, offset);
  if (first.trim() === '' || draft.text.slice(offset, whole.end).trim() === '') return draft;
  const blocks = [
    ...draft.blocks.slice(0, block),
    { ...whole, end: whole.contentStart + first.trimEnd().length },
    { start: offset, end: whole.end, contentStart: offset },
    ...draft.blocks.slice(block + 1),
  ];
  return {
    ...draft,
    blocks,
    starts: moveOn(draft.starts, block),
    hints: moveOn(draft.hints, block),
  };
}

function moveOn<Value>(
  places: Readonly<Record<number, Value>>,
  after: number,
): Readonly<Record<number, Value>> {
  return Object.fromEntries(
    Object.entries(places).map(([place, value]) => [
      Number(place) > after ? Number(place) + 1 : Number(place),
      value,
    ]),
  );
}
