/**
 * Text as the filter compares it: without case, accents and compatibility forms, so that "Zurich"
 * finds "Zürich".
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
}

/** Whether a folded text holds every word of a query; an empty query is in every text. */
export function holdsWords(folded: string, query: string): boolean {
  return foldWords(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
