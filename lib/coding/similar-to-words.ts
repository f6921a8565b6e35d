import {
  findSimilarPassages,
  indexPassages,
  type PassageIndex,
} from '@/lib/search/similar-passages';
import type { Paragraph } from '@/lib/text/paragraphs';
import { splitSentences } from '@/lib/text/sentences';
import { contentTerms } from '@/lib/text/similar/content-terms';
import { markSharedTerms, type SharedPart } from '@/lib/text/similar/shared-terms';
import type { ContributionView } from '@/lib/view/view';

type Place = { contributionId: string; commentatorId: string; number: number; start: number };

/** The paragraphs of all that commentators say, ready to be searched. */
export type SentenceIndex = PassageIndex<Place>;

/** The sentence of another commentator that speaks of the same thing; offsets of the contribution. */
export type SimilarSentence = {
  contributionId: string;
  commentatorId: string;
  paragraph: number;
  start: number;
  end: number;
  /** The sentence, the shared words marked. */
  parts: SharedPart[];
  /** All that its paragraph shares with the words, the weightiest first. */
  sharedTerms: string[];
};

/** Prepares what commentators say, by paragraph. O(text): 0.2 to 0.4 s for 100,000 words. */
export function indexSentences(
  contributions: readonly ContributionView[],
  paragraphs: ReadonlyMap<string, readonly Paragraph[]>,
): SentenceIndex {
  return indexPassages(
    contributions.flatMap(({ id, kind, commentatorId }) =>
      kind !== 'contribution' || commentatorId === null
        ? []
        : (paragraphs.get(id) ?? []).map(({ text, start }, index) => ({
            id: { contributionId: id, commentatorId, number: index + 1, start },
            text,
          })),
    ),
  );
}

/**
 * Where other commentators speak of the same thing as some words: paragraphs ranked by
 * `findSimilarPassages`, of each the sentence that shares most.
 *
 * @param speaker whose words they are; passages of that commentator are left out
 */
export function findSimilarToWords(
  index: SentenceIndex,
  words: string,
  speaker: string | null,
  limit: number,
): SimilarSentence[] {
  const terms = new Set(contentTerms(words));
  const texts = new Map(index.passages.map(({ id, text }) => [id, text]));
  return findSimilarPassages(index, words, {
    limit,
    exclude: ({ commentatorId }) => commentatorId === speaker,
  }).map(({ id, sharedTerms }) => {
    const text = texts.get(id) ?? '';
    const best = bestSentence(text, words);
    return {
      contributionId: id.contributionId,
      commentatorId: id.commentatorId,
      paragraph: id.number,
      start: id.start + best.start,
      end: id.start + best.end,
      parts: markSharedTerms(text.slice(best.start, best.end), terms),
      sharedTerms,
    };
  });
}

function bestSentence(text: string, words: string): { start: number; end: number } {
  const sentences = splitSentences(text).map((id) => ({ id, text: text.slice(id.start, id.end) }));
  const [best] = findSimilarPassages(indexPassages(sentences), words, { limit: 1 });
  return best?.id ?? { start: 0, end: text.length };
}
