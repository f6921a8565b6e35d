import { describe, expect, it } from 'vitest';
import { alignLines, isCorrectionOf } from '@/lib/imports/correct/align-lines';
import { correctBlock } from '@/lib/imports/correct/correct-block';
import { applyDecisions, importDecisions } from '@/lib/imports/decisions';
import { dismissAllHints, listOpenPlaces } from '@/lib/imports/draft-hints';
import { addSpeaker, dropIdleSpeakers, mergeSpeakers } from '@/lib/imports/draft-speakers';
import { debateFromDraft } from '@/lib/imports/draft-to-debate';
import { countBlockWords, countTurns, turnIndexOfBlocks, turnsOf } from '@/lib/imports/draft-turns';
import { offerExisting } from '@/lib/imports/guess/offer-existing';
import { suggestNames } from '@/lib/imports/guess/suggest-names';
import { joinContributions } from '@/lib/imports/join-contributions';
import { leaveLabel, listOpenLabels, takeLabel } from '@/lib/imports/label-answers';
import { listLeftToDecide } from '@/lib/imports/left-to-decide';
import { readDecisions } from '@/lib/imports/read-decisions';
import { findLabel } from '@/lib/imports/speaker-too';
import { splitBlock } from '@/lib/imports/split-block';
import { draftFromProposal, moveStart, removeStart, startTurn } from '@/lib/imports/split-draft';
import { listSwallowedLabels } from '@/lib/imports/swallowed-labels';
import { joinReading, splitReading } from '@/lib/interchange/reading/parts';
import { read } from '@/lib/interchange/reading/read';
import { anchorQuotation } from '@/lib/text/anchor/anchor';
import { highlightSegments, layHighlights } from '@/lib/text/anchor/highlight-segments';
import { placeContributions } from '@/lib/text/anchor/place-contributions';
import { reanchorAll } from '@/lib/text/anchor/reanchor';
import { findNameMatches } from '@/lib/text/names/name-match';
import { paragraphAt, paragraphIndexAt, splitParagraphs } from '@/lib/text/paragraphs';
import { findInconsistencies } from '@/lib/text/similar/consistency';
import { sharedParts } from '@/lib/text/similar/shared-words';
import { findSimilarPairs, wordsOfTerms } from '@/lib/text/similar/similar-pairs';
import { findSimilarPropositions } from '@/lib/text/similar/similar-propositions';
import { proposeSplit } from '@/lib/text/split/split-contributions';
import { inShort } from '@/tests/setup/at-length';
import { families } from '../../tests/fixtures/hostile/families';
import { listTooFast } from '../../tests/fixtures/hostile/law';
import { lists } from '../../tests/fixtures/hostile/lists';

/** Items of a list. */
const ITEMS = { first: 100, longest: 30_000 };
/** UTF-16 code units of a text. */
const LETTERS = { first: 1_000, longest: 100_000 };

const TEXT = `${'Ann Lee: The harbour is not the place for this.\n\nBen Ode: It was never so.\n\n'.repeat(20)}`;
const placed = (exact: string, at: number) => ({ exact, start: 12 * at, end: 12 * at + 10 });

