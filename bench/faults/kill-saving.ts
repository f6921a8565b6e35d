import { createClient } from '@libsql/client/sqlite3';
import { seededRandom } from '@/lib/analysis/seeded-random';
import { fileUrl } from '@/lib/fields/file-url';
import { listBroken } from './invariants';
import { type Kind, SEED, type Tried } from './kind';
import { fileIn, makeLibrary, ofOurs, pause, runProgram, START, startProgram } from './library';

export type Save = { id: string; version: number; note: string };

const isSave = (line: string): boolean => line.startsWith('{') && line.endsWith('}');

/** What was acknowledged and is not there; what was begun and not acknowledged may be. */
export async function listMissing(file: string, saves: readonly Save[]): Promise<string[]> {
  const last = new Map(saves.map((save) => [save.id, save]));
  const client = createClient({ url: fileUrl(file) });
  try {
    const missing: string[] = [];
    for (const { id, version, note } of last.values()) {
      const { rows } = await client.execute({
        sql: 'SELECT version, note FROM Position WHERE id = ?',
        args: [id],
      });
      const stored = Number(rows[0]?.version);
      if (!(stored === version + 1 || (stored === version && rows[0]?.note === note)))
        missing.push(`${id}: version ${version} was acknowledged, ${stored} is stored.`);
    }
    return missing;
  } finally {
    client.close();
  }
}

/**
 * Kills a program with four writers in the middle of saving, again and again on one library.
 *
 * @param folder a data folder with the demonstration debates
 */
export async function killWhileSaving(folder: string, rounds: number): Promise<Tried> {
  const random = seededRandom(SEED);
  const failed: string[] = [];
  let acknowledged = 0;
  for (let round = 0; round < rounds; round += 1) {
    const writers = startProgram(ofOurs('bench/faults/programs/save.ts'), folder);
    await writers.heard();
    await pause(random() * 250);
    writers.kill();
    const { said } = await writers.ended;
    const lines = said.split('\n').slice(0, -1);
    const saves = lines.filter(isSave).map((line) => JSON.parse(line) as Save);
    acknowledged += saves.length;
    const wrong = lines.find((line) => !isSave(line));
    if (wrong !== undefined) failed.push(`Round ${round}: the writers said ${wrong}`);
    const start = await runProgram(START, folder);
    if (start.code !== 0) failed.push(`Round ${round}: the start said ${start.said}`);
    const file = fileIn(folder);
    for (const one of [...(await listMissing(file, saves)), ...(await listBroken(file))])
      failed.push(`Round ${round}: ${one}`);
  }
  if (acknowledged < rounds) failed.push('Too few saves were acknowledged to say anything.');
  const what = 'kill -9 while four writers save';
  return { what, tried: rounds, failed, note: `${acknowledged} saves acknowledged` };
}

export const run: Kind = async ({ folder, rounds }) => [
  await killWhileSaving(await makeLibrary(folder), rounds(40)),
];
