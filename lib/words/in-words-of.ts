/**
 * Whose words are quoted, beside words that are not the commentator's own: “in Feross’s words”. All
 * that shows, prints or exports a quotation says it so.
 *
 * @param saidBy the name of who said them; '' where they are the commentator's own
 * @returns '' for the commentator's own
 */
export function inWordsOf(saidBy: string): string {
  return saidBy === '' ? '' : `in ${saidBy}’s words`;
}

/** A quotation as a line of text: “the words”, with whose they are where they are another's. */
export function quoteOf({ words, saidBy }: { words: string; saidBy: string }): string {
  return [`“${words}”`, inWordsOf(saidBy)].filter(Boolean).join(', ');
}
