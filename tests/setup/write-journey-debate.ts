// Run by tests/e2e/write-debate.ts: writes one debate and prints where it is.
import { db } from '@/lib/db/client';
import { writeSmallDebate } from './small-debate';
import { writeSmallPositions } from './small-positions';

const debate = await writeSmallDebate(process.argv[2]);
await writeSmallPositions(debate);
console.log(JSON.stringify({ slug: debate.slug }));
await db.$disconnect();
