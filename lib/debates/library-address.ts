import { searchOf } from '@/lib/view/address/search';
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
export type LibraryState = {
  q: string;
  theme: string[];
  who: string[];
  year: string[];
  sort: LibrarySort;
  /** From 1; one that is not there is the nearest that is. */
  page: number;
};

/** What an address that says nothing of it means. */
export const WHOLE_LIBRARY: LibraryState = {
  q: '',
  theme: [],
  who: [],
  year: [],
  sort: 'newest',
  page: 1,
};

/** The address of the library in a given state. */
export function libraryHref({ q, theme, who, year, sort, page }: LibraryState): string {
  return `/${searchOf({
    q,
    theme,
    who,
    year,
    sort: sort === WHOLE_LIBRARY.sort ? null : sort,
    page: page === WHOLE_LIBRARY.page ? null : page,
  })}`;
}