/** What takes a list, of which a stranger says how long it is. */
const functions: Readonly<Record<string, (texts: readonly string[]) => unknown>> = {
  findSimilarPairs: (texts) => findSimilarPairs(texts.map((text, id) => ({ id, text }))),
  'findInconsistencies, with places': (texts) =>
    findInconsistencies(
      texts.map((text, at) => ({
        ...{ id: String(at), commentatorId: String(at), propositionId: 'p', summary: text },
        stance: at % 2 === 0 ? 1 : -1,
        evidence: [placed(text, at)],
      })),
    ),
  'findInconsistencies, of one mind': (texts) =>
    findInconsistencies(
      texts.map((text, at) => ({
        ...{ id: String(at), commentatorId: String(at), propositionId: String(at) },
        ...{ summary: text, stance: 1, evidence: [{ exact: text, start: null, end: null }] },
      })),
    ),
  findSimilarPropositions: (texts) =>
    findSimilarPropositions(
      'The harbour is not the place',
      texts.map((wording, id) => ({ id, wording })),
    ),
  wordsOfTerms: (texts) => wordsOfTerms(TEXT, texts),
  'sharedParts, of others': (texts) => {
    const other = (exact: string) => ({ exact, contributionId: null, start: null, end: null });
    return sharedParts(other(TEXT.slice(0, 400)), texts.map(other));
  },
  layHighlights: (texts) =>
    texts.length > 0 &&
    highlightSegments(layHighlights(texts.map((id, at) => ({ id, start: at, end: at + 3 }))), {
      start: 0,
      end: 50,
    }),
  placeContributions: (texts) =>
    placeContributions(
      splitParagraphs(TEXT).map(({ text }) => text),
      texts.map((exact) => ({ clues: [{ exact, paragraph: 1 }] })),
    ),
  'placeContributions, of paragraphs': (texts) =>
    placeContributions(texts, [{ clues: [{ exact: 'harbour is not', paragraph: 2 }] }]),
  reanchorAll: (texts) =>
    reanchorAll(
      TEXT,
      texts.map((exact, id) => ({ id, exact })),
    ),
  paragraphIndexAt: (texts) => {
    const paragraphs = splitParagraphs(texts.join('\n\n'));
    return paragraphs.map(({ start }) => paragraphIndexAt(paragraphs, start));
  },
  findNameMatches: (texts) =>
    findNameMatches(
      'Ann Lee',
      texts.map((name) => ({ name })),
    ),
  offerExisting: (texts) =>
    offerExisting(
      'Ann Lee',
      texts.map((name, at) => ({ id: String(at), name })),
    ),
  'suggestNames, of the library': (texts) => suggestNames(TEXT, ['Ann Lee'], texts),
  'suggestNames, of the text': (texts) => suggestNames(TEXT, texts, ['Ann Lee']),
  joinContributions: (texts) =>
    joinContributions(
      texts.map((text, at) => ({
        name: `${at}.txt`,
        source: {
          ...{ ok: true, text, format: 'txt', encoding: null, speakersKnown: null },
          ...{ notes: [], about: {} },
        },
      })),
    ),
  'applyDecisions, of starts': (texts) => decide(TEXT, texts),
  'applyDecisions, of a text': (texts) => decide(texts.join('\n\n'), ['The harbour', 'Nobody']),
  readDecisions: (texts) =>
    readDecisions('a.json', JSON.stringify({ starts: texts.map((at) => ({ at })) })),
  'readDecisions, broken': (texts) => readDecisions('a.json', `{"starts": [${texts.join(',')}`),
  addSpeaker: (texts) => addSpeaker(draftOf(texts.join('\n\n')), 'Ann Lee'),
};

const draftOf = (text: string) => draftFromProposal(text, proposeSplit(text));

function decide(text: string, starts: readonly string[]) {
  const decisions = importDecisions.parse({ starts: starts.map((at) => ({ at: `${at} ` })) });
  return applyDecisions(draftOf(text), decisions, []);
}

describe('a list four times as long takes at most six times the time', () => {
  it.each(inShort('functions of lists', Object.entries(functions), 6))(
    '%s',
    async (_, run) => {
      expect(await listTooFast(lists, run, ITEMS)).toEqual([]);
    },
    600_000,
  );
});

/** What the import screen and the terminal do with a proposed split, each on a text in the making. */
const withDrafts: Readonly<Record<string, (given: ReturnType<typeof prepare>) => unknown>> = {
  draftFromProposal: ({ text, proposal }) => draftFromProposal(text, proposal),
  'turns and their words': ({ text, draft }) => {
    const turns = turnsOf(draft);
    turnIndexOfBlocks(turns, draft.blocks.length);
    return countTurns(turns, countBlockWords(text, draft.blocks));
  },
  debateFromDraft: ({ draft }) => debateFromDraft({ ...draft, joinTurns: true }, DETAILS),
  'a boundary': ({ draft }) => {
    const begun = startTurn(draft, draft.blocks.length >> 1, 's1', 'contribution');
    return moveStart(removeStart(begun, 0), draft.blocks.length >> 1, 1);
  },
  'a paragraph cut in two': ({ draft }) =>
    splitBlock(draft, 0, (draft.blocks[0]?.contentStart ?? 0) + 1),
  'hints and open places': ({ draft }) => [listOpenPlaces(draft), dismissAllHints(draft)],
  'a label taken and left': ({ draft, proposal }) => {
    const [label] = listOpenLabels(draft, proposal.questions);
    return label && [takeLabel(draft, label), leaveLabel(draft, label)];
  },
  'labels in the words, and where one stands': ({ draft }) => [
    listSwallowedLabels(draft),
    findLabel(draft, 'Ann Lee', 0),
  ],
  'words corrected, in one paragraph and in all': ({ text, draft }) => [
    correctBlock(draft, draft.blocks.length >> 1, 'Other words.'),
    alignLines(text, text.replaceAll('e', 'a')),
    isCorrectionOf(text, text.replaceAll('e', 'a')),
  ],
  'speakers merged and dropped': ({ draft }) => dropIdleSpeakers(mergeSpeakers(draft, 's1', 's2')),
  listLeftToDecide: ({ draft, proposal }) =>
    listLeftToDecide(proposal, draft, importDecisions.parse({}), [{ id: 'a', name: 'Ann Lee' }]),
  'a place and its paragraph': ({ text }) => paragraphAt(text, text.length >> 1),
  'a quotation from its middle': ({ text }) => {
    const exact = text.slice(text.length >> 1, (text.length >> 1) + 60);
    return anchorQuotation(text, { exact, prefix: exact, suffix: exact, start: 5 });
  },
};

