/**
 * Why a request that asks for something to be done is not answered, in a sentence; null where it
 * comes from a page of this app. A browser names the page's origin with every such request; a form
 * of another site can send files here without asking first, but not in our name.
 *
 * Origin and Host have to name the same host and port, and a browser that says how the two are
 * related (`Sec-Fetch-Site`) has to say that they are the same. What a proxy says of either is not
 * looked at: whoever sends the request can write it.
 */
export function whyRefused(headers: Pick<Headers, 'get'>): string | null {
  const origin = headers.get('origin');
  if (origin === null)
    return 'The request does not say which page it comes from (no Origin header), so it was not answered. Use the screen of this Counterpoint, or its commands in a terminal.';
  const isSame = hostOf(origin) === headers.get('host')?.toLowerCase();
  if (isSame && OF_OURS.includes(headers.get('sec-fetch-site'))) return null;
  return 'The request comes from a page of another site, so it was not answered. Open Counterpoint at its own address and try there.';
}

/** `none` is a person's own doing: a page that was sent is opened anew. */
const OF_OURS: readonly (string | null)[] = ['same-origin', 'none', null];

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
