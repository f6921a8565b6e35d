import 'server-only';
import { cookies } from 'next/headers';
import { db } from '@/lib/db/client';
import type { ReadingHead } from '@/lib/debates/head-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { APART_COOKIE, readApart } from '@/lib/readings/apart';
import type { Apart } from '@/lib/readings/apart-pages';

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
async function listApart(): Promise<Apart[]> {
  return readApart((await cookies()).get(APART_COOKIE)?.value);
}

/** How this browser codes a debate apart; null where it does not. */
export async function findApart(actor: Actor, slug: string): Promise<Apart | null> {
  mustMay(actor, 'read');
  return (await listApart()).find((one) => one.slug === slug) ?? null;
}

/** The debate of a reading, the reading, and what this browser remembers of it. */
export type CodedApart = { slug: string; reading: IndependentReading; apart: Apart };

/**
 * The debates that this browser codes in a reading of its own and wants to be asked about, by id.
 * A reading that was deleted or became the reference reading since does not count.
 */
export async function listCodedApart(actor: Actor): Promise<ReadonlyMap<string, CodedApart>> {
  mustMay(actor, 'read');
  const asking = (await listApart()).filter(({ asks }) => asks);
  if (asking.length === 0) return new Map();
  const rows = await db.reading.findMany({
    where: { id: { in: asking.map(({ readingId }) => readingId) }, ...INDEPENDENT },
    select: { id: true, name: true, debate: { select: { id: true, slug: true } } },
  });
  return new Map(
    rows.map(({ id, name, debate: { id: debateId, slug } }) => [
      debateId,
      { slug, reading: { id, name }, apart: { slug, readingId: id, asks: true } },
    ]),
  );
}
