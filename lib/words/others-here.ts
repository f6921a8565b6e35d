import { countOf } from '@/lib/words/format-count';

/** How many others have the same thing open: browsers are counted, names are not known. */
export const sayOthersHere = (others: number): string =>
  `${countOf(others, 'other person', 'other people')} here`;