const DETAILS = {
  ...{ title: 'a', question: 'b', date: '', language: 'en' },
  ...{ publisher: '', url: '', licenceNote: '' },
};

function prepare(text: string) {
  const proposal = proposeSplit(text);
  return { text, proposal, draft: draftFromProposal(text, proposal) };
}

/** A text of one paragraph has one block, however long it is. */
const ofManyBlocks = families.filter(({ make }) => make(1_000).split('\n').length > 30);

describe('a split of a text four times as long takes at most six times the time', () => {
  it.each(inShort('texts of many blocks', ofManyBlocks, 4))(
    '$name',
    async ({ make }) => {
      const made = new Map<number, ReturnType<typeof prepare>>();
      const prepareOnce = (length: number) => {
        const split = made.get(length) ?? prepare(make(length));
        made.set(length, split);
        return split;
      };
      for (const [name, run] of Object.entries(withDrafts))
        expect(await listTooFast([{ name, make: prepareOnce }], run, LETTERS)).toEqual([]);
    },
    600_000,
  );
});

const READING = {
  ...{ format: 'counterpoint-reading', version: 1 },
  ...{ debate: { slug: 'a', title: 'A' }, reading: { name: 'A' } },
};

/** Files of a reading of which a stranger makes one list long, well or badly. */
const readings: Readonly<Record<string, (texts: readonly string[]) => object>> = {
  commentators: (texts) => ({ commentators: texts.map((name, key) => ({ key: `k${key}`, name })) }),
  'commentators of one key': (texts) => ({
    commentators: texts.map((name) => ({ key: 'k', name })),
  }),
  propositions: (texts) => ({ propositions: texts.map((text, key) => ({ key: `k${key}`, text })) }),
  positions: (texts) => ({
    commentators: [{ key: 'a', name: 'Ann Lee' }],
    propositions: texts.map((_, key) => ({ key: `k${key}`, text: `Words ${key}` })),
    positions: texts.map((summary, key) => ({
      ...{ commentator: 'a', proposition: `k${key}`, stance: 1, summary },
      evidence: [{ quote: { type: 'TextQuoteSelector', exact: summary } }],
    })),
  }),
  'positions of nobody': (texts) => ({
    positions: texts.map((summary) => ({ commentator: 'x', proposition: 'y', stance: 9, summary })),
  }),
  silences: (texts) => ({
    silences: texts.map((commentator) => ({ commentator, proposition: 'y' })),
  }),
  reviews: (texts) => ({ reviews: texts.map((_, at) => ({ contribution: 1, paragraph: at + 1 })) }),
  'fields that nobody knows': (texts) =>
    Object.fromEntries(texts.map((text, at) => [`f${at}`, text])),
};

const bytesOf = (value: object) => new TextEncoder().encode(JSON.stringify(value));

async function* inTurn(parts: Iterable<unknown>) {
  yield* parts;
}

describe('the file of a reading four times as long takes at most six times the time', () => {
  it.each(inShort('lists in the file of a reading', Object.entries(readings), 4))(
    '%s',
    async (_, make) => {
      const files = lists.map((list) => ({
        name: list.name,
        make: async (length: number) => {
          const texts = await list.make(length);
          const empty = { commentators: [], propositions: [], positions: [] };
          return bytesOf({ ...READING, ...empty, ...make(texts) });
        },
      }));
      const readAndJoin = (bytes: Uint8Array) => joinReading(inTurn(splitReading(read(bytes))));
      expect(await listTooFast(files, readAndJoin, ITEMS)).toEqual([]);
    },
    600_000,
  );
});
