// Writes a made debate into the database, for trying pages at any size:
//   node --conditions=react-server --import tsx scripts/generate-debate.ts \
//     --commentators 40 --propositions 60 --filled 0.4 --shape camps --camps 3 --seed 1 --names long
// COUNTERPOINT_DATA_DIR says which database. Says the debate's address.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { makeGeneratedDebate } from './generated-debate/make-debate';

const options = z.object({
  seed: z.coerce.number().int().default(1),
  commentators: z.coerce.number().int().min(1).max(2000).default(40),
  propositions: z.coerce.number().int().min(1).max(900).default(60),
  filled: z.coerce.number().min(0).max(1).default(0.4),
  shape: z.enum(['camps', 'all-agree', 'all-silent']).default('camps'),
  camps: z.coerce.number().int().min(1).max(5).default(3),
  names: z.enum(['mixed', 'long']).default('mixed'),
  sentences: z.enum(['mixed', 'long']).default('mixed'),
});

const { values } = parseArgs({
  options: Object.fromEntries(
    Object.keys(options.shape).map((name) => [name, { type: 'string' as const }]),
  ),
});
const parsed = options.safeParse(values);
if (!parsed.success) {
  console.error(z.prettifyError(parsed.error));
  process.exit(1);
}
const { writeGeneratedDebate } = await import('./generated-debate/write-debate');
const seed = makeGeneratedDebate(parsed.data);
console.log(`/debates/${await writeGeneratedDebate(seed)} (${seed.positions.length} positions)`);
process.exit(0);
