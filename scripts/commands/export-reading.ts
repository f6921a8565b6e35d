import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CommandTrouble } from './command';
import { libraryExists } from './library';
import { textTable } from './text-table';

const help = `Usage:
  npm run -s counterpoint -- export-reading DEBATE [--reading NAME] [--to FILE]

Writes one reading of a debate as JSON, to FILE or to the output. DEBATE is the last part of its
address (“list” shows them). NAME is the name or id of a reading; without it, the reference reading.`;

/** `export-reading`: one reading as a file of its own. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args);
  const [slug] = positionals;
  if (values.help || slug === undefined) {
    console.log(help);
    return;
  }
  if (!libraryExists()) throw new CommandTrouble('There is no library here yet: run “npm start”.');
  const text = await readReading(slug, values.reading);
  if (values.to === undefined) {
    process.stdout.write(text);
    return;
  }
  await writeFile(path.resolve(process.env.INIT_CWD ?? process.cwd(), values.to), text);
  console.error(`Written: ${values.to}`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        reading: { type: 'string' },
        to: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new CommandTrouble(error instanceof Error ? error.message : String(error));
  }
}

async function readReading(slug: string, wanted: string | undefined): Promise<string> {
  const { findDebateId } = await import('@/lib/debates/data');
  const { listReadings } = await import('@/lib/readings/data');
  const { exportReading } = await import('@/lib/readings/exchange-data');
  const { write } = await import('@/lib/interchange/reading/write');
  const { db } = await import('@/lib/db/client');
  try {
    const debateId = await findDebateId(slug);
    if (debateId === null) throw new CommandTrouble(`There is no debate “${slug}” in the library.`);
    const readings = await listReadings(debateId);
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
      const what = reading ? 'has several of that name; name one by its id' : 'has these readings';
      throw new CommandTrouble(`“${slug}” ${what}:\n${textTable(rows)}`);
    }
    const file = await exportReading(slug, reading.id);
    if (!file) throw new CommandTrouble('That reading is not there any more.');
    return write(file);
  } finally {
    await db.$disconnect();
  }
}
