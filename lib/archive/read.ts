import { z } from 'zod';
import { checkArchive } from '@/lib/archive/check';
import { ARCHIVE_VERSION } from '@/lib/archive/format';
import {
  type AnyRow,
  keyOfRow,
  type ModelName,
  modelNames,
  modelOf,
  noRows,
  rowsOf,
} from '@/lib/archive/models';
import { archiveHead, MOST_ROWS, ofEarlier, rowSchema } from '@/lib/archive/row-schema';
import type { Archive } from '@/lib/archive/write';
import { readJson } from '@/lib/fields/read-json';

/** What is wrong in an archive: which row and field (`positions 3, stance`), and what to do about it. */
export type ArchiveProblem = { field: string; message: string };

export type ReadArchive =
  | { ok: true; archive: Archive }
  | { ok: false; problems: ArchiveProblem[]; more: number };

/** How many problems are listed; the rest is counted. */
const MOST_PROBLEMS = 20;

/**
 * Reads an archive and looks through every row of it; says of a bad one what is wrong where. Never
 * throws. Takes seconds for the largest: on a server it is done apart from the requests.
 */
export function readArchive(bytes: Uint8Array): ReadArchive {
  let content: unknown;
  try {
    content = readJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const where = error instanceof SyntaxError ? ` (${error.message})` : '';
    return refuse([
      { field: '', message: `This is no JSON file${where}: export the archive again.` },
    ]);
  }
  const lists = z.record(z.string(), z.unknown()).safeParse(content);
  const head = archiveHead.safeParse(content);
  if (!lists.success || !head.success) {
    const issues = head.error?.issues ?? [];
    return refuse(
      issues.map(({ path, message }) => ({
        field: path.map(String).join(', '),
        message: path.length === 0 ? 'An archive is one JSON object: export it again.' : message,
      })),
    );
  }
  const problems = new Problems();
  const rows = noRows();
  const known = new Set<string>([...Object.keys(archiveHead.shape), ...modelNames.map(listOf)]);
  for (const name of Object.keys(lists.data)) {
    if (!known.has(name)) problems.say(name, 'There is no list of this name in an archive.');
  }
  const isEarlier = head.data.version < ARCHIVE_VERSION;
  for (const name of modelNames) {
    const list = lists.data[listOf(name)];
    if (isEarlier && list === undefined && modelOf(name).isLater) continue;
    const given = isEarlier && Array.isArray(list) ? list.map((row) => ofEarlier(name, row)) : list;
    readList(name, given, rowsOf(rows, name), problems);
  }
  // What refers to what can only be told of rows that are as they should be.
  if (problems.count === 0) checkArchive({ kind: head.data.kind, rows }, problems.say);
  return problems.count > 0
    ? { ok: false, problems: problems.listed, more: problems.count - problems.listed.length }
    : { ok: true, archive: { kind: head.data.kind, rows } };
}

const listOf = (name: ModelName): string => modelOf(name).list;

function readList(name: ModelName, list: unknown, into: AnyRow[], problems: Problems): void {
  const field = listOf(name);
  if (!Array.isArray(list)) {
    problems.say(field, 'This list is missing: write [] where there is nothing.');
    return;
  }
  if (list.length > MOST_ROWS) {
    problems.say(field, `More than ${MOST_ROWS.toLocaleString('en')} rows: export in parts.`);
    return;
  }
  const schema = rowSchema(name);
  const seen = new Set<string>();
  for (const [at, given] of list.entries()) {
    const place = `${field} ${at + 1}`;
    const parsed = schema.safeParse(given);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        problems.say([place, ...issue.path.map(String)].join(', '), wordsOf(issue));
      }
      continue;
    }
    const key = keyOfRow(name, parsed.data);
    if (seen.has(key)) problems.say(place, 'This is there twice: take one out.');
    seen.add(key);
    into.push(parsed.data);
  }
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `There is no field ${issue.keys.map((key) => `“${key}”`).join(', ')} here.`;
  }
  return issue.path.length === 0 ? 'A row is written {…}, with every field.' : issue.message;
}

/** Counts all that is wrong and keeps the first of it. */
class Problems {
  readonly listed: ArchiveProblem[] = [];
  count = 0;
  readonly say = (field: string, message: string): void => {
    this.count += 1;
    if (this.listed.length < MOST_PROBLEMS) this.listed.push({ field, message });
  };
}

function refuse(problems: ArchiveProblem[]): ReadArchive {
  return { ok: false, problems, more: 0 };
}
