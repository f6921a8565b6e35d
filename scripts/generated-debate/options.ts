import { z } from 'zod';

/** What may be said of a made debate, as words of the command line or as values. */
export const generatedDebateOptions = z.object({
  seed: z.coerce.number().int().default(1),
  commentators: z.coerce.number().int().min(1).max(2000).default(40),
  propositions: z.coerce.number().int().min(1).max(2000).default(60),
  filled: z.coerce.number().min(0).max(1).default(0.4),
  shape: z.enum(['camps', 'all-agree', 'all-silent']).default('camps'),
  coded: z.enum(['all', 'positions']).default('all'),
  camps: z.coerce.number().int().min(1).max(5).default(3),
  names: z.enum(['mixed', 'long']).default('mixed'),
  sentences: z.enum(['mixed', 'long']).default('mixed'),
  texts: z.enum(['none', 'stored']).default('none'),
  readings: z.coerce.number().int().min(1).max(2).default(1),
});
