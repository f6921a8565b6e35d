// Saves a position of a library again and again, as somebody does who codes meanwhile. Sent a line, it
// answers how long each save took since the last one, in ms.
//   save-often.ts READING COMMENTATOR PROPOSITION
import { createInterface } from 'node:readline';
import { db } from '@/lib/db/client';
import { OWNER } from '@/lib/door/actor';
import { savePosition } from '@/lib/positions/data';
import { positionInput } from '@/lib/positions/schema';

/** Between two saves, in ms. */
const PAUSE_MS = 100;

const [readingId = '', commentatorId = '', propositionId = ''] = process.argv.slice(2);
const key = { readingId, commentatorId, propositionId };
let took: number[] = [];
let ended = false;

createInterface({ input: process.stdin })
  .on('line', () => {
    console.log(JSON.stringify(took));
    took = [];
  })
  .on('close', () => {
    ended = true;
  });

let version: number | null = null;
for (let at = 0; !ended; at += 1) {
  const began = performance.now();
  const saved = await savePosition(
    OWNER,
    positionInput.parse({ ...key, stance: (at % 5) - 2, version, summary: `Save ${at}` }),
  );
  took.push(performance.now() - began);
  if ('problem' in saved) throw new Error(saved.message);
  version = saved.version;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
await db.$disconnect();
process.exit(0);
