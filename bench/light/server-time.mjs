// How long the server takes for a debate's page, beside the raw reads of the rows that it rests on.
import { Agent, get } from 'node:http';
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

/** Asks for a page as a browser does, until its last byte has come; what has come stays compressed. */
function ask(address, agent) {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' };
    get(address, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode}`));
      answer.resume().once('end', resolve).once('error', reject);
    }).once('error', reject);
  });
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
  const agent = new Agent({ keepAlive: true });
  for (let round = 0; round < TO_WARM_UP + TRIES; round += 1) {
    for (const { side, raw, page, read } of found) {
      const reading = await timed(raw.read);
      const asking = await timed(() => ask(`${side.address}/debates/${slug}`, agent));
      if (round < TO_WARM_UP) continue;
      read.push(reading);
      page.push(asking);
    }
  }
  agent.destroy();
  return found.map(({ raw, rows, page, read }) => {
    raw.close();
    return { rows, page, read };
  });
}
