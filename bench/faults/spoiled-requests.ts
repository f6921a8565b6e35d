import { createClient } from '@libsql/client/sqlite3';
import { seededRandom } from '@/lib/analysis/seeded-random';
import { OWNER } from '@/lib/door/actor';
import { exportReading } from '@/lib/exchange/exchange-data';
import { fileUrl } from '@/lib/fields/file-url';
import { craftedRequests } from '@/tests/setup/crafted/requests';
import { writeCraftedWorld } from '@/tests/setup/crafted/world';
import { hostileValue, pick, spoil } from './hostile-values';
import { listBroken } from './invariants';
import { SEED, type Tried } from './kind';

/** So many values are sent to one world; what they took away is there again in the next. */
const A_WORLD = 250;

type Action = (...args: unknown[]) => Promise<unknown>;

export type Fuzz = {
  count: number;
  /** The library that the actions write to. */
  file: string;
  /** Every action by its name. */
  actions: Record<string, Action>;
  /**
   * What an error that an action threw is: a fault of ours in a sentence; `apart`, in a word, what is
   * counted apart; null: no fault.
   */
  judge: (error: unknown) => Promise<{ fault: string } | { apart: string } | null>;
};

/** Everything in a world that is named by an id. */
function idsIn(world: object): string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string' && /^[a-z0-9-]{6,40}$/.test(value)) found.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(world);
  return [...found];
}

/**
 * Sends values with a fixed seed to all actions: half of them what a screen could send, spoiled; half
 * of them anything. After a refusal nothing may have been written; at the end the library holds
 * nothing that may not be in one.
 */
export async function fuzzActions({ count, file, actions, judge }: Fuzz): Promise<Tried> {
  const random = seededRandom(SEED);
  const failed: string[] = [];
  const answers: Record<string, number> = {};
  const add = (answer: string) => {
    answers[answer] = (answers[answer] ?? 0) + 1;
  };
  const watcher = createClient({ url: fileUrl(file) });
  const written = async () => (await watcher.execute('PRAGMA data_version')).rows[0]?.[0];
  const names = Object.keys(actions);
  try {
    for (let sent = 0; sent < count; ) {
      const world = await writeCraftedWorld();
      const ids = idsIn(world);
      const reading = await exportReading(OWNER, world.here.slug, world.here.readingId);
      if (reading === null) throw new Error('The reading of the world is not there.');
      const { requests } = craftedRequests(world, reading);
      for (let at = 0; at < A_WORLD && sent < count; at += 1, sent += 1) {
        const request = at % 2 === 0 ? pick(random, requests) : null;
        const name = request?.action ?? pick(random, names);
        const before = await written();
        let ask: () => Promise<unknown>;
        if (request === null) {
          const args = Array.from({ length: 1 + Math.floor(random() * 2) }, () =>
            hostileValue(random),
          );
          ask = async () => actions[name]?.(...args);
        } else {
          const input = await request.good();
          spoil(input, random, ids);
          ask = () => request.ask(input);
        }
        const value = `value ${sent}, ${name}`;
        try {
          const answer = (await ask()) as { ok?: unknown } | undefined;
          add(answer?.ok === true ? 'done' : 'refused');
          if (answer?.ok !== true && answer?.ok !== false)
            failed.push(`${value}: the answer is neither done nor refused.`);
          if (answer?.ok === false && (await written()) !== before)
            failed.push(`${value}: it was refused, and something was written.`);
        } catch (error) {
          const judged = await judge(error);
          if (judged === null) add('done');
          else if ('apart' in judged) add(judged.apart);
          else failed.push(`${value}: ${judged.fault}`);
          if (judged !== null && (await written()) !== before)
            failed.push(`${value}: it failed, and something was written.`);
        }
      }
      for (const broken of await listBroken(file)) failed.push(`After value ${sent}: ${broken}`);
    }
  } finally {
    watcher.close();
  }
  const note = Object.entries(answers)
    .map(([answer, times]) => `${times} ${answer}`)
    .join(', ');
  return { what: `values for all ${names.length} actions`, tried: count, failed, note };
}
