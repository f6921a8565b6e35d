import { describe, expect, it } from 'vitest';
import { proposeFromFiles, proposeFromPaste } from '@/lib/imports/propose-import';
import { anchorQuotation } from '@/lib/text/anchor/anchor';
import { foldForMatching } from '@/lib/text/anchor/fold-for-matching';
import { snapToGrapheme } from '@/lib/text/anchor/graphemes';
import { normaliseText } from '@/lib/text/clean/normalise-text';
import { countWords } from '@/lib/text/count-words';
import { matchNames } from '@/lib/text/names/name-match';
import { nameKey, nameLikeness, nameParts } from '@/lib/text/names/person-name';
import { splitLines, splitParagraphs } from '@/lib/text/paragraphs';
import { splitSentences } from '@/lib/text/sentences';
import { contentTerms } from '@/lib/text/similar/content-terms';
import { markSharedTerms } from '@/lib/text/similar/shared-terms';
import { findStanceCues } from '@/lib/text/similar/stance-cues';
import { asideReason, isResponsesHeading, isTitleLine } from '@/lib/text/split/front-matter';
import { collectVocabulary, readLabelLines } from '@/lib/text/split/label-lines';
import { isTimeLine, parseSpeakerLabel } from '@/lib/text/split/speaker-label';
import { proposeSplit } from '@/lib/text/split/split-contributions';
import { AT_LENGTH, inShort } from '@/tests/setup/at-length';
import { type Family, families } from '../../tests/fixtures/hostile/families';
import { hostileForms } from '../../tests/fixtures/hostile/forms';

/** Four times the input may cost so many times the time: four, and what a busy machine adds. */
const MOST_GROWTH = 6;
/** Milliseconds of processor time below which a measurement says nothing of how it grows. */
const LEAST_TIME = 50;
/**
 * Where the looking begins, in UTF-16 code units; it goes on until it takes the least time or is as long
 * as can be.
 */
const LENGTH = 10_000;
const LONGEST = 1_500_000;
const TRIES = 3;
/** Forms that a run tries: one of each format, and three of plain text, which stand first. */
const IN_SHORT = 10;

type Work<Input> = {
  prepare: (family: Family, length: number) => Input | Promise<Input>;
  run: (input: Input) => unknown;
};

/** Milliseconds of processor time: the clock on the wall tells of other processes, too. */
async function cost(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function best(run: () => unknown): Promise<number> {
  const tries: number[] = [];
  while (tries.length < TRIES) tries.push(await cost(run));
  return Math.min(...tries);
}

/** Why the work grows too fast on a family, in words; null where it does not. */
async function whyTooFast<Input>(family: Family, { prepare, run }: Work<Input>) {
  let length = LENGTH;
  let input = await prepare(family, length);
  let small = await cost(() => run(input));
  // A run of `npm test` counts and does not time: that each family is read at all, and no worse than
  // the time a test may take, is its short form. The law is held with `npm test -- --all`.
  if (!AT_LENGTH) return null;
  while (small < LEAST_TIME && length < LONGEST) {
    length *= 4;
    input = await prepare(family, length);
    small = await cost(() => run(input));
  }
  if (small < LEAST_TIME) return null;
  const four = await prepare(family, 4 * length);
  let large = await cost(() => run(four));
  if (large <= MOST_GROWTH * small) return null;
  // The first try was the first time that the code ran, or the machine was busy.
  small = await best(() => run(input));
  if (large > 20 * MOST_GROWTH * small) return `${family.name}: ${small} ms, then ${large} ms`;
  large = await best(() => run(four));
  return large <= MOST_GROWTH * Math.max(small, LEAST_TIME / 4)
    ? null
    : `${family.name}: ${length} take ${small} ms, ${4 * length} take ${large} ms`;
}

async function listTooFast<Input>(work: Work<Input>): Promise<string[]> {
  const found: string[] = [];
  for (const family of families) {
    const why = await whyTooFast(family, work);
    if (why !== null) found.push(why);
  }
  return found;
}

describe('four times the file takes at most six times the time to read', () => {
  it.each(inShort('forms of hostile files', hostileForms, IN_SHORT))(
    '$form',
    async ({ name, make }) => {
      const tooFast = await listTooFast({
        prepare: async (family, length) => {
          const made = await make(family.make(length));
          return typeof made === 'string' ? new TextEncoder().encode(made) : made;
        },
        run: (bytes) => proposeFromFiles([{ name, bytes: async () => bytes }]),
      });
      expect(tooFast).toEqual([]);
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

describe('four times the text takes at most six times the time', () => {
  it.each(inShort('functions of text', Object.entries(functions), 9))(
    '%s',
    async (_, run) => {
      const prepare = (family: Family, length: number) => family.make(length);
      expect(await listTooFast({ prepare, run })).toEqual([]);
    },
    600_000,
  );
});
