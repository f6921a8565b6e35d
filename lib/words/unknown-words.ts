import { shortened } from '@/lib/text/beginning-of';
import { nameList } from '@/lib/words/name-list';

/** Something that an address names and that is not there. */
export type UnknownName = {
  /** The parameter that names it. */
  readonly param: Naming;
  readonly value: string;
};

/** What each parameter names. */
export const namedBy = {
  who: 'commentator',
  by: 'commentator',
  themes: 'theme',
  show: 'proposition',
  kind: 'kind',
  stance: 'stance',
  sort: 'order',
  columns: 'columns',
  measure: 'measure',
  slide: 'slide',
} as const;

/** A parameter that names something. */
export type Naming = keyof typeof namedBy;

/** A longer name is cut: an address can hold anything. */
const LONGEST = 60;

/** So many are named. */
const MOST_NAMED = 5;

/** The names of one parameter, each once; one that is there twice counts as its first. */
export function namesIn(value: string | string[] | undefined | null): string[] {
  const [first = ''] = [value ?? ''].flat();
  return [...new Set(first.split(',').filter((one) => one.trim() !== ''))];
}

/** That what an address names is not there, in a line; empty where all of it is. */
export function unknownWords(names: readonly UnknownName[]): string {
  if (names.length === 0) return '';
  const said = names.map(({ param, value }) => {
    return `${namedBy[param]} “${shortened(value, LONGEST)}”`;
  });
  return `The address asks for what is not here: ${nameList(said, MOST_NAMED)}. The page shows what it would without ${names.length === 1 ? 'it' : 'them'}.`;
}
