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

/** The list of quotations to check of a reading; null is what needs no name in the address. */
export function toCheckHref(
  slug: string,
  reading: { id: string; isReference: boolean },
  { why = null, page = null }: { why?: string | null; page?: number | null } = {},
) {
  const query = new URLSearchParams();
  if (!reading.isReference) query.set('reading', reading.id);
  if (why !== null) query.set('why', why);
  if (page !== null) query.set('page', String(page));
  return `/debates/${slug}/quotations?${query}` as const;
}
