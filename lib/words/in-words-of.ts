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

/**
 * What is said beside quoted words wherever they are quoted: whose they are, where they are another's, and
 * that the text has them no longer, where they are lost. '' where neither is to be said.
 */
export function besideQuotation({ saidBy, lost }: { saidBy: string; lost: boolean }): string {
  return [inWordsOf(saidBy), lost ? 'no longer in the text' : ''].filter(Boolean).join(', ');
}

/** A quotation as a line of text: “the words”, with what is said beside them. */
export function quoteOf(quotation: { words: string; saidBy: string; lost: boolean }): string {
  return [`“${quotation.words}”`, besideQuotation(quotation)].filter(Boolean).join(', ');
}
