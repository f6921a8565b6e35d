/** The words of a sentence that came in parts, as they stand in the text; nothing where it is not known. */
export function wordsOfSentence(parts: readonly { readonly words: string }[] = []): string {
  return parts.map(({ words }) => words).join('');
}
