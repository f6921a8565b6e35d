import { passageHref } from '@/lib/read/read-state';
import type { SearchHit, SearchMatch } from '@/lib/search/document';
import { excerptAround, markMatches, matchedStretch } from '@/lib/search/mark-matches';

/** A paragraph is shown in so many characters around the words found. */
const PASSAGE_LENGTH = 180;

/** A match as it is shown: its words marked, and the way to it. O(words of the document). */
export function showMatch({ found, near, score, terms }: SearchMatch): SearchHit {
  const { id, kind, context, debateIds, language, place } = found;
  const wanted = new Set(terms);
  const about = { id, kind, context, debateIds, language, near, score };
  if (place) {
    const { start, end } = matchedStretch(found.text, wanted, PASSAGE_LENGTH);
    return {
      ...about,
      href: passageHref(place.debateSlug, {
        part: place.part,
        start: place.start + start,
        end: place.start + end,
      }),
      title: markMatches(excerptAround(found.text, wanted, PASSAGE_LENGTH), wanted),
      excerpt: [],
    };
  }
  const title = markMatches(found.title, wanted);
  const inTitle = title.some((part) => part.marked);
  return {
    ...about,
    href: found.href,
    title,
    excerpt: inTitle ? [] : markMatches(excerptAround(found.text, wanted), wanted),
  };
}
