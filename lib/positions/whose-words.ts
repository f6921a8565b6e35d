/**
 * Whether words of a contribution may show a commentator's position: they are the commentator's, or
 * nobody is named for them (a moderator, an introduction), where the coder says whose position it is.
 */
export function isQuotableAs(
  contribution: { commentatorId: string | null },
  commentatorId: string,
): boolean {
  return contribution.commentatorId === null || contribution.commentatorId === commentatorId;
}

/** Says whose words are quoted for whom, and what to do: two names. */
export function sayOthersWords(speaker: string, person: string): string {
  return `These are ${speaker}’s words, not ${person}’s: record a position of ${speaker}, or choose words of ${person}.`;
}

/**
 * Says of words that lie in another debate whose they are.
 *
 * @param speaker '' where nobody is named for them
 * @param debate the other debate's title
 */
export function sayElsewhere(speaker: string, debate: string, person: string): string {
  const words = speaker === '' ? 'These words lie' : `These are ${speaker}’s words`;
  return `${words} in another debate, “${debate}”: choose words of ${person} in this one.`;
}
