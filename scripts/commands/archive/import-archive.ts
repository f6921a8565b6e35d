import { open } from 'node:fs/promises';
import type { ArchivePreview, ImportedArchive } from '@/lib/archive/import-data';
import { archiveDecisions, fieldOfKind } from '@/lib/archive/plan/decisions';
import type { Question } from '@/lib/archive/plan/plan';
import { readArchive } from '@/lib/archive/read';
import { isArchive, LARGEST_ARCHIVE } from '@/lib/archive/recognise';
import type { Archive } from '@/lib/archive/write';
import { OWNER } from '@/lib/door/actor';
import { Refusal } from '@/lib/door/refusal';
import { readDecisionsAs } from '@/lib/imports/read-decisions';
import { CommandTrouble } from '../command';
import { cut, wrap } from '../fit-lines';
import { libraryExists, prepareLibrary } from '../library';
import { placeOf, readNamedFile } from '../named-file';
import { say, sayJson } from '../say';

/** A decisions file names at most some thousands of things. */
const MAX_DECISIONS_BYTES = 4 * 1024 * 1024;

/** Questions that are listed; further ones are counted. */
const LISTED = 40;

/** Whether a file that a person named is an archive; false where there is none. */
export async function isArchiveFile(name: string): Promise<boolean> {
  const file = await open(placeOf(name)).catch(() => null);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(1_000) });
    return isArchive(buffer.subarray(0, bytesRead));
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

type Imported = Exclude<ImportedArchive, { unanswered: unknown }>;

type Options = {
  decisions?: string | undefined;
  'dry-run'?: boolean | undefined;
  json?: boolean | undefined;
};

/** `import` of an archive: all of it or nothing, and only where nothing is left to decide. */
export async function importArchiveFile(name: string, options: Options): Promise<void> {
  const decisions = await readDecisionsFile(options.decisions);
  const archive = await readFile(name);
  if (!options['dry-run'] || !libraryExists()) await prepareLibrary();
  const { importArchive, previewArchive } = await import('@/lib/archive/import-data');
  const { db } = await import('@/lib/db/client');
  try {
    const preview = await previewArchive(OWNER, archive);
    if (preview.byWordsOnly) return await importByWords(name, options);
    const print = (imported: object | null, end: string) =>
      options.json ? sayJson({ ...preview, imported }) : say(`${sayPreview(preview)}\n\n${end}`);
    if (options['dry-run']) return print(null, 'Nothing was stored (--dry-run).');
    const answer = await importArchive(OWNER, archive, decisions);
    if ('unanswered' in answer) {
      print(null, 'Nothing was stored.');
      throw new CommandTrouble(sayUnanswered(answer.unanswered, answer.unasked));
    }
    print(answer, sayImported(answer, preview.makesRoom));
  } catch (error) {
    if (error instanceof Refusal) throw new CommandTrouble(error.message);
    throw error;
  } finally {
    await db.$disconnect();
  }
}

/** A reading whose debate here is another copy: as a new reading, found by its words. */
async function importByWords(name: string, { decisions, ...options }: Options): Promise<void> {
  if (decisions !== undefined)
    throw new CommandTrouble(
      'This reading comes as a new one, found by its words: nothing is asked. Leave --decisions out.',
    );
  const { run } = await import('../import-reading');
  const given = (['dry-run', 'json'] as const).filter((option) => options[option]);
  await run([name, ...given.map((option) => `--${option}`)]);
}

async function readDecisionsFile(file: string | undefined) {
  if (file === undefined) return {};
  const text = new TextDecoder().decode(await readNamedFile(file, MAX_DECISIONS_BYTES));
  const found = readDecisionsAs(archiveDecisions, file, text);
  if (!found.ok) throw new CommandTrouble(found.problems.join('\n'));
  return found.decisions;
}

async function readFile(name: string): Promise<Archive> {
  const answer = readArchive(await readNamedFile(name, LARGEST_ARCHIVE));
  if (answer.ok) return answer.archive;
  const lines = answer.problems.map(({ field, message }) =>
    field === '' ? `${name}: ${message}` : `${name}, ${field}: ${message}`,
  );
  const more = answer.more > 0 ? [`And ${answer.more} more.`] : [];
  throw new CommandTrouble([...lines, ...more, 'Nothing was stored.'].join('\n'));
}

/** What was stored where, and what went for it. */
function sayImported({ done, slugs, deleted }: Imported, makesRoom: readonly string[]): string {
  const isChanged = Object.values(done).some(
    ({ added, exchanged, copied }) => added + exchanged + copied > 0,
  );
  if (!isChanged) return 'Nothing was stored: all of it is here, or stays as it is here.';
  const lines = [
    ...slugs.map((slug) => `Stored: /debates/${slug}`),
    ...deleted.map((title) => wrap(`Stored among the deleted debates: ${title}`)),
    ...makesRoom.map((title) => wrap(`Made room, a demonstration debate as it came: ${title}`)),
  ];
  return lines.length > 0 ? lines.join('\n') : 'Stored.';
}

function sayPreview({ kind, counts, positions, questions, makesRoom }: ArchivePreview): string {
  const lines = Object.entries(counts).flatMap(([of, { fresh, same, asked }]) =>
    fresh + same + asked === 0
      ? []
      : [
          `${fieldOfKind[of as keyof typeof counts]}: ${fresh} new, ${same} the same, ${asked} to decide`,
        ],
  );
  const parts = [
    [
      kind === 'library' ? 'An archive of a library' : `An archive of a ${kind}`,
      ...lines.map((line) => wrap(line, '  ')),
      `  positions: ${positions}`,
    ].join('\n'),
  ];
  if (makesRoom.length > 0) {
    parts.push(
      [
        'Nobody has changed these demonstration debates here; what the file holds takes their place:',
        ...makesRoom.map((title) => wrap(title, '  ')),
      ].join('\n'),
    );
  }
  if (questions.length > 0) {
    const listed = questions.slice(0, LISTED).map(sayQuestion);
    const more = questions.length - listed.length;
    parts.push(
      [
        `To decide (${questions.length})`,
        ...listed,
        ...(more > 0 ? [`  And ${more} more (--json lists all).`] : []),
      ].join('\n'),
    );
  }
  return parts.join('\n\n');
}

function sayQuestion({ kind, id, slug, name, why, differs, within }: Question): string {
  const of = within === null ? '' : ` (of ${within})`;
  const what =
    why === 'name'
      ? `Another ${kind} of this name is here.`
      : `It is not the same here: ${differs.join(', ')}.`;
  return [
    cut(`  ${kind}: ${name}${of}`, 79),
    wrap(what, '      '),
    wrap(`in a decisions file: "${fieldOfKind[kind]}": { "${slug ?? id}": "…" }`, '      '),
  ].join('\n');
}

function sayUnanswered(unanswered: readonly Question[], unasked: readonly string[]): string {
  const left =
    unanswered.length === 0
      ? []
      : [
          `Left to decide: ${unanswered.length}. Answer with --decisions FILE: “keep” what is here, “take” what the archive has, or “copy” beside it; {"all": "keep"} answers all.`,
        ];
  return [...unasked, ...left, 'Nothing was stored.'].join('\n');
}
