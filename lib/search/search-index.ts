import MiniSearch from 'minisearch';
import type { SearchDocument, SearchHit, SearchKind, SearchMatch } from '@/lib/search/document';
import { fromIndexKey, isWrittenKey, toIndexKey } from '@/lib/search/index-keys';
import { showMatch } from '@/lib/search/show-match';
import { tokenise, tokeniseQuery } from '@/lib/search/tokens';

export type SearchIndex = {
  readonly engine: MiniSearch<SearchDocument>;
  readonly documents: Map<string, SearchDocument>;
};

/** The longest query that is looked at, in characters. */
const LONGEST_QUERY = 200;

/** Of two equal matches, the one that leads to more is shown first. */
const WEIGHTS: Record<SearchKind, number> = {
  debate: 1.5,
  commentator: 1.5,
  theme: 1.3,
  proposition: 1.1,
  quotation: 1,
  text: 0.8,
};

/** An index that holds nothing yet. */
export function emptySearchIndex(): SearchIndex {
  const engine = new MiniSearch<SearchDocument>({
    fields: ['title', 'text'],
    tokenize: (text) => tokenise(text).map((token) => toIndexKey(token.term)),
    processTerm: (term) => term,
  });
  return { engine, documents: new Map() };
}

/** Makes documents searchable. One step a word of theirs. */
export function buildSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const index = emptySearchIndex();
  exchangeDocuments(index, [], documents);
  return index;
}

/**
 * Takes documents out of the index and puts others in, each in the place of one of its id where there is
 * one. Costs one step a word of those that are new, changed or gone.
 */
export function exchangeDocuments(
  { engine, documents }: SearchIndex,
  gone: readonly string[],
  come: readonly SearchDocument[],
): void {
  for (const id of gone) {
    if (documents.delete(id)) engine.discard(id);
  }
  for (const entry of come) {
    const before = documents.get(entry.id);
    if (before === undefined) engine.add(entry);
    else if (before.title !== entry.title || before.text !== entry.text) engine.replace(entry);
    documents.set(entry.id, entry);
  }
}

/** How many letters may be wrong: none in short words, one from four letters, two from eight. */
function wrongLetters(term: string): number | false {
  if (isWrittenKey(term) || term.length < 4 || /\d/.test(term)) return false;
  return term.length < 8 ? 1 : 2;
}

/**
 * What a query finds, best first: whole words and beginnings before other spellings, all words
 * before some. Words in scripts without spaces are found wherever they stand.
 *
 * An empty query, or one without letters and digits, finds nothing.
 */
export function findMatches(
  { engine, documents }: SearchIndex,
  query: string,
  options: { kinds?: readonly SearchKind[] } = {},
): SearchMatch[] {
  const { kinds } = options;
  const terms = tokeniseQuery(query.slice(0, LONGEST_QUERY)).map(toIndexKey);
  if (terms.length === 0) return [];
  const run = (combineWith: 'AND' | 'OR') =>
    engine.search(terms.join(' '), {
      tokenize: () => terms,
      processTerm: (term) => term,
      combineWith,
      prefix: (term) => !isWrittenKey(term) && term.length >= 2,
      fuzzy: wrongLetters,
      boost: { title: 2 },
      weights: { prefix: 0.6, fuzzy: 0.35 },
      boostDocument: (id) => WEIGHTS[documents.get(String(id))?.kind ?? 'quotation'],
      filter: (result) =>
        kinds === undefined || kinds.includes(documents.get(String(result.id))?.kind ?? 'debate'),
    });
  const all = run('AND');
  const results = all.length > 0 || terms.length === 1 ? all : run('OR');
  const matches = results.flatMap(({ id, terms: words, queryTerms, score }): SearchMatch[] => {
    const found = documents.get(String(id));
    const near = !queryTerms.every((asked) => words.some((word) => word.startsWith(asked)));
    return found ? [{ found, kind: found.kind, near, score, terms: words.map(fromIndexKey) }] : [];
  });
  return [...matches.filter(({ near }) => !near), ...matches.filter(({ near }) => near)];
}

/** The first hits of a query as they are shown, their words marked. */
export function searchIn(
  index: SearchIndex,
  query: string,
  options: { limit?: number; kinds?: readonly SearchKind[] } = {},
): SearchHit[] {
  return findMatches(index, query, options)
    .slice(0, options.limit ?? 30)
    .map(showMatch);
}
