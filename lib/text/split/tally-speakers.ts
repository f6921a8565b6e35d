import { countWords } from '@/lib/text/count-words';
import type { ProposedBlock } from '@/lib/text/split/split-proposal';

/** True for a block that is all in brackets, by its first and last sign: no turn ends with "(Applause.)". */
export function isInBrackets(
  text: string,
  { start, end }: Pick<ProposedBlock, 'start' | 'end'>,
): boolean {
  return (
    /^[*_]*[[(（]/.test(text.slice(start, start + 4)) &&
    /[\])）][*_.\s]*$/.test(text.slice(Math.max(start, end - 6), end))
  );
}

export type SpeakerTally = { turns: number; words: number };

/**
 * Turns and words of each speaker, in the order in which they first speak. Labels are not counted
 * as words; introductions and asides belong to nobody. A turn begins where a block says so, where
 * the speaker changes and after an aside that is not in brackets; one without words ("Applause:") is none. Fast enough to run at every change on screen. O(text).
 */
export function tallySpeakers(
  text: string,
  blocks: readonly Pick<
    ProposedBlock,
    'start' | 'end' | 'contentStart' | 'speaker' | 'role' | 'startsTurn'
  >[],
): Map<string, SpeakerTally> {
  const tallies = new Map<string, SpeakerTally>();
  let before: string | null = null;
  let isCounted = false;
  for (const block of blocks) {
    const { speaker, role } = block;
    if (role === 'aside' && speaker === null && isInBrackets(text, block)) continue;
    if (speaker === null || role === 'introduction') {
      before = null;
      continue;
    }
    const tally = tallies.get(speaker) ?? { turns: 0, words: 0 };
    const words = countWords(text.slice(block.contentStart, block.end));
    if (block.startsTurn || speaker !== before) isCounted = false;
    if (words > 0 && !isCounted) {
      tally.turns += 1;
      isCounted = true;
    }
    tally.words += words;
    tallies.set(speaker, tally);
    before = speaker;
  }
  return tallies;
}
