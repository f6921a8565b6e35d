// Writes a made debate into the database, for trying pages at any size:
//   node --conditions=react-server --import tsx scripts/generate-debate.ts \
//     --commentators 40 --propositions 60 --filled 0.4 --shape camps --camps 3 --seed 1 --names long --readings 2
// COUNTERPOINT_DATA_DIR says which database. Says the debate's address.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { makeGeneratedDebate } from './generated-debate/make-debate';
import { generatedDebateOptions } from './generated-debate/options';

const { values } = parseArgs({
  options: Object.fromEntries(
    Object.keys(generatedDebateOptions.shape).map((name) => [name, { type: 'string' as const }]),
  ),
});
const parsed = generatedDebateOptions.safeParse(values);
if (!parsed.success) {
  console.error(z.prettifyError(parsed.error));
  process.exit(1);
}
const { writeGeneratedDebate } = await import('./generated-debate/write-debate');
const seed = makeGeneratedDebate(parsed.data);
const slug = await writeGeneratedDebate(seed);
if (parsed.data.readings === 2) {
  const { writeSecondReadings } = await import('./generated-debate/second-reading');
  await writeSecondReadings([slug]);
}
console.log(`/debates/${slug} (${seed.positions.length} positions)`);
process.exit(0);
