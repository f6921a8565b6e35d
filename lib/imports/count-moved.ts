import { takeLabel } from '@/lib/imports/label-answers';
import type { SplitDraft } from '@/lib/imports/split-draft';
import type { LabelQuestion } from '@/lib/text/split/split-proposal';

/** Who speaks at each block, in its order: a speaker's key, or the role of what is nobody's. */
function speakersOf({ blocks, starts }: Pick<SplitDraft, 'blocks' | 'starts'>): string[] {
  let open = 'introduction';
  return blocks.map((_, index) => {
    const start = starts[index];
    if (start !== undefined) open = start.speaker ?? start.role;
    return open;
  });
}

/**
 * How many paragraphs with words are another's in the second draft than in the first, of one text of
 * which the second may be cut at more places. O(blocks).
 */
export function countMoved(before: SplitDraft, after: SplitDraft): number {
  const were = speakersOf(before);
  const are = speakersOf(after);
  let at = 0;
  let moved = 0;
  after.blocks.forEach(({ start, end, contentStart }, index) => {
    while ((before.blocks[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    if (contentStart < end && were[at] !== are[index]) moved += 1;
  });
  return moved;
}

/** Paragraphs with words of each speaker, by key. O(blocks). */
export function countBySpeaker({
  blocks,
  starts,
}: Pick<SplitDraft, 'blocks' | 'starts'>): Map<string, number> {
  const counts = new Map<string, number>();
  const speaking = speakersOf({ blocks, starts });
  blocks.forEach(({ end, contentStart }, index) => {
    const key = speaking[index];
    if (key !== undefined && contentStart < end) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}

/**
 * How many paragraphs an answer to a question about a label moves: those that it would take from others
 * or, where it is proposed as a speaker already, those that it would give back. O(blocks).
 */
export function countConcerned(draft: SplitDraft, label: LabelQuestion): number {
  const own = draft.speakers.find(({ name }) => name === label.name);
  if (!label.taken || own === undefined) return countMoved(draft, takeLabel(draft, label));
  return countBySpeaker(draft).get(own.key) ?? 0;
}
