import type { PropositionFacts } from '@/lib/view/filter';
import { quotationsOf } from '@/lib/view/quotations';

/**
 * What a sheet says of the numbers in brackets that stand in its words, as in “I cannot tell (5)”: how sure their
 * author is. Only where such a number is what is recorded of the position that the words show; else ''.
 *
 * @param wordsAround what is printed of a quotation, by the id of its first piece
 */
export function sureInWords(
  facts: readonly Pick<PropositionFacts, 'held'>[],
  wordsAround: (evidenceId: string) => string,
): string {
  for (const { held } of facts) {
    for (const { confidence, evidence } of held) {
      if (confidence === null) continue;
      const isSaid = quotationsOf(evidence).some(({ evidenceId, words }) =>
        `${words} ${wordsAround(evidenceId)}`.includes(`(${confidence})`),
      );
      if (isSaid) {
        return `A number in brackets, such as (${confidence}), stands so in the text: how sure the author is of what stands before it, of 10.`;
      }
    }
  }
  return '';
}
