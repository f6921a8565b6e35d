import { type PickableMeasure, pickableMeasures } from '@/lib/analysis/pickable-measure-names';
import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import { writeSearch } from '@/lib/view/address/search';
import { type Unfoldable, unfoldable } from '@/lib/view/ground/answers';
import { type KindChoice, parseKindChoices } from '@/lib/view/kind-choice';

/** How the propositions are put in order. */
export const sorts = ['theme', 'sharpest', 'text'] as const;
export type Sort = (typeof sorts)[number];

/** What the columns of the spectrum are: the five stances, or the commentators. */
export const columnsOfSpectrum = ['stance', 'person'] as const;
export type SpectrumColumns = (typeof columnsOfSpectrum)[number];

/** What the address of a debate's view can say. */
export type ViewState = {
  /** Whose reading is shown, by its id; null means the reference reading. */
  reading: string | null;
  /** Slugs of themes; a parent stands for its children too. */
  themes: string[];
  /** Slugs of the commentators shown; none means all. */
  who: string[];
  kind: KindChoice[];
  stance: Stance[];
  explicit: boolean;
  q: string;
  sort: Sort;
  columns: SpectrumColumns;
  measure: PickableMeasure;
  /** Whether two themes stand side by side, where the filter names exactly two. */
  beside: boolean;
  /** The lists of the first screen that are unfolded. */
  all: Unfoldable[];
  /** Slug of the proposition whose panel is open. */
  show: string | null;
  /** Slug of the commentator whose position in it was asked for. */
  by: string | null;
};

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

const LONGEST_QUERY = 200;
const SLUG = /^[\p{L}\p{N}][\p{L}\p{N}-]{0,200}$/u;

/** As addresses of *Code* have it too. */
const reading = (value: string) => (/^[\w-]{1,64}$/.test(value) ? value : null);
const slug = (value: string) => (SLUG.test(value) ? value : null);
const oneOf =
  <Name extends string>(names: readonly Name[]) =>
  (value: string) =>
    names.find((name) => name === value) ?? null;
const yes = (value: string) => value.toLowerCase() === 'true' || null;
const listOf =
  <Item>(parse: (value: string) => Item | null) =>
  (value: string) =>
    value.split(',').flatMap((part) => parse(part) ?? []);

/** By hand and none of a library's: the first scripts of a debate's page read and write addresses. */
const parsers: { [Name in keyof ViewState]: (value: string) => ViewState[Name] | null } = {
  reading,
  themes: listOf(slug),
  who: listOf(slug),
  kind: parseKindChoices,
  stance: listOf((value) => stances.find((one) => one === Number.parseFloat(value)) ?? null),
  explicit: yes,
  q: (value) => value.slice(0, LONGEST_QUERY),
  sort: oneOf(sorts),
  columns: oneOf(columnsOfSpectrum),
  measure: oneOf(pickableMeasures),
  beside: yes,
  all: listOf(oneOf(unfoldable)),
  show: slug,
  by: slug,
};
const names = Object.keys(parsers) as (keyof ViewState)[];

/**
 * The view that an address asks for, from what stands after its question mark. A value that means nothing
 * is read as absent, so that an old or mistyped link still opens.
 */
export function readViewState(search: string): ViewState {
  const said = new URLSearchParams(search);
  const read = (name: keyof ViewState) => {
    const value = said.get(name);
    return (value === null ? null : parsers[name](value)) ?? emptyViewState[name];
  };
  return Object.fromEntries(names.map((name) => [name, read(name)])) as ViewState;
}

/** The reading that the address of a page names; null for the reference one. */
export async function readReading(
  asked: Promise<Record<string, string | string[] | undefined>>,
): Promise<{ reading: string | null }> {
  const [value = ''] = [(await asked).reading].flat();
  return { reading: reading(value) };
}

/**
 * What stands after an address's question mark with some of a view's values put in; whatever else it says
 * stays. '' where nothing is said.
 */
export function writeViewState(search: string, change: Partial<ViewState>): string {
  const said = new URLSearchParams(search);
  for (const name of names) {
    if (!(name in change)) continue;
    const value = String(change[name] ?? '');
    if (value === String(emptyViewState[name] ?? '')) said.delete(name);
    else said.set(name, value);
  }
  return writeSearch(said);
}

/** Whether a view is of the whole debate with nothing opened: its reading, columns and measure aside. */
export function isPlainView(state: ViewState): boolean {
  const { reading, columns, measure } = emptyViewState;
  return writeViewState('', { ...state, reading, columns, measure }) === '';
}

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
  return `/debates/${debateSlug}${page}${writeViewState('', state)}`;
}
