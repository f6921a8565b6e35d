import type { PropositionFacts } from '@/lib/view/filter';
import type { ClassPassage, Stretches, StretchPart } from '@/lib/view/reveal/class-passages';

type Joined = {
  passage: ClassPassage;
  place: string;
  start: number;
  end: number;
  words: string;
  told: { start: number; end: number }[];
};

/**
 * Passages to be read by themselves: each with the sentences beside it. Those of one paragraph that touch are one, so
 * that no sentence is read twice.
 *
 * @param passages on one proposition, in the order of the text
 * @param stretches around their quotations; a passage of which none is known stays as it is
 */
export function readPassages(
  { held }: Pick<PropositionFacts, 'held'>,
  passages: readonly ClassPassage[],
  stretches: Stretches,
): ClassPassage[] {
  const pieces = new Map(held.flatMap(({ evidence }) => evidence.map((one) => [one.id, one])));
  const joined: (Joined | ClassPassage)[] = [];
  for (const passage of passages) {
    const { evidenceId } = passage.quotation;
    const stretch = stretches[evidenceId];
    const piece = pieces.get(evidenceId);
    if (!stretch) {
      joined.push(passage);
      continue;
    }
    const place = `${passage.commentator.id} ${piece?.contributionId} ${piece?.paragraph}`;
    const last = joined.at(-1);
    const touches =
      last && 'place' in last && last.place === place && stretch.start <= last.end + 1;
    if (!touches) {
      joined.push({ passage, place, ...stretch, told: [stretch.told] });
      continue;
    }
    if (stretch.end > last.end) {
      const gap = ' '.repeat(Math.max(0, stretch.start - last.end));
      last.words += gap + stretch.words.slice(Math.max(0, last.end - stretch.start));
      last.end = stretch.end;
    }
    last.told.push(stretch.told);
  }
  return joined.map((one) => ('place' in one ? { ...one.passage, stretch: partsOf(one) } : one));
}

/** The words in parts, by whether they are of sentences that are quoted from. */
function partsOf({ start, end, words, told }: Joined): StretchPart[] {
  const parts: StretchPart[] = [];
  const say = (from: number, to: number, isBeside: boolean) => {
    if (to > from) parts.push({ words: words.slice(from - start, to - start), isBeside });
  };
  let at = start;
  for (const one of [...told].sort((a, b) => a.start - b.start)) {
    say(at, Math.max(at, one.start), true);
    say(Math.max(at, one.start), one.end, false);
    at = Math.max(at, one.end);
  }
  say(at, end, true);
  return parts;
}
