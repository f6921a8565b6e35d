import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';

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
  /** BCP 47 tag of the text’s language. */
  language: string;
  /** Those that are not deleted, the reference reading first, then the oldest; with when each was begun. */
  readings: (ReadingHead & { createdAt: Date })[];
};

/**
 * A debate's head, or null where there is no such debate (or it is deleted): all that a page's title,
 * and the question before it, need. One request a page: React remembers the answer while it renders.
 */
export const getDebateHead = cache(
  async (actor: Actor, slug: string): Promise<DebateHead | null> => {
    mustMay(actor, 'read');
    const row = await db.debate.findFirst({
      where: { slug, deletedAt: null },
      select: {
        id: true,
        slug: true,
        title: true,
        question: true,
        language: true,
        referenceReadingId: true,
        readings: {
          where: { deletedAt: null },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          select: {
            id: true,
            name: true,
            coder: true,
            createdAt: true,
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
  },
);

/** The title of a debate, for the head of a page; null where there is no such debate. */
export async function findDebateTitle(actor: Actor, slug: string): Promise<string | null> {
  mustMay(actor, 'read');
  return (await getDebateHead(actor, slug))?.title ?? null;
}
