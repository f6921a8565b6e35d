import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { seededRandom } from '@/lib/analysis/seeded-random';
import { prepareDatabase } from '@/lib/db/prepare';
import { DatabaseTrouble } from '@/lib/db/trouble';
import { fileUrl } from '@/lib/fields/file-url';
import { ASTRAY, listBroken } from './invariants';
import { type Kind, SEED, type Tried } from './kind';
import { fileIn, makeLibrary } from './library';

/** All that stands in a library, as one text. */
async function readAll(file: string): Promise<string> {
  const client = createClient({ url: fileUrl(file) });
  try {
    const { rows } = await client.execute(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    );
    const parts: string[] = [];
    for (const { name } of rows) {
      const all = await client.execute(`SELECT * FROM "${name}" ORDER BY rowid`);
      parts.push(
        `${name} ${JSON.stringify(
          all.rows.map((row) => ({ ...row })),
          bigAsText,
        )}`,
      );
    }
    return parts.join('\n');
  } finally {
    client.close();
  }
}

const bigAsText = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value);

/**
 * Flips bytes of a library's file, one at a time, and does what a start does: it has to be told, mended
 * with a word, or harmless; what leaves the rest in use is told by a start that goes on. What SQLite cannot know is counted apart: a letter in what was entered.
 *
 * @param from a data folder whose library nobody has open
 * @param place a folder for the copies
 */
export async function flipBytes(from: string, place: string, flips: number): Promise<Tried> {
  const random = seededRandom(SEED);
  const sound = readFileSync(fileIn(from));
  const held = await readAll(fileIn(from));
  const failed: string[] = [];
  const counts = {
    told: 0,
    'told, and started': 0,
    mended: 0,
    harmless: 0,
    'another letter in what was entered': 0,
  };
  for (let flip = 0; flip < flips; flip += 1) {
    const folder = path.join(place, `flip-${flip}`);
    // Else each start says that others could read it.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = fileIn(folder);
    const bytes = Buffer.from(sound);
    const at = Math.floor(random() * bytes.length);
    const before = bytes[at] ?? 0;
    bytes[at] = before ^ (1 + Math.floor(random() * 255));
    writeFileSync(file, bytes);
    const where = `Flip ${flip}, byte ${at} from ${before} to ${bytes[at]}`;
    const said: string[] = [];
    try {
      await prepareDatabase(folder, fileUrl(file), 'prisma/migrations', (line) => said.push(line));
      // A letter of a text, or of words quoted from it, is one in what was entered, too: the file is whole.
      const broken = (await listBroken(file)).filter((rule) => !rule.includes(ASTRAY));
      if (broken.length > 0 && said.length > 0) counts['told, and started'] += 1;
      else if (broken.length > 0) failed.push(`${where}: it started unsaid. ${broken[0]}`);
      else if (said.length > 0) counts.mended += 1;
      else if ((await readAll(file)) === held) counts.harmless += 1;
      else counts['another letter in what was entered'] += 1;
    } catch (error) {
      if (error instanceof DatabaseTrouble) counts.told += 1;
      else failed.push(`${where}: the start failed by ${error}`);
    }
    rmSync(folder, { recursive: true, force: true });
  }
  const note = Object.entries(counts)
    .map(([what, times]) => `${times} ${what}`)
    .join(', ');
  return { what: 'a byte of the library flipped, then a start', tried: flips, failed, note };
}

export const run: Kind = async ({ folder, rounds }) => {
  const from = await makeLibrary(path.join(folder, 'library'));
  return [await flipBytes(from, folder, rounds(100))];
};
