import { LARGEST_ARCHIVE } from '@/lib/archive/recognise';
import { OWNER } from '@/lib/door/actor';
import { readReadingFile } from '@/lib/exchange/read-reading-file';
import type { ReadingFile } from '@/lib/interchange/reading/reading-file';
import { CommandTrouble } from './command';
import { libraryExists, prepareLibrary } from './library';
import { readNamedFile } from './named-file';
import { parseWords } from './parse-words';
import { say, sayJson } from './say';
import { sayPreview } from './say-preview';

const help = `Usage:
  npm run -s counterpoint -- import-reading FILE [--debate DEBATE] [--dry-run]
      [--json]

Imports a file of one reading (“export-reading” writes one) as a new reading of
a debate, all of it or nothing. No position that is there changes. Commentators
and propositions are found by their names and words, quotations in the debate's
own text.

  --debate DEBATE  the last part of the debate's address (else the debate that
                   the file names)
  --dry-run        store nothing; say what would be found, new and lost
  --json           JSON instead of lines

Exit code 0: printed or stored; 1: nothing was stored, and why is on stderr.`;

/** `import-reading`: a file of one reading into a debate, all of it or nothing. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseWords(args, {
    debate: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [name, ...more] = positionals;
  if (values.help || args.length === 0) {
    console.log(help);
    return;
  }
  if (name === undefined || more.length > 0)
    throw new CommandTrouble('Name one file, which holds one reading.');
  const answer = readReadingFile(await readNamedFile(name, LARGEST_ARCHIVE));
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

async function bringIn(
  slug: string,
  file: ReadingFile,
  { 'dry-run': dryRun, json }: { 'dry-run'?: boolean | undefined; json?: boolean | undefined },
) {
  const { importReading, previewImport } = await import('@/lib/exchange/import-data');
  const { db } = await import('@/lib/db/client');
  try {
    const preview = await previewImport(OWNER, slug, file);
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
    const made = dryRun ? null : await importReading(OWNER, slug, file);
    if (made && 'problem' in made) throw new CommandTrouble(`${made.message} Nothing was stored.`);
    if (json) {
      sayJson({ ...preview, imported: made?.id ?? null });
      return;
    }
    const end = made ? `Stored: /debates/${slug}/readings` : 'Nothing was stored (--dry-run).';
    say(`${sayPreview(preview)}\n\n${end}`);
  } finally {
    await db.$disconnect();
  }
}
