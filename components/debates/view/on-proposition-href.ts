/**
 * Where the server answers what is asked about one proposition of a debate.
 *
 * @param readingId of another than the reference reading
 */
export function onPropositionHref(
  slug: string,
  what: 'positions' | 'sentences' | 'stretches',
  propositionId: string,
  readingId: string | null,
) {
  const of = readingId === null ? '' : `&reading=${encodeURIComponent(readingId)}`;
  return `/debates/${slug}/${what}?proposition=${encodeURIComponent(propositionId)}${of}` as const;
}
