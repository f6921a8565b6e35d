import { type KnownPositions, namesWord } from '@/lib/coding/sent-positions';

/** Where what the coding screen of a large debate shows is fetched. */
export type ScreenAddress = {
  slug: string;
  readingId: string;
  /** False in the answer to an action: the text that the page has stays. */
  withText: boolean;
  /** Another one each time the page is sent. */
  drawn: string;
};

/** The same with what is known already of an earlier answer, which is not sent again. */
type Asked = ScreenAddress & { known?: readonly KnownPositions[] };

/** The same as an address, letter by letter: what is asked for ahead is taken only by that. */
export function screenAddress({ slug, readingId, withText, drawn, known = [] }: Asked): string {
  const asked = new URLSearchParams({
    reading: readingId,
    ...(withText ? {} : { text: 'no' }),
    drawn,
    ...(known.length > 0 ? { known: namesWord(known) } : {}),
  });
  return `/debates/${slug}/code/screen?${asked}`;
}
