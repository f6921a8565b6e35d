import { foldForMatching } from '@/lib/text/anchor/fold-for-matching';

/** Words known to stand in a contribution, and in which of its paragraphs (from 1). */
export type Clue = { exact: string; paragraph: number };

/**
 * At which paragraph of a text each contribution begins, judged by words known to stand in it: a
 * quotation from the third paragraph that is found in the tenth says that the contribution begins
 * at the eighth. The paragraph most clues speak for is taken, the earlier one of equals; `null`
 * where no clue is found. No two contributions begin at one paragraph.
 *
 * A proposal for a person to confirm. Cost: clues × length of the text.
 *
 * @param paragraphs the text's paragraphs in order
 */
export function placeContributions(
  paragraphs: readonly string[],
  contributions: readonly { clues: readonly Clue[] }[],
): (number | null)[] {
  const folded = paragraphs.map((paragraph) => foldForMatching(paragraph).text);
  const taken = new Set<number>();
  return contributions.map(({ clues }) => {
    const votes = new Map<number, number>();
    for (const { exact, paragraph } of clues) {
      const words = foldForMatching(exact).text.trim();
      if (words === '') continue;
      folded.forEach((text, index) => {
        const start = index - (paragraph - 1);
        if (start >= 0 && !taken.has(start) && text.includes(words))
          votes.set(start, (votes.get(start) ?? 0) + 1);
      });
    }
    const best = [...votes].sort(([a, many], [b, more]) => more - many || a - b)[0]?.[0] ?? null;
    if (best !== null) taken.add(best);
    return best;
  });
}
