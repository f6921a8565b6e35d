import {
  createLoader,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { librarySorts, WHOLE_LIBRARY } from '@/lib/debates/library-address';

/** What the library's address asks for. */
export const loadLibraryState = createLoader({
  q: parseAsString.withDefault(WHOLE_LIBRARY.q),
  theme: parseAsArrayOf(parseAsString).withDefault([]),
  who: parseAsArrayOf(parseAsString).withDefault([]),
  year: parseAsArrayOf(parseAsString).withDefault([]),
  sort: parseAsStringLiteral(librarySorts).withDefault(WHOLE_LIBRARY.sort),
  page: parseAsInteger.withDefault(WHOLE_LIBRARY.page),
});
