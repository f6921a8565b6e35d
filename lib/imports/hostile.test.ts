import { describe, expect, it } from 'vitest';
import { proposeFromFiles, proposeFromPaste } from '@/lib/imports/propose-import';
import { anchorQuotation } from '@/lib/text/anchor/anchor';
import { foldForMatching } from '@/lib/text/anchor/fold-for-matching';
import { snapToGrapheme } from '@/lib/text/anchor/graphemes';
import { leaveOut } from '@/lib/text/clean/leave-out';
import { normaliseText } from '@/lib/text/clean/normalise-text';
import { countWords } from '@/lib/text/count-words';
import { isTimeLine } from '@/lib/text/labels/times';
import { matchNames } from '@/lib/text/names/name-match';
import { nameKey, nameLikeness, nameParts } from '@/lib/text/names/person-name';
import { splitLines, splitParagraphs } from '@/lib/text/paragraphs';
import { splitSentences } from '@/lib/text/sentences';
import { contentTerms } from '@/lib/text/similar/content-terms';
import { markSharedTerms } from '@/lib/text/similar/shared-terms';
import { findStanceCues } from '@/lib/text/similar/stance-cues';
import { asideReason, isResponsesHeading, isTitleLine } from '@/lib/text/split/front-matter';
import { collectVocabulary, readLabelLines } from '@/lib/text/split/label-lines';
import { parseSpeakerLabel } from '@/lib/text/split/speaker-label';
import { proposeSplit } from '@/lib/text/split/split-contributions';
import { byDays, inShort, inTurns } from '@/tests/setup/at-length';
import { families } from '../../tests/fixtures/hostile/families';
import { hostileForms } from '../../tests/fixtures/hostile/forms';
import { listTooFast } from '../../tests/fixtures/hostile/law';

/** In UTF-16 code units. */
const LENGTHS = { first: 10_000, longest: 1_500_000 };
/** So many forms are tried in two days: one of each format, and three of plain text, which stand first. */
const IN_DAYS = 10;
const forms = [
  ...byDays('forms of hostile files', hostileForms.slice(0, IN_DAYS), 2),
  ...inShort('forms of hostile files', hostileForms.slice(IN_DAYS), 0),
];

/** So many forms or functions try all families between them in a run. */
const TOGETHER = 3;

const numbered = <Case>(cases: readonly Case[]) =>
  cases.map((one, index) => ({
    one,
    own: inTurns('families of texts', families, index, TOGETHER),
  }));

describe('four times the file takes at most six times the time to read', () => {
  it.each(numbered(forms))(
    '$one.form',
    async ({ one: { name, make }, own }) => {
      const files = own.map((family) => ({
        name: family.name,
        make: async (length: number) => {
          const made = await make(family.make(length));
          return typeof made === 'string' ? new TextEncoder().encode(made) : made;
        },
      }));
      const read = (bytes: Uint8Array) => proposeFromFiles([{ name, bytes: async () => bytes }]);
      expect(await listTooFast(files, read, LENGTHS)).toEqual([]);
    },
    600_000,
  );
});

/** First those that no reading of a file comes through. */
const functions: Readonly<Record<string, (text: string) => unknown>> = {
  splitSentences,
  countWords,
  snapToGrapheme: (text) => {
    for (let at = 0; at < text.length; at += 50) snapToGrapheme(text, at, 'after');
  },
  anchorQuotation: (text) => anchorQuotation(text, { exact: 'words that nobody ever said here' }),
  matchNames: (text) => matchNames(text, `${text} Roe`),
  'matchNames of one length': (text) => matchNames(text, `x${text.slice(1)}`),
  contentTerms,
  markSharedTerms: (text) => markSharedTerms(text, new Set(['word', '我们', '你你'])),
  findStanceCues,
  proposeFromPaste,
  normaliseText,
  leaveOut,
  splitParagraphs,
  splitLines,
  foldForMatching,
  nameKey,
  nameLikeness,
  nameParts,
  asideReason,
  isTitleLine,
  isResponsesHeading,
  isTimeLine,
  parseSpeakerLabel,
  readLabelLines,
  collectVocabulary,
  proposeSplit,
};

const named = Object.entries(functions);
/** Those that no reading of a file comes through are tried in three days. */
const FIRST = 9;
const tried = [
  ...byDays('functions of text', named.slice(0, FIRST), 3),
  ...inShort('functions of text', named.slice(FIRST), 0),
];

describe('four times the text takes at most six times the time', () => {
  it.each(numbered(tried))(
    '$one.0',
    async ({ one: [, run], own }) => {
      expect(await listTooFast(own, run, LENGTHS)).toEqual([]);
    },
    600_000,
  );
});
