/**
 * Whether a page is one on which somebody works in a reading of their own, without seeing others':
 * there the box of the search leaves quotations out, which are the reference reading's.
 *
 * @param query of the address, with or without its question mark
 */
export function isCodingIndependently(pathname: string, query: string): boolean {
  return (
    /^\/debates\/[^/]+\/(code|propositions)\/?$/.test(pathname) &&
    (new URLSearchParams(query).get('reading') ?? '') !== ''
  );
}
