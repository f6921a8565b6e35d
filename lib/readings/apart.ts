import { z } from 'zod';
import { readJson } from '@/lib/fields/read-json';
import { idSchema } from '@/lib/fields/schema';
import type { Apart } from '@/lib/readings/apart-pages';

/** The cookie that holds them: the server, too, must know what not to show at first. */
export const APART_COOKIE = 'counterpoint-apart';

/** A cookie holds some four thousand characters; the oldest goes first. */
const MOST = 20;
const MOST_CHARACTERS = 3800;

const list = z.array(z.object({ slug: z.string(), readingId: idSchema, asks: z.boolean() }));

/** What the cookie says, decoded; nothing where it cannot be read. */
export function readApart(value: string | undefined): Apart[] {
  if (!value) return [];
  try {
    return list.safeParse(readJson(value)).data ?? [];
  } catch {
    return [];
  }
}

/** What the cookie is given, escaped as a cookie needs it. */
export function writeApart(debates: readonly Apart[]): string {
  return encodeURIComponent(JSON.stringify(debates));
}

/**
 * The debates with one more, in place of what was known of it before; the oldest are left out where
 * the cookie could not hold them all. Escaped, a letter outside a–z takes six characters or more.
 */
export function withApart(known: readonly Apart[], one: Apart): Apart[] {
  const debates = [...known.filter(({ slug }) => slug !== one.slug), one].slice(-MOST);
  while (debates.length > 1 && writeApart(debates).length > MOST_CHARACTERS) debates.shift();
  return debates;
}
