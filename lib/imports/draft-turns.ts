import type { DraftBlock, DraftStart } from '@/lib/imports/schema';
import type { SplitDraft } from '@/lib/imports/split-draft';
import { countWords } from '@/lib/text/count-words';
import type { BlockRole } from '@/lib/text/split/split-proposal';

/** A stretch of blocks that one speaker says. */
export type DraftTurn = { first: number; last: number; speaker: string | null; role: BlockRole };

export type SpeakerCount = { turns: number; words: number };

/**
 * The turns that a draft amounts to, in order, without their words. Blocks before the first start
 * are introduction. O(blocks).
 */
export function turnsOf({ blocks, starts }: Pick<SplitDraft, 'blocks' | 'starts'>): DraftTurn[] {
  const turns: DraftTurn[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const start: DraftStart | undefined =
      starts[index] ??
      (index === 0
        ? { speaker: null, role: 'introduction', reason: '', certain: true }
        : undefined);
    const open = turns.at(-1);
    if (start !== undefined)
      turns.push({ first: index, last: index, speaker: start.speaker, role: start.role });
    else if (open !== undefined) open.last = index;
  }
  return turns;
}

/** The words of a turn, without the label it begins with; paragraphs parted by a blank line. */
export function textOfTurn({ text, blocks }: SplitDraft, { first, last }: DraftTurn): string {
  return blocks
    .slice(first, last + 1)
    .map((block, index) => text.slice(index === 0 ? block.contentStart : block.start, block.end))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .join('\n\n');
}

/** Which turn holds each block, by block index. */
export function turnIndexOfBlocks(turns: readonly DraftTurn[], blocks: number): Int32Array {
  const result = new Int32Array(blocks).fill(-1);
  turns.forEach((turn, index) => {
    result.fill(index, turn.first, turn.last + 1);
  });
  return result;
}

/** Words of each block: with its label, where it goes on a turn, and without, where it begins one. */
export type BlockWords = { whole: Int32Array; content: Int32Array };

/** Counted once a text: a boundary that moves changes no word. O(text). */
export function countBlockWords(text: string, blocks: readonly DraftBlock[]): BlockWords {
  const whole = new Int32Array(blocks.length);
  const content = new Int32Array(blocks.length);
  blocks.forEach(({ start, end, contentStart }, index) => {
    whole[index] = countWords(text.slice(start, end));
    content[index] =
      contentStart === start ? (whole[index] ?? 0) : countWords(text.slice(contentStart, end));
  });
  return { whole, content };
}

/** Turns and words of each speaker, by key; a turn without words is none. O(blocks). */
export function countTurns(
  turns: readonly DraftTurn[],
  { whole, content }: BlockWords,
): Map<string, SpeakerCount> {
  const counts = new Map<string, SpeakerCount>();
  for (const { first, last, speaker } of turns) {
    if (speaker === null) continue;
    let words = content[first] ?? 0;
    for (let index = first + 1; index <= last; index += 1) words += whole[index] ?? 0;
    if (words === 0) continue;
    const count = counts.get(speaker) ?? { turns: 0, words: 0 };
    counts.set(speaker, { turns: count.turns + 1, words: count.words + words });
  }
  return counts;
}
