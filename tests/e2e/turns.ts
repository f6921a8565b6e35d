import { byDays } from '../setup/at-length';

/**
 * Journeys that are alike and take turns in `npm test`: of each group a run tries each `of`th, on the next
 * day others, with `--all` all. The main way through the app is in none: the library, the first screen, the
 * panel, Compare, Read, Code, the projector and an import are tried each time.
 */
export const TURNS: readonly {
  /** The journeys, in a few words: a run says how many of them it left to other days. */
  what: string;
  of: number;
  /** The file, and words of a title that no other journey there has. */
  journeys: readonly `${string}: ${string}`[];
}[] = [
  {
    what: 'texts of other kinds that come in',
    of: 3,
    journeys: [
      'import: labels that look like no name',
      'import: a voice that was swallowed',
      'import: a text that names nobody',
      'import: a transcript of a hundred thousand words',
      'import: one part at a time',
      'import: a turn that begins within a paragraph',
      'import: several files',
    ],
  },
  {
    what: 'what does not come in at once',
    of: 2,
    journeys: ['import: bad input', 'import: what was decided outlives Back'],
  },
  {
    what: 'help beside the text',
    of: 3,
    journeys: [
      'coding-help: a similar passage',
      'coding-help: pairs are marked',
      'coding-help: a question about a position',
      'coding-help: text, propositions and help take turns',
      'coding-help: signal words',
    ],
  },
  {
    what: 'what is not complete yet',
    of: 3,
    journeys: [
      'coding-unsaved: what is unfinished is kept',
      'coding-unsaved: words with a stance and no proposition',
      'coding-typed: what was typed on is opened again',
      'coding-typed: a typed proposition and a typed reason',
      'coding-typed: what Enter will do',
    ],
  },
  {
    what: 'words of other kinds that are chosen',
    of: 3,
    journeys: [
      'coding-words: words of any script',
      'coding-words: one quotation of two pieces',
      'coding-words: another’s words, and nobody’s',
      'coding-words: a quotation has a stance and a day',
    ],
  },
  {
    what: 'two who write at once',
    of: 3,
    journeys: [
      'coding: two tabs on one position',
      'write-lock: while another program writes',
      'live: what is changed elsewhere comes in',
    ],
  },
  {
    what: 'ways to arrange propositions',
    of: 3,
    journeys: [
      'propositions: two propositions are merged',
      'propositions: a merge and a split',
      'propositions: themes are chosen',
      'propositions: the list fits',
      'propositions-in-a-reading: a pair that is not the same',
      'propositions-in-a-reading: a split that was taken back',
    ],
  },
  {
    what: 'what a second coder is not shown',
    of: 3,
    journeys: [
      'coding-apart: a second coder is asked',
      'propositions-in-a-reading: a second coder arranges',
      'readings: a second reading is begun',
    ],
  },
  {
    what: 'two readings beside one another',
    of: 2,
    journeys: ['readings: two readings are compared', 'readings: two readings are decided'],
  },
  {
    what: 'what is done with a whole reading',
    of: 2,
    journeys: ['readings: a reading is renamed', 'readings: a reading goes out'],
  },
  {
    what: 'ways to look at a text',
    of: 3,
    journeys: [
      'read: the card leaves',
      'read: on a phone the words linked to',
      'read: on a phone the text comes first',
      'read: filters of the text',
    ],
  },
  {
    what: 'before a page is hydrated',
    of: 3,
    journeys: [
      'debate-reach: Back is heard',
      'search: Ctrl K counts before',
      'debate-sizes: a page scrolled before',
      'details: the form still saves',
      'read: Back pressed before',
    ],
  },
  {
    what: 'what becomes of a text',
    of: 2,
    journeys: ['text: a pasted text finds', 'text: what a new text did'],
  },
  {
    what: 'ways to mend a turn',
    of: 2,
    journeys: ['turns: one paragraph is corrected', 'turns: a turn is given'],
  },
  {
    what: 'what is done with a person',
    of: 3,
    journeys: [
      'people: one person under two names',
      'people: a removed position is brought back',
      'people: a commentator is added',
    ],
  },
  {
    what: 'long ways, each step of which another journey tries',
    of: 4,
    journeys: [
      'coding-place: three positions in a row',
      'coding-long: of a long text',
      'import-progress: a long PDF',
      'figures: figures are one click away',
      'front: browsers connected',
      'plain-http: under a name',
    ],
  },
  {
    what: 'what is taken along',
    of: 3,
    journeys: [
      'take-away: a hand-out holds',
      'downloads: every chart',
      'downloads: a theme of the spectrum',
    ],
  },
  {
    what: 'what goes out whole and comes back',
    of: 2,
    journeys: ['keep: the library is backed up', 'archive: a debate goes out whole'],
  },
  {
    what: 'hands and keys on words',
    of: 3,
    journeys: [
      'coding-touch: a finger chooses a sentence, goes on',
      'coding-touch: moving the page',
      'proposition-by-key: typed key by key',
    ],
  },
  {
    what: 'ways to compare others',
    of: 2,
    journeys: ['compare: a third commentator', 'compare: either of two gives'],
  },
  {
    what: 'from one noun to another',
    of: 2,
    journeys: [
      'nouns: a proposition, its commentators and its theme',
      'nouns: themes and commentators are listed',
    ],
  },
  {
    what: 'what is not in the library',
    of: 2,
    journeys: ['library: a deleted debate comes back', 'library: a search without a result'],
  },
  {
    what: 'sizes of debates',
    of: 2,
    journeys: [
      'debate-sizes: forty commentators',
      'debate-sizes: words are fetched when asked for',
    ],
  },
  {
    what: 'ways back to a chart',
    of: 3,
    journeys: [
      'debate-way-back: far down is where it was',
      'debate-way-back: from a pair over the list',
      'debate-way-back: a list that is closed',
      'debate-way-back: many chips do not',
      'debate-way-back: a filter chosen in the middle',
    ],
  },
  {
    what: 'ways to reach what a debate shows',
    of: 3,
    journeys: [
      'debate-reach: nothing scrolls sideways',
      'debate-reach: with reduced motion',
      'debate-reach: the sentence, both lists',
      'present: slides fit',
    ],
  },
  {
    what: 'what a class is shown',
    of: 3,
    journeys: [
      'reveal: a class guesses first',
      'class-paper: a class gets questions',
      'reveal: who leads sees',
      'class-paper: where the text is not stored',
      'reveal: many stand on a slide',
      'teach: what is written on Teach',
    ],
  },
  {
    what: 'a first text, and another reading',
    of: 2,
    journeys: [
      'first-positions: from a pasted text',
      'reading-switch: a debate under another reading',
    ],
  },
  {
    what: 'where the network fails',
    of: 2,
    journeys: [
      'coding-unsaved: a position says that it is not saved',
      'offline: without a connection the page says',
    ],
  },
  {
    what: 'ways through the charts of a debate',
    of: 2,
    journeys: ['debate-reach: the spectrum by person', 'debate-reach: filters are chips'],
  },
  {
    what: 'ways to narrow a debate',
    of: 2,
    journeys: ['debate: filters that leave nothing', 'debate: the sort is part of the address'],
  },
];

const literally = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What the journeys' runner leaves to other days, as it knows journeys: by file and title. */
export function leftToOtherDays(): RegExp[] {
  return TURNS.flatMap(({ what, of, journeys }) => {
    const own = byDays(what, journeys, of);
    return journeys
      .filter((journey) => !own.includes(journey))
      .map((journey) => new RegExp(`\\b${literally(journey).replace(': ', '\\.spec\\.ts .*')}`));
  });
}
