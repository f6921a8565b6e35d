import { readingHref } from '@/components/readings/reading-href';
import { comparisonHref, MOST_COMPARED } from '@/lib/compare/comparison-address';
import { debateViewHref, readViewState } from '@/lib/view/state';

/** The pages of a debate that the navigation leads to. */
export type DebatePart =
  | 'overview'
  | 'compare'
  | 'read'
  | 'figures'
  | 'teach'
  | 'code'
  | 'propositions'
  | 'readings';

/** The pages whose addresses say a view, and so can be left with one. */
const FILTERED: ReadonlySet<DebatePart> = new Set(['overview', 'compare', 'figures', 'read']);

/**
 * The address of a page of a debate, with what it understands of the view that the page now open shows.
 * *Overview* and *Figures* take all of it but what is unfolded and the panel; *Read* takes themes and
 * commentators, and *Compare* themes and who is shown, where they are two to four. The reading goes along to all
 * that show or work in one. Who stands side by side in
 * *Compare* is no filter, and goes nowhere else.
 *
 * @param search what stands after the question mark of the page now open
 */
export function carriedHref(
  slug: string,
  { from, to, search }: { from: DebatePart; to: DebatePart; search: string },
): string {
  const said = readViewState(FILTERED.has(from) ? search : '');
  const view = from === 'compare' ? { ...said, who: [] } : said;
  switch (to) {
    case 'overview':
      return debateViewHref(slug, { ...view, all: [], show: null, by: null });
    case 'figures':
      return debateViewHref(slug, { ...view, all: [], show: null, by: null }, '/figures');
    case 'read':
      return debateViewHref(
        slug,
        { reading: view.reading, themes: view.themes, who: view.who },
        '/read',
      );
    case 'compare':
      return comparisonHref(
        slug,
        view.who.length >= 2 && view.who.length <= MOST_COMPARED ? view.who : [],
        view.themes,
        view.reading,
      );
    case 'code':
    case 'propositions':
      return readingHref(slug, to, { id: view.reading ?? '', isReference: view.reading === null });
    default:
      return `/debates/${slug}/${to}`;
  }
}
