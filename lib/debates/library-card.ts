import { assignInitials } from '@/lib/commentators/initials';
import type { LibraryEntry } from '@/lib/debates/library';
import { formatPartialDate } from '@/lib/fields/format-date';
import type { MarkedPart, SearchKind, SearchMatch } from '@/lib/search/document';
import { showMatch } from '@/lib/search/show-match';
import type { AgreementBar } from '@/lib/view/agreement-bar';

/** A debate of the library as its card shows it, and nothing else: a page holds fifty. */
export type LibraryCard = Pick<LibraryEntry, 'id' | 'slug' | 'title' | 'question' | 'language'> & {
  bar: AgreementBar;
  /** Those who are listed, and how many more there are. */
  people: { slug: string; name: string; initials: string }[];
  morePeople: number;
  /** Who published the text, and when; '' where neither is known. */
  from: string;
  /** What is found within the debate, the first of it, and how much more there is. */
  hits: { id: string; href: string; title: MarkedPart[]; isQuotation: boolean }[];
  moreHits: number;
};

/** More commentators than this are counted, not listed. */
const LISTED_COMMENTATORS = 8;
const SHOWN_HITS = 3;

/** What is found within a debate, next to its own title and names. */
const WITHIN: readonly SearchKind[] = ['proposition', 'quotation', 'text'];

/** The card of a debate, with what a search found in it. */
export function cardOf(entry: LibraryEntry, hits: readonly SearchMatch[]): LibraryCard {
  const { id, slug, title, question, language, bar, commentators } = entry;
  const initials = assignInitials(commentators.map(({ name }) => name));
  const within = hits.filter(({ kind }) => WITHIN.includes(kind));
  return {
    id,
    slug,
    title,
    question,
    language,
    bar,
    people: commentators
      .slice(0, LISTED_COMMENTATORS)
      .map(({ slug, name }, at) => ({ slug, name, initials: initials[at] ?? '?' })),
    morePeople: Math.max(0, commentators.length - LISTED_COMMENTATORS),
    from: [entry.publisher, formatPartialDate(entry.date)].filter(Boolean).join(', '),
    hits: within
      .slice(0, SHOWN_HITS)
      .map(showMatch)
      .map(({ id, href, title, kind }) => ({ id, href, title, isQuotation: kind === 'quotation' })),
    moreHits: Math.max(0, within.length - SHOWN_HITS),
  };
}
