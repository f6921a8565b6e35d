import { createClient } from '@libsql/client/sqlite3';
import { seededRandom } from '@/lib/analysis/seeded-random';
import { fileUrl } from '@/lib/fields/file-url';
import { listActions } from './http-actions';
import { listBroken } from './invariants';
import { listMissing, type Save } from './kill-saving';
import { type Kind, SEED } from './kind';
import { fileIn, makeLibrary, pause, runProgram, START } from './library';
import { whileServing } from './server';

const WRITERS = 4;

type Answer = { ok: boolean; value?: { id: string; version: number } };
type Row = { id: string; version: number };

async function somePositions(file: string): Promise<Row[]> {
  const client = createClient({ url: fileUrl(file) });
  const { rows } = await client.execute(
    `SELECT id, readingId, commentatorId, propositionId, stance, version FROM Position ORDER BY id LIMIT ${WRITERS}`,
  );
  client.close();
  return rows.map((row) => ({ ...row })) as unknown as Row[];
}

/** The server itself, while four browsers save: what they were told is stored is there afterwards. */
export const run: Kind = async ({ folder, rounds }) => {
  const library = await makeLibrary(folder);
  const file = fileIn(library);
  const random = seededRandom(SEED);
  const failed: string[] = [];
  let acknowledged = 0;
  const times = rounds(10);
  for (let round = 0; round < times; round += 1) {
    const saves: Save[] = [];
    await whileServing(library, async (address, kill) => {
      const save = listActions(address).find(({ name }) => name === 'savePositionForm');
      const write = async (row: Row) => {
        for (let version = row.version, time = 0; ; time += 1) {
          const note = `Served ${round} ${time}`;
          const answer = (await save?.send({ ...row, version, note })) as Answer | undefined;
          if (!answer?.ok || !answer.value) throw new Error(JSON.stringify(answer));
          version = answer.value.version;
          saves.push({ id: row.id, version, note });
        }
      };
      // Each ends by the connection that breaks.
      const writing = (await somePositions(file)).map((row) => write(row).catch(String));
      while (saves.length === 0) await Promise.race([pause(20), ...writing]);
      await pause(random() * 1_000);
      await kill();
      const ends = await Promise.all(writing);
      const odd = ends.filter((end) => !/fetch failed|terminated|socket|ECONN/i.test(end));
      for (const end of odd) failed.push(`Round ${round}: a writer was told ${end}`);
    });
    acknowledged += saves.length;
    const start = await runProgram(START, library);
    if (start.code !== 0) failed.push(`Round ${round}: the start said ${start.said}`);
    for (const one of [...(await listMissing(file, saves)), ...(await listBroken(file))])
      failed.push(`Round ${round}: ${one}`);
  }
  const note = `${acknowledged} saves acknowledged`;
  return [{ what: 'kill -9 of the server while four browsers save', tried: times, failed, note }];
};
