import { byDays } from '../setup/at-length';

/**
 * Journeys that are alike and take turns in `npm test`: of each group a run tries each `of`th, on the next
 * day others, with `--all` all. The main way through the app is in none: the library, the first screen, the
 * panel, Compare, Read, Code, the projector, an import, what is kept and an archive are tried each time.
 */
export const TURNS: readonly {
  file: string;
  /** The journeys, in a few words: a run says how many of them it left to other days. */
  what: string;
  of: number;
  /** Words of a journey's title that no other one in the file has. */
  journeys: readonly string[];
}[] = [
  {
    file: 'import',
    what: 'texts of other kinds that come in',
    of: 2,
    journeys: [
      'labels that look like no name',
      'a voice that was swallowed',
      'a text that names nobody',
      'a transcript of a hundred thousand words',
      'one part at a time',
      'a turn that begins within a paragraph',
      'several files',
    ],
  },
  {
    file: 'coding-help',
    what: 'help beside the text',
    of: 2,
    journeys: [
      'a similar passage',
      'pairs are marked',
      'a question about a position',
      'text, propositions and help take turns',
      'signal words',
    ],
  },
  {
    file: 'coding-unsaved',
    what: 'what is closed before it is complete',
    of: 2,
    journeys: ['what is unfinished is kept', 'words with a stance and no proposition'],
  },
  {
    file: 'coding-typed',
    what: 'what is typed into a form',
    of: 2,
    journeys: ['what was typed on is opened again', 'what Enter will do'],
  },
  {
    file: 'coding-words',
    what: 'words of other kinds that are chosen',
    of: 2,
    journeys: [
      'words of any script',
      'one quotation of two pieces',
      'another’s words, and nobody’s',
      'a quotation has a stance and a day',
    ],
  },
  {
    file: 'propositions',
    what: 'ways to arrange propositions',
    of: 2,
    journeys: [
      'two propositions are merged',
      'a merge and a split',
      'themes are chosen',
      'the list fits',
    ],
  },
  {
    file: 'propositions-in-a-reading',
    what: 'propositions for everybody',
    of: 2,
    journeys: ['a pair that is not the same', 'a split that was taken back'],
  },
  {
    file: 'readings',
    what: 'what is done with a whole reading',
    of: 2,
    journeys: ['a reading is renamed', 'a reading goes out'],
  },
  {
    file: 'read',
    what: 'ways to look at a text',
    of: 2,
    journeys: [
      'the card leaves',
      'on a phone the words linked to',
      'on a phone the text comes first',
      'filters of the text',
    ],
  },
  {
    file: 'search',
    what: 'ways to search',
    of: 2,
    journeys: ['Ctrl K counts before', 'words of a text are found'],
  },
  {
    file: 'text',
    what: 'what becomes of a text',
    of: 2,
    journeys: ['a pasted text finds', 'what a new text did'],
  },
  {
    file: 'turns',
    what: 'ways to mend a turn',
    of: 2,
    journeys: ['one paragraph is corrected', 'a turn is given'],
  },
  {
    file: 'people',
    what: 'what is done with a person',
    of: 3,
    journeys: [
      'one person under two names',
      'a commentator is added',
      'a removed position is brought back',
    ],
  },
  {
    file: 'compare',
    what: 'ways to compare others',
    of: 2,
    journeys: ['a third commentator', 'either of two gives'],
  },
  {
    file: 'details',
    what: 'details of other kinds',
    of: 2,
    journeys: ['the form still saves', 'is shown where the commentator'],
  },
  {
    file: 'debate-sizes',
    what: 'sizes of debates',
    of: 2,
    journeys: ['forty commentators', 'words are fetched when asked for'],
  },
  {
    file: 'debate-way-back',
    what: 'ways back to a chart',
    of: 2,
    journeys: [
      'far down is where it was',
      'from a pair over the list',
      'a list that is closed',
      'many chips do not',
      'a filter chosen in the middle',
    ],
  },
  {
    file: 'debate-reach',
    what: 'ways to reach what a debate shows',
    of: 2,
    journeys: ['nothing scrolls sideways', 'with reduced motion', 'the sentence, both lists'],
  },
  {
    file: 'debate',
    what: 'ways to narrow a debate',
    of: 2,
    journeys: ['filters that leave nothing', 'the sort is part of the address'],
  },
];

const literally = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What the journeys' runner leaves to other days, as it knows journeys: by file and title. */
export function leftToOtherDays(): RegExp[] {
  return TURNS.flatMap(({ file, what, of, journeys }) => {
    const own = byDays(what, journeys, of);
    return journeys
      .filter((title) => !own.includes(title))
      .map((title) => new RegExp(`\\b${literally(`${file}.spec.ts`)} .*${literally(title)}`));
  });
}
