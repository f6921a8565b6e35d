import { z } from 'zod';
import { readJson } from '@/lib/fields/read-json';
import { idSchema } from '@/lib/fields/schema';
import type { IndependentCoding } from '@/lib/readings/independent-pages';

/** The cookie that holds them: the server, too, must know what not to show at first. */
export const INDEPENDENT_COOKIE = 'counterpoint-apart';

/** A cookie holds some four thousand characters; the oldest goes first. */
const MOST = 20;
const MOST_CHARACTERS = 3800;

const list = z.array(z.object({ slug: z.string(), readingId: idSchema, asks: z.boolean() }));

/** What the cookie says, decoded; nothing where it cannot be read. */
export function readIndependent(value: string | undefined): IndependentCoding[] {
  if (!value) return [];
  try {
    return list.safeParse(readJson(value)).data ?? [];
  } catch {
    return [];
  }
}

/** What the cookie is given, escaped as a cookie needs it. */
export function writeIndependent(debates: readonly IndependentCoding[]): string {
  return encodeURIComponent(JSON.stringify(debates));
}

/**
 * The debates with one more, in place of what was known of it before; the oldest are left out where
 * the cookie could not hold them all. Escaped, a letter outside a–z takes six characters or more.
 */
export function withIndependent(
  known: readonly IndependentCoding[],
  one: IndependentCoding,
): IndependentCoding[] {
  const debates = [...known.filter(({ slug }) => slug !== one.slug), one].slice(-MOST);
  while (debates.length > 1 && writeIndependent(debates).length > MOST_CHARACTERS) debates.shift();
  return debates;
}
