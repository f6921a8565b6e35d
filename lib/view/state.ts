import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsNumberLiteral,
  parseAsStringLiteral,
} from 'nuqs/server';
import { pickableMeasures } from '@/lib/analysis/pickable-measure-names';
import { stances } from '@/lib/analysis/stance-matrix';
import { unfoldable } from '@/lib/view/ground/answers';
import { type KindChoice, parseKindChoices } from '@/lib/view/kind-choice';

/** How the propositions are put in order. */
export const sorts = ['theme', 'sharpest', 'text'] as const;
export type Sort = (typeof sorts)[number];

/** What the columns of the spectrum are: the five stances, or the commentators. */
export const columnsOfSpectrum = ['stance', 'person'] as const;
export type SpectrumColumns = (typeof columnsOfSpectrum)[number];

const LONGEST_QUERY = 200;

const slug = createParser({
  parse: (value) => (/^[\p{L}\p{N}][\p{L}\p{N}-]{0,200}$/u.test(value) ? value : null),
  serialize: (value: string) => value,
});

/** A reading by its id, as addresses of *Code* have it too. */
const reading = createParser({
  parse: (value) => (/^[\w-]{1,64}$/.test(value) ? value : null),
  serialize: (value: string) => value,
});

const query = createParser({
  parse: (value) => value.slice(0, LONGEST_QUERY),
  serialize: (value: string) => value,
});

const kinds = createParser({
  parse: (value): KindChoice[] => parseKindChoices(value),
  serialize: (value: KindChoice[]) => value.join(','),
  eq: (a: KindChoice[], b: KindChoice[]) => a.join() === b.join(),
});

/**
 * What the address of a debate's view can say. A value that means nothing is read as absent, so
 * that an old or mistyped link still opens. The same parsers serve server and browser.
 */
export const viewStateParsers = {
  /** Whose reading is shown; none means the reference reading. */
  reading,
  /** Slugs of themes; a parent stands for its children too. */
  themes: parseAsArrayOf(slug).withDefault([]),
  /** Slugs of the commentators shown; none means all. */
  who: parseAsArrayOf(slug).withDefault([]),
  kind: kinds.withDefault([]),
  stance: parseAsArrayOf(parseAsNumberLiteral(stances)).withDefault([]),
  explicit: parseAsBoolean.withDefault(false),
  q: query.withDefault(''),
  sort: parseAsStringLiteral(sorts).withDefault('theme'),
  columns: parseAsStringLiteral(columnsOfSpectrum).withDefault('stance'),
  measure: parseAsStringLiteral(pickableMeasures).withDefault('agreement'),
  /** Whether two themes stand side by side, where the filter names exactly two. */
  beside: parseAsBoolean.withDefault(false),
  /** The lists of the first screen that are unfolded. */
  all: parseAsArrayOf(parseAsStringLiteral(unfoldable)).withDefault([]),
  /** Slug of the proposition whose panel is open. */
  show: slug,
  /** Slug of the commentator whose position in it was asked for. */
  by: slug,
};

export type ViewState = inferParserType<typeof viewStateParsers>;

/** The view with nothing chosen. */
export const emptyViewState: ViewState = {
  reading: null,
  themes: [],
  who: [],
  kind: [],
  stance: [],
  explicit: false,
  q: '',
  sort: 'theme',
  columns: 'stance',
  measure: 'agreement',
  beside: false,
  all: [],
  show: null,
  by: null,
};

/** The view that an address asks for, from what stands after its question mark. */
export const readViewState: (search: string) => ViewState = createLoader(viewStateParsers);

/** The reading that an address names; null for the reference one. */
export const readReading = createLoader({ reading });

const serialize = createSerializer(viewStateParsers);

/**
 * The address of a debate's page in a given view, for links from anywhere.
 *
 * @param page another page of the debate that has the same filters
 */
export function debateViewHref(
  debateSlug: string,
  state: Partial<ViewState> = {},
  page: '' | '/figures' | '/read' = '',
): string {
  return serialize(`/debates/${debateSlug}${page}`, state);
}
