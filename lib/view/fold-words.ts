import { foldLetters } from '@/lib/text/fold-letters';

/** Whether a folded text holds every word of a query; an empty query is in every text. */
export function holdsWords(folded: string, query: string): boolean {
  return foldLetters(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
