import { type Paragraph, paragraphIndexAt, splitParagraphs } from '@/lib/text/paragraphs';
import type { ContributionView } from '@/lib/view/view';

/** Words chosen in the text; offsets in UTF-16 code units of the contribution. */
export type Passage = { contributionId: string; start: number; end: number };

/** A paragraph and where it stands; numbered from 1 within its contribution. */
export type ParagraphPlace = Paragraph & { contributionId: string; number: number };

/** The text of a debate as the coding screen goes through it. */
export type CodingText = {
  contributions: readonly ContributionView[];
  /** By contribution, in order; none for a text that is not stored. */
  paragraphs: ReadonlyMap<string, readonly ParagraphPlace[]>;
  all: readonly ParagraphPlace[];
  /** Without what editors and moderators say: that takes no position. */
  ofCommentators: readonly ParagraphPlace[];
};

/** Parts a text into its paragraphs. O(text). */
export function codingText(contributions: readonly ContributionView[]): CodingText {
  const paragraphs = new Map<string, ParagraphPlace[]>();
  for (const { id: contributionId, text } of contributions) {
    if (text === null) continue;
    const places = splitParagraphs(text).map((paragraph, index) => ({
      contributionId,
      number: index + 1,
      ...paragraph,
    }));
    paragraphs.set(contributionId, places);
  }
  const said = contributions.filter(({ kind }) => kind === 'contribution');
  return {
    contributions,
    paragraphs,
    all: [...paragraphs.values()].flat(),
    ofCommentators: said.flatMap(({ id }) => paragraphs.get(id) ?? []),
  };
}

/** The paragraph of a contribution that holds an offset, or the last one before it; null if none. */
export function placeAt(
  { paragraphs }: CodingText,
  contributionId: string,
  offset: number,
): ParagraphPlace | null {
  const places = paragraphs.get(contributionId) ?? [];
  return places[paragraphIndexAt(places, offset) ?? 0] ?? null;
}
