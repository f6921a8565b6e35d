import { assignInitials } from '@/lib/commentators/initials';
import type { LibraryEntry } from '@/lib/debates/library';
import { formatPartialDate } from '@/lib/fields/format-date';
import type { FoundWithin, MarkedPart } from '@/lib/search/document';
import { showMatch } from '@/lib/search/show-match';
import { countsOfParts } from '@/lib/view/agreement-bar';

/**
 * A debate of the library as its card shows it, and nothing else: a page holds fifty, and each is sent as it looks
 * and once more as it is. So people are without names of their fields.
 */
export type LibraryCard = Pick<LibraryEntry, 'id' | 'slug' | 'title' | 'question' | 'language'> & {
  /** How many propositions are of each kind, as `partsOfCounts` reads them. */
  kinds: number[];
  /** Those who are listed, and how many there are. */
  people: [slug: string, name: string, initials: string][];
  takePart: number;
  /** Who published the text, and when; '' where neither is known. */
  from: string;
  found?: FoundInDebate;
};

/** What a search found within a debate, the first of it, and how much more there is. */
export type FoundInDebate = {
  hits: { id: string; href: string; title: MarkedPart[]; isQuotation: boolean }[];
  more: number;
};

/** More commentators than this are counted, not listed. */
export const LISTED_COMMENTATORS = 8;
/** So much of what is found within a debate is shown. */
export const SHOWN_HITS = 3;

/** The card of a debate, with the first of what a search found in it. */
export function cardOf(entry: LibraryEntry, within?: FoundWithin): LibraryCard {
  const { id, slug, title, question, language, bar, commentators } = entry;
  const people = entry.people.slice(0, LISTED_COMMENTATORS);
  const initials = assignInitials(people.map(({ name }) => name));
  return {
    id,
    slug,
    title,
    question,
    language,
    kinds: countsOfParts(bar.parts),
    people: people.map(({ slug, name }, at) => [slug, name, initials[at] ?? '?']),
    takePart: commentators,
    from: [entry.publisher, formatPartialDate(entry.date)].filter(Boolean).join(', '),
    ...(within === undefined || within.matches.length === 0 ? {} : { found: foundOf(within) }),
  };
}

function foundOf({ matches, count }: FoundWithin): FoundInDebate {
  const hits = matches.slice(0, SHOWN_HITS).map(showMatch);
  return {
    hits: hits.map(({ id, href, title, kind }) => ({
      id,
      href,
      title,
      isQuotation: kind === 'quotation',
    })),
    more: Math.max(0, count - SHOWN_HITS),
  };
}
