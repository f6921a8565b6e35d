/** Where what the coding screen of a large debate shows is fetched. */
export type ScreenAddress = {
  slug: string;
  readingId: string;
  /** False in the answer to an action: the text that the page has stays. */
  withText: boolean;
  /** Another one each time the page is sent. */
  drawn: string;
};

/** The same as an address, letter by letter: what is asked for ahead is taken only by that. */
export function screenAddress({ slug, readingId, withText, drawn }: ScreenAddress): string {
  const asked = new URLSearchParams({
    reading: readingId,
    ...(withText ? {} : { text: 'no' }),
    drawn,
  });
  return `/debates/${slug}/code/screen?${asked}`;
}
