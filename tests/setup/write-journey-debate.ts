// Run by tests/e2e/write-debate.ts: writes one debate and prints where it is. A third argument
// gives it a second reading by the coder of that name.
import { db } from '@/lib/db/client';
import { writeSecondReading } from './second-reading';
import { writeSmallDebate } from './small-debate';
import { writeSmallPositions } from './small-positions';

const [title, coder] = process.argv.slice(2);
const debate = await writeSmallDebate(title);
await writeSmallPositions(debate);
const second = coder ? await writeSecondReading(debate, coder) : null;
console.log(
  JSON.stringify({
    slug: debate.slug,
    readingId: debate.readingId,
    secondReadingId: second?.id ?? '',
  }),
);
await db.$disconnect();
