import type { SearchMatch } from '@/lib/search/document';

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

/** What was found without the quotations of these debates, which show what a reading says. */
export function withoutQuotations(
  matches: readonly SearchMatch[],
  debateIds: { has: (id: string) => boolean },
): SearchMatch[] {
  return matches.filter(
    ({ kind, found }) => kind !== 'quotation' || !found.debateIds.some((id) => debateIds.has(id)),
  );
}
