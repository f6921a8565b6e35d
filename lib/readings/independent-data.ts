import 'server-only';
import { cookies } from 'next/headers';
import { db } from '@/lib/db/client';
import type { ReadingHead } from '@/lib/debates/head-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { INDEPENDENT_COOKIE, readIndependent } from '@/lib/readings/independent';
import type { IndependentCoding } from '@/lib/readings/independent-pages';

/** A reading in which somebody codes on their own. */
export type IndependentReading = { id: string; name: string };

const INDEPENDENT = {
  deletedAt: null,
  referenceOf: { is: null },
  adjudicates: { is: null },
} as const;

/** Those readings of a debate that are neither its reference reading nor decided between two. */
export function independentReadings(readings: readonly ReadingHead[]): IndependentReading[] {
  return readings
    .filter(({ isReference, adjudicates }) => !isReference && adjudicates === null)
    .map(({ id, name }) => ({ id, name }));
}

/** What this browser remembers of the debates it codes apart. */
async function listIndependent(): Promise<IndependentCoding[]> {
  return readIndependent((await cookies()).get(INDEPENDENT_COOKIE)?.value);
}

/** How this browser codes a debate apart; null where it does not. */
export async function findIndependent(
  actor: Actor,
  slug: string,
): Promise<IndependentCoding | null> {
  mustMay(actor, 'read');
  return (await listIndependent()).find((one) => one.slug === slug) ?? null;
}

/** The debate of a reading, the reading, and what this browser remembers of it. */
export type CodedIndependently = {
  slug: string;
  reading: IndependentReading;
  coding: IndependentCoding;
};

/**
 * The debates that this browser codes in a reading of its own and wants to be asked about, by id.
 * A reading that was deleted or became the reference reading since does not count.
 */
export async function listCodedIndependently(
  actor: Actor,
): Promise<ReadonlyMap<string, CodedIndependently>> {
  mustMay(actor, 'read');
  const asking = (await listIndependent()).filter(({ asks }) => asks);
  if (asking.length === 0) return new Map();
  const rows = await db.reading.findMany({
    where: { id: { in: asking.map(({ readingId }) => readingId) }, ...INDEPENDENT },
    select: { id: true, name: true, debate: { select: { id: true, slug: true } } },
  });
  return new Map(
    rows.map(({ id, name, debate: { id: debateId, slug } }) => [
      debateId,
      { slug, reading: { id, name }, coding: { slug, readingId: id, asks: true } },
    ]),
  );
}
