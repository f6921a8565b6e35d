import path from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { seededRandom } from '@/lib/analysis/seeded-random';
import { fileUrl } from '@/lib/fields/file-url';
import { holdLock } from '@/tests/setup/programs/hold-lock';
import { listActions } from './http-actions';
import { listBroken } from './invariants';
import { type Kind, SEED, type Tried } from './kind';
import { fileIn, makeLibrary, pause } from './library';
import { whileServing } from './server';

const SECONDS = [2, 8, 60];
/** A page that only reads may take so long while another program holds the lock, in milliseconds. */
const PAGE_MS = 1_500;
/** After the lock's end a save is through within so long, in milliseconds. */
const AFTER_MS = 1_000;
/** And in any case there is an answer after so long, in milliseconds. */
const ANSWER_MS = 17_000;

type Position = {
  readingId: string;
  commentatorId: string;
  propositionId: string;
  stance: number;
  version: number;
  note: string;
};

async function onePosition(file: string): Promise<Position> {
  const client = createClient({ url: fileUrl(file) });
  const { rows } = await client.execute(
    'SELECT readingId, commentatorId, propositionId, stance, version, note FROM Position ORDER BY id LIMIT 1',
  );
  client.close();
  return { ...rows[0] } as unknown as Position;
}

/** Another program holds the write lock of the library while pages are read and a position is saved. */
export const run: Kind = async ({ folder }) => {
  const library = await makeLibrary(path.join(folder, 'library'));
  const file = fileIn(library);
  const random = seededRandom(SEED);
  return whileServing(library, async (address) => {
    const save = listActions(address).find(({ name }) => name === 'savePositionForm');
    if (save === undefined) throw new Error('The app has no action savePositionForm.');
    const saveNow = async () => {
      const note = `Held ${random()}`;
      const from = performance.now();
      const answer = (await save.send({ ...(await onePosition(file)), note })) as {
        ok: boolean;
        errors?: Record<string, string>;
      };
      return { note, answer, ms: performance.now() - from };
    };
    const tried: Tried[] = [];
    await saveNow();
    for (const seconds of SECONDS) {
      const failed: string[] = [];
      const letGo = await holdLock(file);
      const released = pause(seconds * 1000).then(letGo);
      const saving = saveNow();
      let isHeld = true;
      released.then(() => {
        isHeld = false;
      });
      let pages = 0;
      let slowest = 0;
      while (isHeld) {
        const from = performance.now();
        const { status } = await fetch(`${address}/debates/the-empty-farebox`).then(
          async (page) => {
            await page.text();
            return page;
          },
        );
        pages += 1;
        slowest = Math.max(slowest, performance.now() - from);
        if (status !== 200) failed.push(`A page was answered with ${status}.`);
        await pause(200);
      }
      const first = await saving;
      const said = Object.values(first.answer.errors ?? {}).join(' ');
      if (slowest > PAGE_MS) failed.push(`A page took ${Math.round(slowest)} ms.`);
      if (first.ms > ANSWER_MS) failed.push(`The save was answered after ${first.ms} ms.`);
      if (first.answer.ok !== seconds < 15)
        failed.push(`The save was answered ${first.answer.ok}: ${said}`);
      if (!first.answer.ok && !/another program/i.test(said)) failed.push(`It said: ${said}`);
      const second = await saveNow();
      if (!second.answer.ok) failed.push('After the lock a save was refused.');
      if (second.ms > AFTER_MS) failed.push(`After the lock a save took ${second.ms} ms.`);
      if ((await onePosition(file)).note !== second.note) failed.push('A save is missing.');
      failed.push(...(await listBroken(file)));
      tried.push({
        what: `the write lock held by another program for ${seconds} s`,
        tried: pages + 2,
        failed,
        note: `${pages} pages, the slowest in ${Math.round(slowest)} ms; the save ${first.answer.ok ? 'stored' : 'refused in words'} after ${(first.ms / 1000).toFixed(1)} s`,
      });
    }
    return tried;
  });
};
