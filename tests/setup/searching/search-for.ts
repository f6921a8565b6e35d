import { OWNER } from '@/lib/door/actor';
import { findInLibrary } from '@/lib/search/data';
import type { SearchHit, SearchKind } from '@/lib/search/document';
import { showMatch } from '@/lib/search/show-match';

/** All that a query finds, as it is shown: what holds the words, then what only holds others spelt like them. */
export async function searchFor(
  query: string,
  kinds?: readonly SearchKind[],
): Promise<SearchHit[]> {
  const { found, similar } = await findInLibrary(
    OWNER,
    query,
    { ofAKind: 10_000, similar: 10_000 },
    kinds ? { kinds } : {},
  );
  return [...found, ...similar].map(showMatch);
}
