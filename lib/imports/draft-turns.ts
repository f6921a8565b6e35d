import type { DraftBlock, DraftStart } from '@/lib/imports/schema';
import type { SplitDraft } from '@/lib/imports/split-draft';
import { countWords } from '@/lib/text/count-words';
import { isTimeLine } from '@/lib/text/labels/times';
import type { BlockRole } from '@/lib/text/split/split-proposal';
import { isInBrackets } from '@/lib/text/split/tally-speakers';

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

/**
 * Where the words of a block begin that goes on a turn: behind a time before them, which nobody said,
 * and before a label, which are words where a person says that no turn begins with it.
 */
function goesOnAt(text: string, { start, contentStart }: DraftBlock): number {
  return isTimeLine(text.slice(start, contentStart).trim()) ? contentStart : start;
}

/** The words of a turn, without the label it begins with; paragraphs parted by a blank line. */
export function textOfTurn({ text, blocks }: SplitDraft, { first, last }: DraftTurn): string {
  return blocks
    .slice(first, last + 1)
    .map((block, index) =>
      text.slice(index === 0 ? block.contentStart : goesOnAt(text, block), block.end),
    )
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
export type BlockWords = {
  whole: Int32Array;
  content: Int32Array;
  /** 1 for a block that is all in brackets. */
  inBrackets: Uint8Array;
  /** 1 for a block that begins with a label. */
  labelled: Uint8Array;
};

/** Counted once a text: a boundary that moves changes no word. O(text). */
export function countBlockWords(text: string, blocks: readonly DraftBlock[]): BlockWords {
  const whole = new Int32Array(blocks.length);
  const content = new Int32Array(blocks.length);
  const inBrackets = new Uint8Array(blocks.length);
  const labelled = new Uint8Array(blocks.length);
  blocks.forEach((block, index) => {
    const { end, contentStart } = block;
    const from = goesOnAt(text, block);
    inBrackets[index] = Number(isInBrackets(text, block));
    labelled[index] = Number(contentStart > from);
    whole[index] = countWords(text.slice(from, end));
    content[index] =
      contentStart === from ? (whole[index] ?? 0) : countWords(text.slice(contentStart, end));
  });
  return { whole, content, inBrackets, labelled };
}

/**
 * Turns and words of each speaker, by key, as `tallySpeakers` counts them: a turn without words is
 * none, and what is in brackets within a turn parts it in no two. O(blocks).
 */
export function countTurns(
  turns: readonly DraftTurn[],
  { whole, content, inBrackets, labelled }: BlockWords,
): Map<string, SpeakerCount> {
  const counts = new Map<string, SpeakerCount>();
  let before: string | null = null;
  let wasDirection = false;
  for (const { first, last, speaker, role } of turns) {
    const isDirection = role === 'aside' && inBrackets.subarray(first, last + 1).every(Boolean);
    if (speaker === null) {
      if (!isDirection) before = null;
      wasDirection = isDirection;
      continue;
    }
    const isParted = wasDirection;
    wasDirection = false;
    let words = content[first] ?? 0;
    for (let index = first + 1; index <= last; index += 1) words += whole[index] ?? 0;
    if (words === 0) continue;
    const goesOn = isParted && speaker === before && labelled[first] === 0;
    const count = counts.get(speaker) ?? { turns: 0, words: 0 };
    counts.set(speaker, { turns: count.turns + Number(!goesOn), words: count.words + words });
    before = speaker;
  }
  return counts;
}
