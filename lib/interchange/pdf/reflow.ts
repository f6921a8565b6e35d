import { nameLikeness } from '@/lib/text/names/person-name';
import { parseSpeakerLabel } from '@/lib/text/split/speaker-label';

/** A line shorter than this share of the usual width ends where its writer ended it. */
const FULL_LINE = 0.65;

/**
 * Joins the printed lines of each paragraph into running text. Line ends stay where the line is
 * clearly shorter than the others or the next one begins with a speaker's label.
 */
export function reflow(text: string): string {
  const lengths = text
    .split('\n')
    .map((line) => line.length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  return text
    .split(/\n\n+/)
    .map((paragraph) => {
      const lines = paragraph.split('\n');
      return lines.reduce((joined, line, index) => {
        const before = lines[index - 1] ?? '';
        const keep = before.length < usual * FULL_LINE || beginsWithLabel(line, before);
        return `${joined}${keep ? '\n' : ' '}${line}`;
      });
    })
    .join('\n\n');
}

/** "council counted in May: two" within a sentence is none, though it is printed like one. */
function beginsWithLabel(line: string, before: string): boolean {
  const label = parseSpeakerLabel(line);
  if (label === null || (label.form !== 'colon' && label.form !== 'dotted')) return false;
  const runsOn = /[\p{L}\p{N},;]$/u.test(before) && /^\p{Ll}/u.test(line);
  return !runsOn || nameLikeness(label.name) !== 'none';
}
