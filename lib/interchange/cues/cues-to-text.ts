import type { Cue } from '@/lib/interchange/cues/cue';
import { dropRepeats } from '@/lib/interchange/cues/drop-repeats';
import { findTurns } from '@/lib/interchange/cues/find-turns';
import { type Pace, paragraphsOf } from '@/lib/interchange/cues/paragraphs-of';

/** Where nobody is named, every pause and every few lines can be where another voice begins. */
const UNNAMED: Pace = { pause: 1, words: 60, asked: 12 };
/** What somebody says who is named is parted only so that it can be read. */
const NAMED: Pace = { pause: 3, words: 200, asked: Number.POSITIVE_INFINITY };
const UNIDENTIFIED = 'Unidentified';

/**
 * Cues as running text: a turn begins with the name of who speaks, where it is named, and what one
 * voice says has a paragraph for each pause and each few sentences. Without any name, paragraphs are
 * the places where a voice may begin. Times are left out. O(cues).
 */
export function cuesToText(cues: readonly Cue[]): { text: string; known: string[] } {
  const { turns, known } = findTurns(dropRepeats(cues));
  const isNamed = turns.some(({ label }) => label !== null);
  const paragraphs = turns.flatMap(({ label, mark, said }, index) => {
    const [first = '', ...others] = paragraphsOf(said, isNamed ? NAMED : UNNAMED);
    if (!isNamed) return [mark + first, ...others];
    // Words before the first name stand before the talk.
    const name = label ?? (index === 0 && mark === '' ? null : UNIDENTIFIED);
    return [name === null ? first : `${name}: ${first}`, ...others];
  });
  return { text: paragraphs.join('\n\n'), known };
}

/** How many characters the words of cues have; a text that is too long for one is not put together. */
export function lengthOf(cues: readonly Cue[]): number {
  let length = 0;
  for (const { lines } of cues) for (const { text } of lines) length += text.length + 1;
  return length;
}
