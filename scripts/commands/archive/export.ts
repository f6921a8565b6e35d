import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Archive, writeArchive } from '@/lib/archive/write';
import { OWNER } from '@/lib/door/actor';
import { CommandTrouble } from '../command';
import { libraryExists, prepareLibrary } from '../library';
import { placeOf } from '../named-file';
import { parseWords } from '../parse-words';

const help = `Usage:
  npm run -s counterpoint -- export [DEBATE | --library] [-o FILE]

Writes an archive: a debate, or the whole library, with every row of it, ids,
histories, deleted things and times. “import” reads it into any library; from
an empty one it comes out again byte for byte. DEBATE is the last part of the
debate's address (“list” shows it); without one it is the library.

Demonstration debates that nobody has changed are left out of the library's
archive: every library makes its own. docs/archive.md describes the file.

  --library           the whole library
  -o, --output FILE   write it to FILE (else to the output); a file that is
                      there is exchanged when the new one is complete

Exit code 0: written; 1: nothing was written, and why is on stderr.`;

/** `export`: a debate or the library as an archive. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseWords(args, {
    library: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
  });
  const [slug, ...more] = positionals;
  if (values.help) {
    console.log(help);
    return;
  }
  if (more.length > 0 || (slug !== undefined && values.library))
    throw new CommandTrouble('Name one debate, or --library.');
  if (!libraryExists()) throw new CommandTrouble('There is no library here yet: run “npm start”.');
  await prepareLibrary();
  const archive = await readArchive(slug);
  if (values.output === undefined) {
    for (const piece of writeArchive(archive)) process.stdout.write(piece);
    return;
  }
  await writeFile(values.output, archive);
  const { Debate, Reading, Position } = archive.rows;
  const left =
    slug === undefined
      ? ' Demonstration debates that nobody has changed are left out: every library makes its own.'
      : '';
  console.error(
    `Written: ${values.output} (debates: ${Debate.length}, readings: ${Reading.length}, positions: ${Position.length}).${left}`,
  );
}

async function readArchive(slug: string | undefined): Promise<Archive> {
  const { exportDebate, exportLibrary } = await import('@/lib/archive/export-data');
  const { db } = await import('@/lib/db/client');
  try {
    if (slug === undefined) return await exportLibrary(OWNER);
    const archive = await exportDebate(OWNER, slug);
    if (!archive) throw new CommandTrouble(`There is no debate “${slug}” in the library.`);
    return archive;
  } finally {
    await db.$disconnect();
  }
}

/** Beside the file first, so that a disk that is full or a stop leaves what was there. */
async function writeFile(name: string, archive: Archive): Promise<void> {
  const place = placeOf(name);
  const beside = `${place}.part`;
  try {
    await pipeline(
      Readable.from(writeArchive(archive)),
      createWriteStream(beside, { flush: true }),
    );
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandTrouble(`${name} cannot be written: ${why}`);
  }
}
