import type { DraftHint, DraftStart } from '@/lib/imports/schema';
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

/**
 * The draft with a block beginning at each of the places, where none does yet; places outside of the
 * words of a block change nothing. Turns and guesses stay at the words where they are. O(blocks + places).
 *
 * @param places UTF-16 code units of the text, in any order
 */
export function cutBlocks(draft: SplitDraft, places: readonly number[]): SplitDraft {
  const begun = new Set(draft.blocks.map(({ start }) => start));
  const wanted = places.filter((place) => !begun.has(place)).sort((a, b) => a - b);
  if (wanted.length === 0) return draft;
  const blocks: SplitDraft['blocks'][number][] = [];
  const starts: Record<number, DraftStart> = {};
  const hints: Record<number, DraftHint> = {};
  let next = 0;
  draft.blocks.forEach((block, index) => {
    const start = draft.starts[index];
    const hint = draft.hints[index];
    if (start !== undefined) starts[blocks.length] = start;
    if (hint !== undefined) hints[blocks.length] = hint;
    let open = block;
    for (; (wanted[next] ?? Number.POSITIVE_INFINITY) < block.end; next += 1) {
      const at = wanted[next] ?? 0;
      if (at <= open.contentStart) continue;
      const before = draft.text.slice(open.contentStart, at).trimEnd();
      if (before === '') continue;
      blocks.push({ ...open, end: open.contentStart + before.length });
      open = { start: at, end: block.end, contentStart: at };
    }
    blocks.push(open);
  });
  return blocks.length === draft.blocks.length ? draft : { ...draft, blocks, starts, hints };
}
