import { contentTerms } from '@/lib/text/content-terms';

/** A passage that can be found; `id` is whatever the caller needs to find it again. */
export type IndexedPassage<Id> = { id: Id; text: string };

export type SimilarPassage<Id> = {
  id: Id;
  /** BM25; comparable within one search only, 0 when nothing is shared. */
  score: number;
  /** The shared words as the passage writes them, the weightiest first. */
  sharedTerms: string[];
};

export type PassageIndex<Id> = {
  passages: readonly { id: Id; text: string; length: number }[];
  meanLength: number;
  postings: ReadonlyMap<string, readonly { passage: number; count: number }[]>;
};

/** How fast repetitions of a word stop counting, and how much long passages are discounted. */
export const bm25 = { saturation: 1.2, lengthDiscount: 0.75 };

const SHOWN_TERMS = 8;

/** Prepares passages for searching. O(total text). */
export function indexPassages<Id>(passages: readonly IndexedPassage<Id>[]): PassageIndex<Id> {
  const postings = new Map<string, { passage: number; count: number }[]>();
  const lengths: number[] = [];
  for (const [index, { text }] of passages.entries()) {
    const terms = contentTerms(text);
    lengths.push(terms.length);
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [{ passage: index, count }]);
      else list.push({ passage: index, count });
    }
  }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    passages: passages.map(({ id, text }, index) => ({ id, text, length: lengths[index] ?? 0 })),
    meanLength: passages.length === 0 ? 0 : total / passages.length,
    postings,
  };
}

/**
 * The passages that speak of the same things as a text, best first, with the words they share.
 *
 * Ranked by BM25 over content words (character pairs in scripts without spaces), so rare shared
 * words weigh most. Passages that share nothing are left out; so are those `exclude` names.
 * Source: Robertson & Zaragoza 2009. Cost: postings of the query's words.
 */
export function findSimilarPassages<Id>(
  index: PassageIndex<Id>,
  query: string,
  { limit = 10, exclude = () => false }: { limit?: number; exclude?: (id: Id) => boolean } = {},
): SimilarPassage<Id>[] {
  const found = new Map<number, { score: number; terms: [string, number][] }>();
  for (const term of new Set(contentTerms(query))) {
    const list = index.postings.get(term) ?? [];
    const rarity = Math.log(1 + (index.passages.length - list.length + 0.5) / (list.length + 0.5));
    for (const { passage, count } of list) {
      const length = index.passages[passage]?.length ?? 0;
      const discount =
        1 - bm25.lengthDiscount + (bm25.lengthDiscount * length) / (index.meanLength || 1);
      const weight =
        (rarity * count * (bm25.saturation + 1)) / (count + bm25.saturation * discount);
      const entry = found.get(passage) ?? { score: 0, terms: [] };
      entry.score += weight;
      entry.terms.push([term, weight]);
      found.set(passage, entry);
    }
  }
  const ranked: SimilarPassage<Id>[] = [];
  for (const [at, { score, terms }] of [...found].sort(
    (a, b) => b[1].score - a[1].score || a[0] - b[0],
  )) {
    const passage = index.passages[at];
    if (passage === undefined || exclude(passage.id)) continue;
    const weighty = terms.sort((a, b) => b[1] - a[1]).slice(0, SHOWN_TERMS);
    ranked.push({
      id: passage.id,
      score,
      sharedTerms: asWritten(
        passage.text,
        weighty.map(([term]) => term),
      ),
    });
    if (ranked.length >= limit) break;
  }
  return ranked;
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
