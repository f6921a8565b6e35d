import { z } from 'zod';
import { idSchema } from '@/lib/fields/schema';

/**
 * A debate that somebody codes, in this browser, in a reading of their own; `asks` until they say
 * that it is finished, so that pages which show what others coded ask first.
 */
export type Apart = { slug: string; readingId: string; asks: boolean };

/** The cookie that holds them: the server, too, must know what not to show at first. */
export const APART_COOKIE = 'counterpoint-apart';

/** A cookie holds some four thousand characters; the oldest goes first. */
const MOST = 20;

const list = z.array(z.object({ slug: z.string(), readingId: idSchema, asks: z.boolean() }));

/** What the cookie says, decoded; nothing where it cannot be read. */
export function readApart(value: string | undefined): Apart[] {
  if (!value) return [];
  try {
    return list.safeParse(JSON.parse(value)).data ?? [];
  } catch {
    return [];
  }
}

/** The debates with one more, in place of what was known of it before. */
export function withApart(known: readonly Apart[], one: Apart): Apart[] {
  return [...known.filter(({ slug }) => slug !== one.slug), one].slice(-MOST);
}

/** Whether an address is that of a screen on which somebody works in this reading. */
export function isWorkIn(readingId: string, pathname: string, query: URLSearchParams): boolean {
  return (
    /^\/debates\/[^/]+\/(code|propositions)\/?$/.test(pathname) &&
    query.get('reading') === readingId
  );
}

/** Whether an address of a debate shows what was coded in a reading that is not this one. */
export function showsOthers(readingId: string, pathname: string, query: URLSearchParams): boolean {
  if (/^\/debates\/[^/]+\/(readings|details)\/?$/.test(pathname)) return false;
  return !isWorkIn(readingId, pathname, query);
}
