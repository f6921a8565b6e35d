// Writes many made debates into the database, for trying pages in a large library:
//   node --conditions=react-server --import tsx scripts/generate-library.ts \
//     --debates 1000 --commentators 6 --propositions 30
// COUNTERPOINT_DATA_DIR says which database.
import { parseArgs } from 'node:util';
import { z } from 'zod';

const wanted = z.object({
  debates: z.coerce.number().int().min(1).max(5000).default(1000),
  commentators: z.coerce.number().int().min(1).max(300).default(6),
  propositions: z.coerce.number().int().min(1).max(300).default(30),
});
const { values } = parseArgs({
  options: Object.fromEntries(
    Object.keys(wanted.shape).map((name) => [name, { type: 'string' as const }]),
  ),
});
const parsed = wanted.safeParse(values);
if (!parsed.success) {
  console.error(z.prettifyError(parsed.error));
  process.exit(1);
}
const { writeManyDebates } = await import('./generated-debate/write-many');
await writeManyDebates(parsed.data);
const { writeSecondReadings } = await import('./generated-debate/second-reading');
await writeSecondReadings(
  Array.from({ length: Math.floor(parsed.data.debates / 7) }, (_, at) => `many-${7 * (at + 1)}`),
);
console.log(`${parsed.data.debates} debates`);
process.exit(0);
