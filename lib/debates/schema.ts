import { z } from 'zod';
import { MOST_COMMENTATORS, TOO_MANY_COMMENTATORS } from '@/lib/fields/most-commentators';
import {
  idSchema,
  keySchema,
  line,
  lines,
  link,
  optionalLine,
  partialDate,
  slugSchema,
  wellFormed,
} from '@/lib/fields/schema';
import { contributionKinds } from '@/lib/view/turns';

/** What a person says about a debate. */
const debateFields = z.object({
  title: line('The title', 300),
  question: line('The question', 600),
  description: lines('The description', 4000),
  date: partialDate,
  language: z
    .string()
    .default('en')
    .transform((text) => text.trim() || 'en')
    .pipe(
      z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, {
        error: 'A language is a short code such as en, de or zh-Hant.',
      }),
    ),
});

/** What a person says about where a text comes from. */
const sourceFields = z.object({
  title: optionalLine('The source title', 300),
  publisher: optionalLine('The publisher', 200),
  url: link,
  date: partialDate,
  licenceNote: lines('The licence note', 2000),
  textStored: z.boolean().default(true),
});

/** The longest text of one debate, in characters (about 900,000 words). */
export const LONGEST_TEXT = 5_000_000;

const TOO_MANY = { error: TOO_MANY_COMMENTATORS };

/** A debate as the import screen, the terminal and the demonstration debates hand it over. */
export const newDebate = z
  .object({
    slug: slugSchema.optional(),
    /** Made by who asks; the same again finds the debate that was made with it. */
    key: keySchema.optional(),
    debate: debateFields,
    source: sourceFields,
    commentators: z
      .array(
        z.object({
          key: z.string().min(1),
          /** An existing commentator to use; null makes a new one. */
          id: idSchema.nullable().default(null),
          /** True: another of this name is in the library, and this is somebody else. */
          keepTwo: z.boolean().optional(),
          name: line('The commentator’s name', 200),
          affiliation: optionalLine('The affiliation', 200),
          role: optionalLine('The role', 200),
          description: lines('The description', 2000),
        }),
      )
      .max(MOST_COMMENTATORS, TOO_MANY),
    contributions: z
      .array(
        z.object({
          kind: z.enum(contributionKinds),
          commentator: z.string().nullable(),
          speaker: optionalLine('The speaker', 200),
          text: z.string().overwrite(wellFormed).nullable(),
        }),
      )
      .max(20_000, { error: 'A debate holds 20,000 contributions at most.' }),
  })
  .superRefine((value, context) => {
    const keys = new Set(value.commentators.map((commentator) => commentator.key));
    let length = 0;
    value.contributions.forEach((contribution, index) => {
      length += contribution.text?.length ?? 0;
      const needed = contribution.kind === 'contribution';
      if (needed && (contribution.commentator === null || !keys.has(contribution.commentator))) {
        context.addIssue({
          code: 'custom',
          path: ['contributions', index, 'commentator'],
          message: `Contribution ${index + 1} has no commentator: name who says it, or set it aside.`,
        });
      }
    });
    if (length > LONGEST_TEXT) {
      context.addIssue({
        code: 'custom',
        path: ['contributions'],
        message: `The text is longer than ${LONGEST_TEXT.toLocaleString('en')} characters: import it in parts.`,
      });
    }
    if (!value.contributions.some((contribution) => contribution.kind === 'contribution')) {
      context.addIssue({
        code: 'custom',
        path: ['contributions'],
        message: 'No contribution yet: mark where at least one commentator begins.',
      });
    }
  });

export type NewDebate = z.output<typeof newDebate>;
export type NewDebateInput = z.input<typeof newDebate>;

/** What can be mended of a debate after it was made: everything but its text and its positions. */
export const debateDetails = z.object({
  id: idSchema,
  /** When the debate was last changed as the person saw it; a later change refuses the save. */
  seen: z.iso.datetime({ error: 'This form is incomplete: reload the page.' }),
  debate: debateFields,
  source: sourceFields.omit({ textStored: true }),
  commentators: z
    .array(
      z.object({
        id: idSchema,
        name: line('The name', 200),
        affiliation: optionalLine('The affiliation', 200),
        role: optionalLine('The role', 200),
        /** True, or a box that is ticked: another of this name is in the library, and two are kept. */
        keepTwo: z.union([z.boolean(), z.literal('on').transform(() => true)]).optional(),
        /** Missing leaves the photo as it is; empty takes it away. */
        photoUrl: z.union([z.undefined(), link]).optional(),
      }),
    )
    .max(MOST_COMMENTATORS, TOO_MANY),
});

export type DebateDetailsInput = z.output<typeof debateDetails>;
