import {
  createLoader,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { kindInSentence } from '@/lib/words/kind-words';

export const librarySorts = ['newest', 'oldest', 'title', 'contested'] as const;

export type LibrarySort = (typeof librarySorts)[number];

export const librarySortLabels: Record<LibrarySort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  title: 'By title',
  contested: `Most ${kindInSentence('contested', 0)} first`,
};

/** The library's filters as they stand in its address. */
export const libraryParsers = {
  q: parseAsString.withDefault(''),
  theme: parseAsArrayOf(parseAsString).withDefault([]),
  who: parseAsArrayOf(parseAsString).withDefault([]),
  year: parseAsArrayOf(parseAsString).withDefault([]),
  sort: parseAsStringLiteral(librarySorts).withDefault('newest'),
  page: parseAsInteger.withDefault(1),
};

export const loadLibraryState = createLoader(libraryParsers);

export type LibraryState = {
  q: string;
  theme: string[];
  who: string[];
  year: string[];
  sort: LibrarySort;
  /** From 1; one that is not there is the nearest that is. */
  page: number;
};
