import { assignInitials } from '@/lib/commentators/initials';
import type { LibraryEntry } from '@/lib/debates/library';
import { formatPartialDate } from '@/lib/fields/format-date';
import type { FoundWithin, MarkedPart } from '@/lib/search/document';
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
export const LISTED_COMMENTATORS = 8;
/** So much of what is found within a debate is shown. */
export const SHOWN_HITS = 3;

/** The card of a debate, with the first of what a search found in it. */
export function cardOf(
  entry: LibraryEntry,
  { matches, count }: FoundWithin = { matches: [], count: 0 },
): LibraryCard {
  const { id, slug, title, question, language, bar, commentators } = entry;
  const people = entry.people.slice(0, LISTED_COMMENTATORS);
  const initials = assignInitials(people.map(({ name }) => name));
  return {
    id,
    slug,
    title,
    question,
    language,
    bar,
    people: people.map(({ slug, name }, at) => ({ slug, name, initials: initials[at] ?? '?' })),
    morePeople: Math.max(0, commentators - LISTED_COMMENTATORS),
    from: [entry.publisher, formatPartialDate(entry.date)].filter(Boolean).join(', '),
    hits: matches
      .slice(0, SHOWN_HITS)
      .map(showMatch)
      .map(({ id, href, title, kind }) => ({ id, href, title, isQuotation: kind === 'quotation' })),
    moreHits: Math.max(0, count - SHOWN_HITS),
  };
}
