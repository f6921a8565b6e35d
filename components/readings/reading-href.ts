/** A screen of a debate in one reading; the reference reading needs no name in the address. */
export function readingHref(
  slug: string,
  screen: 'code' | 'propositions',
  reading: { id: string; isReference: boolean },
) {
  const query = reading.isReference ? '' : `?reading=${encodeURIComponent(reading.id)}`;
  return `/debates/${slug}/${screen}${query}` as const;
}

/** The form of a position on *Code*, by the slugs of its proposition and commentator. */
export function positionHref(
  slug: string,
  reading: { id: string; isReference: boolean },
  { proposition, commentator }: { proposition: string; commentator: string },
) {
  const of = reading.isReference ? '' : `&reading=${encodeURIComponent(reading.id)}`;
  return `/debates/${slug}/code?proposition=${encodeURIComponent(proposition)}&commentator=${encodeURIComponent(commentator)}${of}` as const;
}
