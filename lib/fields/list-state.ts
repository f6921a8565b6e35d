import { createLoader, createSerializer, parseAsInteger, parseAsString } from 'nuqs/server';

const listParsers = { q: parseAsString.withDefault(''), page: parseAsInteger.withDefault(1) };

/** What of a long list an address shows: the rows whose name holds a text, and the page of them, from 1. */
export type ListState = { q: string; page: number };

/** All of a list, from its beginning. */
export const WHOLE_LIST: ListState = { q: '', page: 1 };

export const loadListState = createLoader(listParsers);

export const listHref = createSerializer(listParsers);

/** Whether a name holds what is looked for, in small or large letters; every name holds an empty text. */
export function holdsText(name: string, q: string): boolean {
  return name.toLocaleLowerCase('en').includes(q.trim().toLocaleLowerCase('en'));
}
