import { z } from 'zod';
import { wellFormed } from '@/lib/fields/schema';
import {
  directions,
  explicitnesses,
  LONGEST_QUOTATION,
  positionRules,
  type QuotationFields,
  quotationRules,
  type ReasonFields,
  reasonRules,
  sayUnfit,
  stanceOr,
  whole,
} from '@/lib/positions/position';

/** The name and version that a file of one reading begins with. */
export const READING_FORMAT = 'counterpoint-reading';
export const READING_VERSION = 2;

/** Version 1 knew less of a quotation. */
const READ_VERSIONS = [1, READING_VERSION] as const;

/** The largest file taken, in bytes, and the most positions in it. */
export const LARGEST_READING = 20 * 1024 * 1024;
const MOST_POSITIONS = 10_000;

const text = (longest: number) =>
  z
    .string({ error: 'Write text here.' })
    .max(longest, { error: `Longer than ${longest} characters: shorten it.` })
    .overwrite(wellFormed);
const words = (longest: number) =>
  text(longest).refine((value) => value.trim() !== '', { error: 'Empty: write something.' });
const key = words(200);

const quoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: words(LONGEST_QUOTATION),
  prefix: quotationRules.prefix,
  suffix: quotationRules.suffix,
});

/** Said in the words of one who writes a file. */
const reason = z.object({
  ...reasonRules,
  direction: z.enum(directions, { error: 'Write “for” or “against”.' }),
});

const stance = stanceOr(
  'A stance is a whole number from −2 to 2.',
  'A stance runs from −2 (strongly disagrees) to 2 (strongly agrees).',
);

const positionSelector = z
  .object({ type: z.literal('TextPositionSelector'), start: whole(0), end: whole(1) })
  .refine(({ start, end }) => start < end, { error: 'A quotation ends after it starts.' });

/** Words that show a position, by the selectors of the W3C Web Annotation model. */
const evidence = z
  .object(quotationRules)
  .omit({
    exact: true,
    prefix: true,
    suffix: true,
    contributionId: true,
    start: true,
    end: true,
  })
  .extend({
    /** 1-based, in the order of the debate's text; null where the text is not stored. */
    contribution: whole(1).nullable().default(null),
    quote: quoteSelector,
    /** In UTF-16 code units of the contribution; null where it is not known. */
    place: positionSelector.nullable().default(null),
    stance: stance.nullable().default(null),
    /** One of the position's, by its words. */
    reason: reason.nullable().default(null),
  });

const position = z.object({
  commentator: key,
  proposition: key,
  ...positionRules,
  stance,
  explicitness: z
    .enum(explicitnesses, { error: 'Write “explicit” or “implied”.' })
    .default('explicit'),
  reasons: z
    .array(reason)
    .max(50, { error: 'More than 50 reasons: keep those that count.' })
    .default([]),
  evidence: z
    .array(evidence)
    .max(100, { error: 'More than 100 quotations: keep those that count.' })
    .default([]),
});

/**
 * One reading as a file of its own. Commentators and propositions have a key each within the file;
 * they are found in a debate by their name and their words.
 */
export const readingFile = z
  .object({
    format: z.literal(READING_FORMAT, {
      error: `Not a file of a reading: it begins with "format": "${READING_FORMAT}".`,
    }),
    /** As the file is read: what an earlier version did not know was not said. */
    version: z
      .literal(READ_VERSIONS, {
        error: `Written by another version of the program: this one reads version ${READ_VERSIONS.join(' and ')}.`,
      })
      .transform((): typeof READING_VERSION => READING_VERSION),
    debate: z.object({ slug: text(200), title: words(500) }),
    reading: z.object({ name: words(120), coder: text(200).default('') }),
    commentators: z.array(z.object({ key, name: words(200) })).max(5_000),
    propositions: z
      .array(
        z.object({
          key,
          text: words(500),
          themes: z
            .array(z.object({ name: words(120), under: words(120).nullable().default(null) }))
            .max(10)
            .default([]),
        }),
      )
      .max(5_000),
    positions: z.array(position).max(MOST_POSITIONS, {
      error: `More than ${MOST_POSITIONS} positions: split the file.`,
    }),
    /** Looked at, not addressed. */
    silences: z
      .array(z.object({ commentator: key, proposition: key }))
      .max(200_000)
      .default([]),
    /** Paragraphs finished with. */
    reviews: z
      .array(z.object({ contribution: whole(1), paragraph: whole(1) }))
      .max(200_000)
      .default([]),
  })
  .superRefine((file, context) => {
    const say = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const people = new Set(file.commentators.map((one) => one.key));
    const statements = new Set(file.propositions.map((one) => one.key));
    for (const list of ['commentators', 'propositions'] as const) {
      const seen = new Set<string>();
      for (const [place, one] of file[list].entries()) {
        if (seen.has(one.key))
          say([list, place, 'key'], `“${one.key}” is there twice: rename one.`);
        seen.add(one.key);
      }
    }
    const texts = new Set<string>();
    for (const [place, { text: own }] of file.propositions.entries()) {
      const folded = own.replace(/\s+/g, ' ').trim().toLocaleLowerCase();
      if (texts.has(folded)) {
        say(['propositions', place, 'text'], 'The same words twice: join the two.');
      }
      texts.add(folded);
    }
    for (const [place, one] of file.positions.entries()) {
      const unfit = sayUnfit(one);
      if (unfit) say(['positions', place, 'evidence', unfit.at, unfit.field], unfit.message);
    }
    for (const list of ['positions', 'silences'] as const) {
      const seen = new Set<string>();
      for (const [place, one] of file[list].entries()) {
        if (!people.has(one.commentator)) {
          say([list, place, 'commentator'], `“${one.commentator}” is not among the commentators.`);
        }
        if (!statements.has(one.proposition)) {
          say([list, place, 'proposition'], `“${one.proposition}” is not among the propositions.`);
        }
        const pair = `${one.commentator}\n${one.proposition}`;
        if (seen.has(pair)) say([list, place], 'The same commentator and proposition twice.');
        seen.add(pair);
      }
    }
  });

export type ReadingFile = z.output<typeof readingFile>;
export type FiledPosition = ReadingFile['positions'][number];
export type FiledEvidence = FiledPosition['evidence'][number];

/** A quotation as a file has it, with its reason's words; `contribution` is the place of its contribution, from 1. */
export function fileQuotation(
  quotation: QuotationFields,
  contribution: number | null,
  reason: ReasonFields | null,
): FiledEvidence {
  const {
    exact,
    prefix,
    suffix,
    contributionId: _,
    reasonId: __,
    start,
    end,
    ...plain
  } = quotation;
  return {
    ...plain,
    contribution,
    reason,
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    place: start === null || end === null ? null : { type: 'TextPositionSelector', start, end },
  };
}
