import 'server-only';
import { placeAfter } from '@/lib/contributions/follow-text';
import type { Stretch, Texts } from '@/lib/contributions/standing-stretches';
import { type TextRow, textRowsOf } from '@/lib/contributions/text-patch';
import { deleteInBulk, insertInBulk } from '@/lib/db/arriving/in-bulk';
import type { DatabaseSession } from '@/lib/db/client';
import { type Paragraph, paragraphIndexAt, splitParagraphs } from '@/lib/text/paragraphs';

/** A paragraph that a coder has finished with. */
export type Review = {
  readingId: string;
  contributionId: string;
  paragraph: number;
  createdAt: Date;
};

type BothTexts = { before: Texts; after: Texts };

/**
 * The rows of a patch for marks of paragraphs: a mark goes with a paragraph that stands, and stays at
 * the number of one that was corrected; of a paragraph that is gone it goes.
 *
 * @param of.again marks that come back with an earlier state of the text
 */
export async function rowsOfReviews(
  session: DatabaseSession,
  debateId: string,
  {
    touched,
    texts,
    stretches,
    again,
  }: {
    touched: readonly string[];
    texts: BothTexts;
    stretches: readonly Stretch[];
    again?: { reviews: readonly Review[] } | undefined;
  },
): Promise<TextRow[]> {
  const within = new Set(touched);
  const rows = await session.passageReview.findMany({ where: { contribution: { debateId } } });
  const held = rows.filter(({ contributionId }) => within.has(contributionId));
  const split = new Map<string, Paragraph[]>();
  const paragraphsOf = (when: keyof BothTexts, id: string): Paragraph[] => {
    const key = `${when} ${id}`;
    const made = split.get(key) ?? splitParagraphs(texts[when].get(id) ?? '');
    split.set(key, made);
    return made;
  };
  const follow = (review: Review): Review[] => {
    const { contributionId, paragraph } = review;
    const was = paragraphsOf('before', contributionId);
    const stood = was[paragraph - 1];
    const place = stood && placeAfter(stretches, { contributionId, ...stood });
    if (place) {
      const index = paragraphIndexAt(paragraphsOf('after', place.contributionId), place.start);
      return [{ ...review, ...place, paragraph: (index ?? 0) + 1 }];
    }
    const isCorrected = was.length === paragraphsOf('after', contributionId).length;
    return isCorrected && texts.after.has(contributionId) ? [review] : [];
  };
  const there = new Set(texts.after.keys());
  const back = (again?.reviews ?? []).filter(({ contributionId }) => there.has(contributionId));
  const now = new Map([...back, ...held.flatMap(follow)].map((one) => [keyOf(one), one]));
  const before = new Map(held.map((one) => [keyOf(one), one]));
  const changed = (from: Map<string, Review>, than: Map<string, Review>) =>
    [...from].filter(([key]) => !than.has(key)).map(([, one]) => one);
  return [
    ...changed(before, now).map((one) => rowOf(one, 'from')),
    ...changed(now, before).map((one) => rowOf(one, 'to')),
  ];
}

function keyOf({ readingId, contributionId, paragraph }: Review): string {
  return `${readingId} ${contributionId} ${paragraph}`;
}

function rowOf({ createdAt, ...review }: Review, side: 'from' | 'to'): TextRow {
  const { readingId, contributionId, paragraph } = review;
  const place = { row: 'review' as const, readingId, contributionId, paragraph };
  return { ...place, from: null, to: null, [side]: createdAt.toISOString() };
}

/** Writes them, when the contributions are as they shall be. */
export async function writeReviews(
  session: DatabaseSession,
  rows: readonly TextRow[],
): Promise<void> {
  const reviews = textRowsOf(rows, 'review');
  await deleteInBulk(
    session,
    'PassageReview',
    reviews.flatMap(({ readingId, contributionId, paragraph, from }) =>
      from === null ? [] : [{ readingId, contributionId, paragraph }],
    ),
  );
  await insertInBulk(
    session,
    'PassageReview',
    reviews.flatMap(({ readingId, contributionId, paragraph, to }) =>
      to === null ? [] : [{ readingId, contributionId, paragraph, createdAt: new Date(to) }],
    ),
  );
}
