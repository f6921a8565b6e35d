import path from 'node:path';
import { newDebate } from '@/lib/debates/schema';
import { OWNER } from '@/lib/door/actor';
import { errorsByField } from '@/lib/fields/errors';
import {
  applyDecisions,
  detailsFromDecisions,
  type ImportDecisions,
  importDecisions,
  namesOf,
} from '@/lib/imports/decisions';
import { debateFromDraft } from '@/lib/imports/draft-to-debate';
import { firstDetails } from '@/lib/imports/first-details';
import { listLeftToDecide } from '@/lib/imports/left-to-decide';
import { proposeFromFiles } from '@/lib/imports/propose-import';
import { readDecisions } from '@/lib/imports/read-decisions';
import {
  type DebateDetails,
  type DetailGuesses,
  LARGEST_UPLOAD,
  type ReadText,
} from '@/lib/imports/schema';
import { draftFromProposal } from '@/lib/imports/split-draft';
import { importArchiveFile, isArchiveFile } from './archive/import-archive';
import { CommandTrouble } from './command';
import { importHelp } from './import-help';
import { reportImport } from './import-report';
import { libraryExists, prepareLibrary } from './library';
import { readNamedFile } from './named-file';
import { parseWords } from './parse-words';
import { printImport } from './print-import';
import { say, sayJson } from './say';

const MAX_DECISIONS_BYTES = 1024 * 1024;

const options = {
  title: { type: 'string' },
  question: { type: 'string' },
  decisions: { type: 'string' },
  'each-file': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** `import`: proposes who speaks where in a text and stores it as a debate, all of it or nothing. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseWords(args, options);
  if (values.help || args.length === 0) {
    console.log(importHelp);
    return;
  }
  if (positionals.length === 0) throw new CommandTrouble('Name the file to import.');
  const [first = '', ...more] = positionals;
  if (await isArchiveFile(first)) {
    if (more.length > 0)
      throw new CommandTrouble('An archive is imported by itself: name one file.');
    await importArchiveFile(first, values);
    return;
  }
  const decisions = await readDecisionsFile(values.decisions);
  const read = await readFiles(positionals, values['each-file'] ?? false, namesOf(decisions));
  if (!values['dry-run']) await prepareLibrary();
  const existing = libraryExists() ? await readExisting() : [];
  const { text, proposal } = read;
  const proposed = draftFromProposal(text, proposal);
  const applied = applyDecisions(proposed, decisions, existing, proposal.questions);
  if (applied.problems.length > 0) throw new CommandTrouble(applied.problems.join('\n'));
  const details = chooseDetails(read, decisions, values);
  const left = listLeftToDecide(read.proposal, applied.draft, decisions, existing);
  if (details.title === '') left.unshift('The debate has no title: give one with --title.');
  const report = reportImport(read, details, guessesLeft(read, details), left);
  const print = (extra: object, line: string) =>
    values.json ? sayJson({ ...report, ...extra }) : say(`${printImport(report)}\n\n${line}`);
  if (values['dry-run']) {
    print({ imported: null }, 'Nothing was stored (--dry-run).');
    return;
  }
  if (left.length > 0) {
    print({ imported: null }, 'Nothing was stored.');
    throw new CommandTrouble(
      `Left to decide: ${left.length}. Answer with --decisions FILE (see --help), or import on screen. Nothing was stored.`,
    );
  }
  const slug = await store(debateFromDraft(applied.draft, details));
  print({ imported: slug }, `Stored: /debates/${slug}`);
}

async function readFiles(
  names: readonly string[],
  each: boolean,
  knownNames: readonly string[],
): Promise<ReadText> {
  const answer = await proposeFromFiles(
    names.map((name) => ({
      name: path.basename(name),
      bytes: () => readNamedFile(name, LARGEST_UPLOAD),
    })),
    { filesAre: each ? 'contributions' : 'parts', knownNames },
  );
  if (!answer.ok) throw new CommandTrouble(answer.problems.join('\n'));
  return answer.read;
}

async function readDecisionsFile(file: string | undefined): Promise<ImportDecisions> {
  if (file === undefined) return importDecisions.parse({});
  const text = new TextDecoder().decode(await readNamedFile(file, MAX_DECISIONS_BYTES));
  const found = readDecisions(file, text);
  if (!found.ok) throw new CommandTrouble(found.problems.join('\n'));
  return found.decisions;
}

function chooseDetails(
  read: ReadText,
  decisions: ImportDecisions,
  values: { title?: string | undefined; question?: string | undefined },
) {
  const first = firstDetails(read);
  const title = values.title ?? decisions.title ?? first.title;
  const details = detailsFromDecisions(decisions, {
    ...first,
    title,
    question: first.question || title,
  });
  return { ...details, title: title.trim(), question: values.question ?? details.question };
}

/** The guesses that were taken over as they are. */
function guessesLeft(read: ReadText, details: DebateDetails): DetailGuesses {
  const first = firstDetails(read);
  const fields = Object.entries(read.guesses) as [keyof DetailGuesses, string][];
  return Object.fromEntries(fields.filter(([field]) => details[field] === first[field]));
}

async function readExisting() {
  const { listCommentatorNames } = await import('@/lib/commentators/data');
  const { db } = await import('@/lib/db/client');
  try {
    return await listCommentatorNames(OWNER);
  } finally {
    await db.$disconnect();
  }
}

async function store(input: unknown): Promise<string> {
  const parsed = newDebate.safeParse(input);
  if (!parsed.success) {
    const messages = Object.values(errorsByField(parsed.error, ['debate', 'source']));
    throw new CommandTrouble([...messages, 'Nothing was stored.'].join('\n'));
  }
  const { storeImport } = await import('@/lib/debates/create-data');
  const { db } = await import('@/lib/db/client');
  try {
    const stored = await storeImport(OWNER, parsed.data);
    if ('taken' in stored)
      throw new CommandTrouble(
        `The library has a debate with this title already (/debates/${stored.taken}). Give another --title. Nothing was stored.`,
      );
    if ('namesakes' in stored)
      throw new CommandTrouble(
        `In the library already: ${stored.namesakes.join(', ')}. Say under “speakers” for each: "existing": the name as the library has it, or "existing": null for someone new. Nothing was stored.`,
      );
    return stored.slug;
  } finally {
    await db.$disconnect();
  }
}
