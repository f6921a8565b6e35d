import { z } from 'zod';

/** What is found in a database file. */
export const looked = z.object({
  /** The first faults, in SQLite's words; or what it takes for sound and nobody can read, in ours. */
  faults: z.array(z.string()),
  /** How many rows name another one that is not there. */
  lostLinks: z.number(),
  /** How many positions have another version than their history. */
  wrongVersions: z.number(),
  /** What is in sight; null where the tables are not those of a library. */
  contents: z
    .object({ debates: z.number(), readings: z.number(), positions: z.number() })
    .nullable(),
});

/** What was found in a database file. */
export type Looked = z.infer<typeof looked>;

/** What is noted of a whole copy when it is made. */
export const copyNote = looked.extend({
  bytes: z.number(),
  /** Of what it holds, counters apart: copies of the same content have the same. */
  sum: z.string(),
});

export type CopyNote = z.infer<typeof copyNote>;
