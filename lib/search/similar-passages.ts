import MiniSearch from 'minisearch';
import { fromIndexKey, toIndexKey } from '@/lib/search/index-keys';
import { contentTerms } from '@/lib/text/similar/content-terms';

/** A passage that can be found; `id` is whatever the caller needs to find it again. */
export type IndexedPassage<Id> = { id: Id; text: string };

export type SimilarPassage<Id> = {
  id: Id;
  /** BM25; comparable within one search only. */
  score: number;
  /** The shared words as the passage writes them, the rarest first. */
  sharedTerms: string[];
};

export type PassageIndex<Id> = {
  readonly passages: readonly IndexedPassage<Id>[];
  /** Knows each passage by its place in `passages`. */
  readonly engine: MiniSearch<{ id: number; text: string }>;
};

/**
 * How fast repetitions of a word stop counting, how much long passages are discounted, and what a
 * word counts at least: the usual BM25.
 */
const BM25 = { k: 1.2, b: 0.75, d: 0 };

const SHOWN_TERMS = 8;

const keysOf = (text: string) => contentTerms(text).map(toIndexKey);

/** Prepares passages for searching. O(total text). */
export function indexPassages<Id>(passages: readonly IndexedPassage<Id>[]): PassageIndex<Id> {
  const engine = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: keysOf,
    processTerm: (key) => key,
  });
  engine.addAll(passages.map(({ text }, id) => ({ id, text })));
  return { passages, engine };
}

/**
 * The passages that speak of the same things as a text, best first, with the words they share.
 *
 * Ranked by BM25 over content words (character pairs in scripts without spaces), so rare shared
 * words weigh most; a passage's length is its number of different words. Passages that share nothing
 * are left out; so are those `exclude` names. Of equal ones the earlier comes first.
 * Source: Robertson & Zaragoza 2009. Cost: what the query's words are found in.
 */
export function findSimilarPassages<Id>(
  { passages, engine }: PassageIndex<Id>,
  query: string,
  { limit = 10, exclude = () => false }: { limit?: number; exclude?: (id: Id) => boolean } = {},
): SimilarPassage<Id>[] {
  const keys = [...new Set(keysOf(query))];
  const results = engine.search(query, { tokenize: () => keys, bm25: BM25 });
  const foundIn = new Map<string, number>();
  for (const key of results.flatMap(({ terms }) => terms))
    foundIn.set(key, (foundIn.get(key) ?? 0) + 1);
  return (
    results
      // The engine multiplies by how many words are shared, which favours long passages.
      .map(({ id, score, terms }) => ({ at: Number(id), score: score / terms.length, terms }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .flatMap(({ at, score, terms }) => {
        const passage = passages[at];
        return passage === undefined || exclude(passage.id) ? [] : [{ passage, score, terms }];
      })
      .slice(0, limit)
      .map(({ passage, score, terms }) => ({
        id: passage.id,
        score,
        sharedTerms: asWritten(
          passage.text,
          terms
            .sort((a, b) => (foundIn.get(a) ?? 0) - (foundIn.get(b) ?? 0))
            .slice(0, SHOWN_TERMS)
            .map(fromIndexKey),
        ),
      }))
  );
}

/** The first form in which a text writes each term. */
function asWritten(text: string, terms: readonly string[]): string[] {
  const forms = new Map<string, string>();
  for (const word of text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [])
    for (const term of contentTerms(word))
      if (!forms.has(term))
        forms.set(
          term,
          term.length < word.length && /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u.test(term)
            ? term
            : word,
        );
  return terms.map((term) => forms.get(term) ?? term);
}
