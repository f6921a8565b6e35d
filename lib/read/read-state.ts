import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsIndex,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';

/** What the highlights' colours stand for. */
const readColours = ['theme', 'stance'] as const;
export type ReadColour = (typeof readColours)[number];

/** What the address of a debate's text can say. */
export const readParsers = {
  /** Slugs of themes; a parent stands for its children too. */
  themes: parseAsArrayOf(parseAsString).withDefault([]),
  /** Slugs of commentators. */
  who: parseAsArrayOf(parseAsString).withDefault([]),
  colour: parseAsStringLiteral(readColours).withDefault('theme'),
  /** A passage to show: the contribution, counted from 1, and offsets in its text. */
  part: parseAsIndex,
  start: parseAsInteger,
  end: parseAsInteger,
};

export type ReadState = inferParserType<typeof readParsers>;

const serialize = createSerializer(readParsers);

/** What the address of a debate's text can be read as, and written from. */
export const readAddress: {
  read: (search: string) => ReadState;
  write: (state: ReadState) => string;
} = { read: createLoader(readParsers), write: (state) => serialize('', state) };

/** The address of a passage, for links from anywhere. */
export function passageHref(
  debateSlug: string,
  passage: { part: number; start: number; end: number },
): string {
  return `${serialize(`/debates/${debateSlug}/read`, passage)}#passage`;
}
