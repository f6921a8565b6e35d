import type { NewDebateInput } from '@/lib/debates/schema';
import {
  READING_FORMAT,
  READING_VERSION,
  type ReadingFile,
} from '@/lib/interchange/reading/reading-file';
import { unsaidOfWords } from '@/lib/positions/content';
import { makeTalk } from '../made-up-talk';

const STANCES = [-2, -1, 0, 1, 2] as const;

export const people = ['Ada Berg', 'Bo Cole', 'Cy Dahl', 'Di Ek', 'Ed Falk', 'Flo Geer'] as const;

/** A debate of six with text, and nothing coded in it. */
export function debateOfSix(title: string, letters: number): NewDebateInput {
  const words = makeTalk(letters).map((turn) => turn.words);
  const share = Math.ceil(words.length / people.length);
  return {
    debate: { title, question: title },
    source: {},
    commentators: people.map((name) => ({ key: name, name })),
    contributions: people.map((name, at) => ({
      kind: 'contribution',
      commentator: name,
      text: words.slice(at * share, (at + 1) * share).join('\n\n'),
    })),
  };
}

/**
 * A reading of such a debate by somebody: so many propositions, all new, a position of each of the six
 * on each, with a quotation and two reasons.
 */
export function readingOf(
  debate: { slug: string; title: string },
  texts: readonly string[],
  propositions: number,
): ReadingFile {
  const keys = Array.from({ length: propositions }, (_, at) => `proposition-${at}`);
  return {
    format: READING_FORMAT,
    version: READING_VERSION,
    debate,
    reading: { name: `All of ${propositions}`, coder: 'Bench' },
    commentators: people.map((name) => ({ key: name, name })),
    propositions: keys.map((key, at) => ({
      key,
      text: `What is said under number ${at} of this list should be done.`,
      themes: [{ name: `Theme ${at % 12}`, under: null }],
    })),
    positions: keys.flatMap((proposition, at) =>
      people.map((commentator, who) => {
        const text = texts[who] ?? '';
        const start = (at * 37) % Math.max(1, text.length - 80);
        const exact = text.slice(start, start + 60).trim() || 'nothing';
        return {
          commentator,
          proposition,
          stance: STANCES[(at + who) % STANCES.length] ?? 0,
          explicitness: 'explicit',
          confidence: null,
          summary: `Summary ${at} of ${commentator}`,
          note: '',
          reasons: [
            { text: `A reason for ${at}`, direction: 'for' },
            { text: `A reason of ${commentator} against ${at}`, direction: 'against' },
          ],
          evidence: [
            {
              quotation: 0,
              paragraph: null,
              ...unsaidOfWords,
              reason: null,
              contribution: who + 1,
              quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
              place: null,
            },
          ],
        } satisfies ReadingFile['positions'][number];
      }),
    ),
    silences: [],
    reviews: [],
  };
}
