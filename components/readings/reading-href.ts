/** A screen of a debate in one reading; the reference reading needs no name in the address. */
export function readingHref(
  slug: string,
  screen: 'code' | 'propositions',
  reading: { id: string; isReference: boolean },
) {
  const query = reading.isReference ? '' : `?reading=${encodeURIComponent(reading.id)}`;
  return `/debates/${slug}/${screen}${query}` as const;
}
