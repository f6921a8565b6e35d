/**
 * Why a request that asks for something to be done is not answered, in a sentence; null where it
 * comes from a page of this app. A browser names the page's origin with every such request; a form
 * of another site can send files here without asking first, but not in our name.
 *
 * Origin and Host have to name the same host and port. What a proxy says of either is not looked
 * at: whoever sends the request can write it.
 */
export function whyRefused(headers: Headers): string | null {
  const origin = headers.get('origin');
  if (origin === null)
    return 'The request does not say which page it comes from (no Origin header), so it was not answered. Use the screen of this Counterpoint, or its commands in a terminal.';
  if (hostOf(origin) === headers.get('host')?.toLowerCase()) return null;
  return 'The request comes from a page of another site, so it was not answered. Open Counterpoint at its own address and try there.';
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
