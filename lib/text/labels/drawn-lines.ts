/** A line drawn across the page, and not a mark or two. */
const DRAWN = /^(?:[-*_=~#]{3,200}|[—–─═]{2,200}|(?:[-*_] ){2,60}[-*_])$/u;

/** True for a line of dashes or the like that is drawn across the page. */
export function isDrawnLine(line: string): boolean {
  return DRAWN.test(line.trim());
}

/** What is set between two lines drawn across has no more lines of its own. */
export const MOST_IN_BOX = 5;

/** True for a few lines between two that are drawn across the page: a head or a foot of the file. */
export function isBox(lines: readonly string[]): boolean {
  if (lines.length < 3 || lines.length > MOST_IN_BOX + 2) return false;
  return isDrawnLine(lines[0] ?? '') && isDrawnLine(lines.at(-1) ?? '');
}
