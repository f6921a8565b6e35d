import type { DebateSeed } from './debate-seed';

/**
 * The debate as someone would have it in a plain text file: the introduction, then every contribution
 * with its speaker's name and a colon before the first paragraph. Ends with a line break.
 *
 * @throws Error where a contribution's text is not stored or its commentator is not listed
 */
export function plainTextOfDebate(debate: DebateSeed): string {
  const parts = debate.contributions.map(({ commentator, text }) => {
    const name = debate.commentators.find(({ key }) => key === commentator)?.name;
    if (name === undefined || text === null) {
      throw new Error(`${debate.slug}: no name or no text for “${commentator}”.`);
    }
    return `${name}: ${text}`;
  });
  if (debate.introduction !== undefined) parts.unshift(debate.introduction);
  return `${parts.join('\n\n')}\n`;
}
