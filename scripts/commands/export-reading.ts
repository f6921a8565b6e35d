import { writeFile } from 'node:fs/promises';
import { OWNER } from '@/lib/door/actor';
import { CommandTrouble } from './command';
import { libraryToRead } from './library';
import { placeOf } from './named-file';
import { parseWords } from './parse-words';
import { textTable } from './text-table';

const help = `Usage:
  npm run -s counterpoint -- export-reading DEBATE [--reading NAME] [--to FILE]

Writes one reading of a debate as an archive: what a coder recorded, with the
words that show it, its history and the text that it is of. DEBATE is the last
part of the debate's address (“list” shows it).

  --reading NAME  the name or the id of a reading (else the reference reading)
  --to FILE       write it to FILE (else to the output); a file that is there is
                  written over

Exit code 0: written; 1: nothing was written, and why is on stderr.`;

/** `export-reading`: one reading as a file of its own. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseWords(args, {
    reading: { type: 'string' },
    to: { type: 'string' },
  });
  const [slug, ...more] = positionals;
  if (values.help || args.length === 0) {
    console.log(help);
    return;
  }
  if (slug === undefined || more.length > 0)
    throw new CommandTrouble('Name one debate, by the last part of its address.');
  if (!(await libraryToRead()))
    throw new CommandTrouble('There is no library here yet: run “npm start”.');
  const text = await readReading(slug, values.reading);
  if (values.to === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(placeOf(values.to), text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandTrouble(`${values.to} cannot be written: ${why}`);
  }
  console.error(`Written: ${values.to}`);
}

async function readReading(slug: string, wanted: string | undefined): Promise<string> {
  const { findDebateId } = await import('@/lib/debates/data');
  const { listReadings } = await import('@/lib/readings/data');
  const { exportReadingArchive } = await import('@/lib/archive/export-data');
  const { writeArchive } = await import('@/lib/archive/write');
  const { db } = await import('@/lib/db/client');
  try {
    const debateId = await findDebateId(OWNER, slug);
    if (debateId === null) throw new CommandTrouble(`There is no debate “${slug}” in the library.`);
    const readings = await listReadings(OWNER, debateId);
    const found =
      wanted === undefined
        ? readings.slice(0, 1)
        : readings.filter(({ id, name }) => id === wanted || name === wanted);
    const [reading] = found;
    if (!reading || found.length > 1) {
      const rows = readings.map(({ id, name, coder, positions }) => ({
        id,
        name,
        coder,
        positions,
      }));
      const what = reading
        ? `“${slug}” has several readings “${wanted}”; name one by its id:`
        : `“${slug}” has no reading “${wanted}”. It has these:`;
      throw new CommandTrouble(`${what}\n${textTable(rows)}`);
    }
    const archive = await exportReadingArchive(OWNER, slug, reading.id);
    if (!archive) throw new CommandTrouble('That reading is not there any more.');
    return [...writeArchive(archive)].join('');
  } finally {
    await db.$disconnect();
  }
}
