import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { seededRandom } from '@/lib/analysis/seeded-random';
import { prepareDatabase } from '@/lib/db/prepare';
import { DatabaseTrouble } from '@/lib/db/trouble';
import { fileUrl } from '@/lib/fields/file-url';
import type { Tried } from './tried';

/**
 * Flips single bits of a library, each in a copy of its own, and starts on it: it is refused in words,
 * or mended with a word, or what is wrong is said, or nothing is wrong that SQLite can find.
 *
 * @param from a data folder with a library that nobody has open
 * @param seed the same seed flips the same bits
 */
export async function flipBits(from: string, rounds: number, seed: number): Promise<Tried> {
  const random = seededRandom(seed);
  const bench = mkdtempSync(path.join(tmpdir(), 'counterpoint-flips-'));
  const sums = { refused: 0, mended: 0, said: 0, harmless: 0, unseen: 0 };
  const faults: string[] = [];
  try {
    const before = await sumOf(path.join(from, 'counterpoint.db'));
    for (let round = 0; round < rounds; round += 1) {
      const folder = path.join(bench, `round-${round}`);
      cpSync(from, folder, { recursive: true });
      const file = path.join(folder, 'counterpoint.db');
      const bytes = readFileSync(file);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      writeFileSync(file, bytes);
      const outcome = await startOnIt(folder, file, before);
      if (outcome in sums) sums[outcome as keyof typeof sums] += 1;
      else faults.push(`byte ${at} of ${bytes.length}: ${outcome}`);
      rmSync(folder, { recursive: true });
    }
  } finally {
    rmSync(bench, { recursive: true, force: true });
  }
  return {
    tried: rounds,
    failed: faults.length,
    notes: [
      `${rounds} bits flipped: ${sums.refused} starts refused in words, ${sums.mended} mended with a word, ${sums.said} told what is wrong, ${sums.harmless} changed nothing that is stored, ${sums.unseen} changed a stored value for another that is as good, which nothing can tell`,
      ...faults,
    ],
  };
}

/** The same on a new library with the demonstration debates. */
export async function flipBitsOfDemonstration(rounds: number, seed: number): Promise<Tried> {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-flips-of-'));
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'scripts/prepare-database.ts'],
      { encoding: 'utf8', env: { ...process.env, COUNTERPOINT_DATA_DIR: folder } },
    );
    if (status !== 0) throw new Error(stderr);
    return await flipBits(folder, rounds, seed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What came out, as one of the sums, or a fault in words. */
async function startOnIt(folder: string, file: string, before: string): Promise<string> {
  const said: string[] = [];
  try {
    await prepareDatabase(folder, fileUrl(file), path.resolve('prisma/migrations'), (line) =>
      said.push(line),
    );
  } catch (error) {
    if (error instanceof DatabaseTrouble) return 'refused';
    return `not in words: ${error instanceof Error ? error.stack : String(error)}`;
  }
  const wrong = await listWrong(file);
  if (wrong.length > 0) return said.length > 0 ? 'said' : `unsaid: ${wrong.join('; ')}`;
  if (said.some((line) => line.includes('were made anew'))) return 'mended';
  if (said.length > 0) return 'said';
  return (await sumOf(file)) === before ? 'harmless' : 'unseen';
}

/** What SQLite finds wrong, asked apart from all that the start asks. */
async function listWrong(file: string): Promise<string[]> {
  const client = createClient({ url: fileUrl(file) });
  try {
    const { rows } = await client.execute('PRAGMA integrity_check');
    const lost = await client.execute('PRAGMA foreign_key_check');
    return [
      ...rows.map((row) => String(row[0])).filter((line) => line !== 'ok'),
      ...lost.rows.map((row) => `a row of ${row[0]} names a ${row[2]} that is not there`),
    ];
  } catch (error) {
    return [String(error)];
  } finally {
    client.close();
  }
}

/** All that the tables hold, as a number. */
async function sumOf(file: string): Promise<string> {
  const client = createClient({ url: fileUrl(file) });
  const hash = createHash('sha256');
  try {
    const tables = await client.execute(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    );
    for (const { name } of tables.rows) {
      hash.update(`${name}\n`);
      const { rows } = await client.execute(`SELECT * FROM "${name}" ORDER BY rowid`);
      for (const row of rows) hash.update(`${JSON.stringify(Object.values(row))}\n`);
    }
    return hash.digest('hex');
  } finally {
    client.close();
  }
}
