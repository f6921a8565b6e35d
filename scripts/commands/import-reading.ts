import { parseArgs } from 'node:util';
import { read } from '@/lib/interchange/reading/read';
import { LARGEST_READING, type ReadingFile } from '@/lib/interchange/reading/reading-file';
import { CommandTrouble } from './command';
import { libraryExists, prepareLibrary } from './library';
import { readNamedFile } from './named-file';

const help = `Usage:
  npm run -s counterpoint -- import-reading FILE [--debate DEBATE] [--dry-run] [--json]

Imports a file of one reading as a new reading; nothing that is there changes. DEBATE is the last
part of a debate's address; without it, the debate that the file names. --dry-run only says what
would be imported, found, new and lost.`;

/** `import-reading`: a file of one reading into a debate, all of it or nothing. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parse(args);
  const [name] = positionals;
  if (values.help || name === undefined) {
    console.log(help);
    return;
  }
  const answer = read(await readNamedFile(name, LARGEST_READING));
  if (!answer.ok) {
    const lines = answer.problems.map(
      ({ field, message }) => `${field ? `${field}: ` : ''}${message}`,
    );
    const more = answer.more > 0 ? [`And ${answer.more} more.`] : [];
    throw new CommandTrouble([...lines, ...more, 'Nothing was stored.'].join('\n'));
  }
  if (!libraryExists()) throw new CommandTrouble('There is no library here yet: run “npm start”.');
  await prepareLibrary();
  await bringIn(values.debate ?? answer.file.debate.slug, answer.file, values);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        debate: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new CommandTrouble(error instanceof Error ? error.message : String(error));
  }
}

async function bringIn(
  slug: string,
  file: ReadingFile,
  { 'dry-run': dryRun, json }: { 'dry-run'?: boolean | undefined; json?: boolean | undefined },
) {
  const { importReading, previewImport } = await import('@/lib/readings/import-data');
  const { db } = await import('@/lib/db/client');
  try {
    const preview = await previewImport(slug, file);
    if (!preview) {
      throw new CommandTrouble(
        `There is no debate “${slug}” in the library: name one with --debate. Nothing was stored.`,
      );
    }
    if (preview.missingCommentators.length > 0) {
      throw new CommandTrouble(
        `Not in the debate “${slug}”: ${preview.missingCommentators.join(', ')}. Nothing was stored.`,
      );
    }
    const made = dryRun ? null : await importReading(slug, file);
    if (made && 'problem' in made) throw new CommandTrouble(`${made.message} Nothing was stored.`);
    if (json) {
      console.log(JSON.stringify({ ...preview, imported: made?.id ?? null }));
      return;
    }
    const { propositions, quotations, freshThemes } = preview;
    console.log(
      [
        `${preview.reading.name}: ${preview.positions} positions, ${preview.silences} looked at and not addressed`,
        `propositions: ${propositions.found} found, ${propositions.fresh.length} new, ${propositions.reworded.length} worded otherwise here`,
        `themes: ${freshThemes.length} new`,
        `quotations: ${quotations.kept} found, ${quotations.moved.length} in other words, ${quotations.lost.length} lost, ${quotations.referred} by paragraph`,
        made ? `Stored: /debates/${slug}/readings` : 'Nothing was stored (--dry-run).',
      ].join('\n'),
    );
  } finally {
    await db.$disconnect();
  }
}
