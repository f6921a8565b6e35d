// How long the server takes for a debate's page, beside the raw reads of the rows that it rests on.
import { openRawReads } from './raw-reads.mjs';

const TRIES = 100;
const TO_WARM_UP = 20;
/** What a server does by itself after its start (what may be searched for, a copy of the library) is over then. */
const TO_SETTLE_MS = 15_000;

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Asks for a page as a browser does, until its last byte has come. */
async function ask(address) {
  const answer = await fetch(address);
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  await answer.arrayBuffer();
}

/**
 * Pages and raw reads in turns, of all sides.
 *
 * @returns a side each: the times of both in milliseconds and how many rows there are
 */
export async function serverTimes(sides, slug) {
  const found = await Promise.all(
    sides.map(async (side) => {
      const raw = await openRawReads(side.database, slug);
      return { side, raw, rows: await raw.read(), page: [], read: [] };
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, TO_SETTLE_MS));
  for (let round = 0; round < TO_WARM_UP + TRIES; round += 1) {
    for (const { side, raw, page, read } of found) {
      const reading = await timed(raw.read);
      const asking = await timed(() => ask(`${side.address}/debates/${slug}`));
      if (round < TO_WARM_UP) continue;
      read.push(reading);
      page.push(asking);
    }
  }
  return found.map(({ raw, rows, page, read }) => {
    raw.close();
    return { rows, page, read };
  });
}
