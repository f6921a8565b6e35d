import type { PropositionFacts } from '@/lib/view/filter';
import { splitsInShort } from '@/lib/words/split-words';

/**
 * How what is contested of these is split, in the whole debate: "4 evenly, 5 by one against three or more". Empty
 * of two commentators, who are always one against one, and where nothing stands out.
 */
export function splitsOf(facts: readonly Pick<PropositionFacts, 'kind' | 'tally'>[]): string {
  return splitsInShort(
    facts.flatMap(({ kind, tally }) =>
      kind === 'contested' && tally.commentators > 2 ? [tally.sides] : [],
    ),
  );
}
