/** Bears the address that is asked for, path and search, under a request's other headers: the front stamps it. */
export const ASKED_HEADER = 'x-asked';

const HERE = 'http://here.invalid';

/** Where one comes in: open to everybody, and no page leads back to one of these. */
const ENTRANCES = /^\/(?:sign-in|set-up|join|new-password)$/;

/** Whether a page is there for who is not known yet. */
export function isEntrance(address: string): boolean {
  return ENTRANCES.test(address.split('?', 1)[0] ?? '');
}

/**
 * An address of this app (path, search, place in the page), where somebody else says which; `/` where it
 * is another site's, or none. Browsers read `//…` and `/\…` as other sites.
 */
export function ownAddress(said: string | null | undefined): string {
  if (!said || !/^\/(?![/\\])/.test(said) || /[\\\p{Cc}]/u.test(said)) return '/';
  if (!URL.canParse(said, HERE)) return '/';
  const { origin, pathname, searchParams, search, hash } = new URL(said, HERE);
  // A path with dots in it can become one that begins with two slashes.
  if (origin !== HERE || pathname.startsWith('//') || ENTRANCES.test(pathname)) return '/';
  if (!searchParams.has('_rsc')) return pathname + search + hash;
  // The framework's own mark on what it fetches of a page.
  searchParams.delete('_rsc');
  return pathname + (searchParams.size > 0 ? `?${searchParams}` : '') + hash;
}

/** The page on which one signs in and is led to an address afterwards. */
export function signInAddress(next: string | null): string {
  const to = ownAddress(next);
  return to === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(to)}`;
}
