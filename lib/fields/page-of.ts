/** How many rows of a long list stand on one page of it. */
export const PAGE_ROWS = 50;

/** A page of a list: the rows on it, which of all they are, and how many pages there are. */
export type PageOf<Row> = {
  rows: Row[];
  /** From 1. */
  page: number;
  /** At least 1, also where there are no rows. */
  pages: number;
  /** The place of the first row among all, from 1; 0 where there are none. */
  first: number;
  all: number;
};

/** Which page of a list is meant, and where it begins among all rows, from 0. */
export function pageOfCount(
  all: number,
  wanted: number,
): Omit<PageOf<never>, 'rows'> & { from: number } {
  const pages = Math.max(1, Math.ceil(all / PAGE_ROWS));
  const page = Math.min(pages, Math.max(1, Math.trunc(wanted) || 1));
  const from = (page - 1) * PAGE_ROWS;
  return { page, pages, first: all === 0 ? 0 : from + 1, all, from };
}

/**
 * One page of a list. A number that is none of its pages is the nearest that is, so that an address
 * opens after rows went away.
 *
 * @param wanted from 1
 */
export function pageOf<Row>(rows: readonly Row[], wanted: number): PageOf<Row> {
  const { from, ...page } = pageOfCount(rows.length, wanted);
  return { rows: rows.slice(from, from + PAGE_ROWS), ...page };
}
