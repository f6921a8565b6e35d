/**
 * A debate that somebody codes, in this browser, in a reading of their own; `asks` until they say
 * that it is finished, so that pages which show what others coded ask first.
 */
export type IndependentCoding = { slug: string; readingId: string; asks: boolean };

/** Whether an address is that of a screen on which somebody works in this reading. */
export function isWorkIn(readingId: string, pathname: string, query: URLSearchParams): boolean {
  return (
    /^\/debates\/[^/]+\/(code|propositions|quotations)\/?$/.test(pathname) &&
    query.get('reading') === readingId
  );
}

/** Whether an address of a debate shows what was coded in a reading that is not this one. */
export function showsOthers(readingId: string, pathname: string, query: URLSearchParams): boolean {
  if (/^\/debates\/[^/]+\/(readings|details)\/?$/.test(pathname)) return false;
  return !isWorkIn(readingId, pathname, query);
}
