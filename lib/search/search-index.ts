import MiniSearch from 'minisearch';
import type { SearchDocument, SearchHit, SearchKind } from '@/lib/search/document';
import { excerptAround, markMatches } from '@/lib/search/mark-matches';
import { isUnspaced, tokenise, tokeniseQuery } from '@/lib/search/tokens';

export type SearchIndex = {
  readonly engine: MiniSearch<SearchDocument>;
  readonly documents: ReadonlyMap<string, SearchDocument>;
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
};

/** Makes documents searchable. One step a word of theirs. */
export function buildSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const engine = new MiniSearch<SearchDocument>({
    fields: ['title', 'text'],
    tokenize: (text) => tokenise(text).map((token) => token.term),
    processTerm: (term) => term,
  });
  engine.addAll(documents);
  return { engine, documents: new Map(documents.map((entry) => [entry.id, entry])) };
}

/** How many letters may be wrong: none in short words, one from four letters, two from eight. */
function wrongLetters(term: string): number | false {
  if (isUnspaced(term) || term.length < 4 || /\d/.test(term)) return false;
  return term.length < 8 ? 1 : 2;
}

/**
 * What a query finds, best first: whole words before beginnings before misspellings, all words
 * before some. Words in scripts without spaces are found wherever they stand.
 *
 * An empty query, or one without letters and digits, finds nothing.
 */
export function searchIn(
  { engine, documents }: SearchIndex,
  query: string,
  options: { limit?: number; kinds?: readonly SearchKind[] } = {},
): SearchHit[] {
  const { limit = 30, kinds } = options;
  const terms = tokeniseQuery(query.slice(0, LONGEST_QUERY));
  if (terms.length === 0) return [];
  const run = (combineWith: 'AND' | 'OR') =>
    engine.search(terms.join(' '), {
      tokenize: () => terms,
      processTerm: (term) => term,
      combineWith,
      prefix: (term) => !isUnspaced(term) && term.length >= 2,
      fuzzy: wrongLetters,
      boost: { title: 2 },
      weights: { prefix: 0.6, fuzzy: 0.35 },
      boostDocument: (id) => WEIGHTS[documents.get(String(id))?.kind ?? 'quotation'],
      filter: (result) =>
        kinds === undefined || kinds.includes(documents.get(String(result.id))?.kind ?? 'debate'),
    });
  const all = run('AND');
  const results = all.length > 0 || terms.length === 1 ? all : run('OR');
  return results.slice(0, limit).flatMap((result) => {
    const found = documents.get(String(result.id));
    return found ? [toHit(found, new Set(result.terms), result.score)] : [];
  });
}

function toHit(found: SearchDocument, terms: ReadonlySet<string>, score: number): SearchHit {
  const title = markMatches(found.title, terms);
  const inTitle = title.some((part) => part.marked);
  return {
    id: found.id,
    kind: found.kind,
    href: found.href,
    title,
    excerpt: inTitle ? [] : markMatches(excerptAround(found.text, terms), terms),
    context: found.context,
    score,
    debateIds: found.debateIds,
  };
}
