import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db/client';

/** Who coded a reading and what it is, without what it holds. */
export type ReadingHead = {
  id: string;
  name: string;
  coder: string;
  isReference: boolean;
  /** The two readings between which this one decides, where it is an adjudication. */
  adjudicates: { firstId: string; secondId: string } | null;
};

/** What a debate is called and which readings it has, without what it holds. */
export type DebateHead = {
  id: string;
  slug: string;
  title: string;
  question: string;
  /** Those that are not deleted, the reference reading first, then the oldest. */
  readings: ReadingHead[];
};

/**
 * A debate's head, or null where there is no such debate (or it is deleted): all that a page's title,
 * and the question before it, need. One request a page: React remembers the answer while it renders.
 */
export const getDebateHead = cache(async (slug: string): Promise<DebateHead | null> => {
  const row = await db.debate.findFirst({
    where: { slug, deletedAt: null },
    select: {
      id: true,
      slug: true,
      title: true,
      question: true,
      referenceReadingId: true,
      readings: {
        where: { deletedAt: null },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          name: true,
          coder: true,
          adjudicates: { select: { firstId: true, secondId: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { referenceReadingId, readings, ...head } = row;
  return {
    ...head,
    readings: readings
      .map((reading) => ({ ...reading, isReference: reading.id === referenceReadingId }))
      .sort((a, b) => Number(b.isReference) - Number(a.isReference)),
  };
});

/** The title of a debate, for the head of a page; null where there is no such debate. */
export async function findDebateTitle(slug: string): Promise<string | null> {
  return (await getDebateHead(slug))?.title ?? null;
}
