import { foldLetters } from '@/lib/text/fold-letters';
import { contentTerms } from '@/lib/text/similar/content-terms';

/** How many letters must be typed before words inside a proposition count as a match. */
const SHORTEST_QUERY = 2;

/**
 * The propositions that fit what a person types, the best first: those that hold the very words
 * (in any case, width and spelling: `foldLetters`),
 * then those that share words with it. All of them, in their order, while nothing is typed.
 *
 * @param typed what the person wrote so far
 */
export function rankPropositions<Item extends { text: string }>(
  typed: string,
  propositions: readonly Item[],
): Item[] {
  const query = foldLetters(typed.trim());
  if (query === '') return [...propositions];
  const terms = new Set(contentTerms(typed));
  const scored = propositions.map((item, order) => {
    const text = foldLetters(item.text);
    let score = 0;
    if (text.startsWith(query)) score += 3;
    else if (query.length >= SHORTEST_QUERY && text.includes(query)) score += 2;
    const own = new Set(contentTerms(item.text));
    let shared = 0;
    for (const term of terms) if (own.has(term)) shared += 1;
    if (terms.size > 0) score += shared / terms.size;
    return { item, order, score };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ item }) => item);
}
