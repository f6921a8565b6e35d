import { z } from 'zod';
import { idSchema, optionalLine } from '@/lib/fields/schema';

/**
 * Says of something the program asked that it is right as it is, or takes that back: a question
 * about positions of one reading, or a pair of propositions that are not the same, in all readings.
 */
export const dismissalMark = z.object({
  readingId: idSchema,
  kind: z.enum(['question', 'not-the-same']),
  keys: z
    .array(
      z
        .string()
        .min(1)
        .max(20_000)
        .regex(/^\P{Cs}*$/u),
    )
    .min(1)
    .max(5_000),
  coder: optionalLine('The coder’s name', 200),
  on: z.boolean(),
});

/**
 * The ids that a key names: of a pair its two propositions; of a question (its kind, `id:stance` of each
 * position, its words) the first position, by which its reading is known, or the change by which a
 * merge set a position aside.
 */
export function idsOfKey(kind: DismissalKind, key: string): string[] {
  const [first = '', second = '', ...more] = key.split(' ');
  if (kind === 'question') return [second.split(':')[0] ?? ''];
  return more.length > 0 || first === second ? [''] : [first, second];
}

export type DismissalMark = z.output<typeof dismissalMark>;
export type DismissalKind = DismissalMark['kind'];
