import type { SearchDocument, SearchMatch } from '@/lib/search/document';
import { toIndexKey } from '@/lib/search/index-keys';
import { type AskedWord, isBeginning } from '@/lib/search/stored/expressions';
import { tokenise, tokeniseQuery } from '@/lib/search/tokens';

/** The longest query that is looked at, in characters. */
const LONGEST_QUERY = 200;

/** The words of a query, as the index has them; none where it holds neither letters nor digits. */
export function keysOfQuery(query: string): string[] {
  return tokeniseQuery(query.slice(0, LONGEST_QUERY)).map(toIndexKey);
}

/** A document that was found, with those of its words that match. O(words of the document). */
export function matchOf(
  found: SearchDocument,
  asked: readonly AskedWord[],
  { near, score }: { near: boolean; score: number },
): SearchMatch {
  const terms = new Set<string>();
  for (const { term } of tokenise(`${found.title} ${found.text}`)) {
    const key = toIndexKey(term);
    if (asked.some((one) => isMatch(key, one))) terms.add(term);
  }
  return { found, kind: found.kind, near, score, terms: [...terms] };
}

function isMatch(key: string, { key: wanted, like }: AskedWord): boolean {
  return isBeginning(wanted) ? key.startsWith(wanted) || like.includes(key) : key === wanted;
}
