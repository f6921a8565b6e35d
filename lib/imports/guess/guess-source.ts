import { readDate } from '@/lib/imports/guess/read-date';
import type { SourceAbout } from '@/lib/interchange/source-text';
import type { SplitProposal } from '@/lib/text/split/split-proposal';
import { trimSignsAtEnd, trimSignsAtStart } from '@/lib/text/trim-signs';

/** Publisher and date stand in the first lines or not at all. */
const HEAD_LINES = 12;
const LONGEST_LINE = 120;

const KIND =
  'conversation|roundtable|round table|forum|symposium|debate|panel|discussion|interview|podcast|exchange';
const OF_KIND = new RegExp(`^(?:an?|the) (\\p{Lu}.{1,58}?) (?:${KIND})$`, 'iu');
const SAYS_PUBLISHER =
  /^(?:published (?:by|in)|publisher|source|quelle|來源|来源)\s*[:：]?\s+(.{2,80})$/i;
const ADDRESS = /https?:\/\/[^\s<>")\]]+/i;

/**
 * What the head of a text states of where it comes from: date, publisher, address, each only from a
 * short line that is about nothing else. Offered, to be checked. What is not stated is left out.
 */
export function guessSource(text: string, proposal: SplitProposal): SourceAbout {
  const end =
    proposal.blocks.find(({ role }) => role === 'contribution' || role === 'moderation')?.start ??
    text.length;
  const lines = headLines(text.slice(0, end)).filter((line) => line.length <= LONGEST_LINE);
  const found: SourceAbout = {};
  for (const line of lines) {
    const date = readDate(line);
    if (date !== null) found.date ??= date;
    const url = ADDRESS.exec(line)?.[0];
    if (url !== undefined) found.url ??= url;
    const publisher = OF_KIND.exec(line)?.[1] ?? SAYS_PUBLISHER.exec(line)?.[1];
    if (publisher !== undefined && !ADDRESS.test(publisher)) found.publisher ??= publisher.trim();
  }
  return found;
}

/** The first lines that hold something, without Markdown's marks at their ends. */
function headLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const words = trimSignsAtEnd(trimSignsAtStart(line, /[#>*_\s]/), /[*_\s]/);
    if (words !== '') lines.push(words);
    if (lines.length === HEAD_LINES) break;
  }
  return lines;
}
