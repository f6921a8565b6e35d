import { shortened } from '@/lib/text/beginning-of';
import { isLongName } from '@/lib/text/names/long-name';
import type { ChosenSpeaker } from '@/lib/text/split/chosen-speaker';
import type { ReturningLabels } from '@/lib/text/split/returning-labels';
import type { LabelQuestion, ProposedBlock } from '@/lib/text/split/split-proposal';

const EXAMPLE = 80;

/**
 * The last guard of a split: whatever still stands in somebody's words as the names of speakers
 * stand, and whoever was taken for a speaker without being certain. Asked of the blocks as they are, so that
 * it holds for every way to choose speakers and every kind of file. O(blocks + labels).
 */
export function askOfLabels(
  text: string,
  blocks: readonly ProposedBlock[],
  speakers: ReadonlyMap<string, ChosenSpeaker>,
  left: ReturningLabels['left'],
): LabelQuestion[] {
  const taken = new Map<string, LabelQuestion>();
  for (const { name, certain } of speakers.values())
    if (!certain) taken.set(name, { name, example: '', taken: true, places: [] });
  const places = new Map<number, number>();
  blocks.forEach(({ start, contentStart, speaker, startsTurn }, index) => {
    places.set(start, index);
    if (startsTurn && speaker !== null) taken.get(speaker)?.places.push({ start, contentStart });
  });
  const asked = left.flatMap(({ name, lines }): LabelQuestion[] => {
    const found = lines.flatMap(({ start, standing }) => {
      const index = places.get(start);
      const block = index === undefined ? undefined : blocks[index];
      if (index === undefined || block === undefined || block.startsTurn) return [];
      const contentStart = Math.min(start + (standing?.contentAt ?? 0), block.end);
      const isSwallowed =
        isInWords(block) ||
        isInWords(blocks[index + 1]) ||
        isNobodys(blocks[index + 1]) ||
        (block.role === 'introduction' && isLongName(name));
      return [{ start, contentStart, isSwallowed }];
    });
    if (!found.some(({ isSwallowed }) => isSwallowed)) return [];
    const own = found.map(({ start, contentStart }) => ({ start, contentStart }));
    return [{ name, example: '', taken: false, places: own }];
  });
  return [...taken.values(), ...asked]
    .filter((question) => question.places.length > 0)
    .sort((a, b) => b.places.length - a.places.length)
    .map((question) => ({ ...question, example: exampleOf(text, question) }));
}

/** True for what goes on somebody's turn. */
function isInWords(block: ProposedBlock | undefined): boolean {
  return block !== undefined && block.speaker !== null && !block.startsTurn;
}

/** True for words below a heading that names nobody who is known. */
function isNobodys(block: ProposedBlock | undefined): boolean {
  return block !== undefined && block.speaker === null && !block.certain;
}

/** The first words that follow a label, on one line. */
export function exampleOf(
  text: string,
  { places: [first] }: Pick<LabelQuestion, 'places'>,
): string {
  if (first === undefined) return '';
  const words = text.slice(first.contentStart, first.contentStart + 4 * EXAMPLE).trim();
  const [paragraph = ''] = words.split(/\n\s*\n/, 1);
  const line = paragraph.replace(/\s+/g, ' ');
  return shortened(line, EXAMPLE);
}
