import { readJson } from '@/lib/fields/read-json';
import {
  LARGEST_READING,
  READING_FORMAT,
  type ReadingFile,
  readingFile,
} from '@/lib/interchange/reading/reading-file';

/** What is wrong in a file: where, and what to do about it. */
export type FileProblem = { field: string; message: string };

export type ReadReading =
  | { ok: true; file: ReadingFile }
  | { ok: false; problems: FileProblem[]; more: number };

const MOST_PROBLEMS = 20;
const MEGABYTE = 1024 * 1024;

/** Reads the file of one reading; says of a bad one what is wrong where. Never throws. */
export function read(bytes: Uint8Array): ReadReading {
  if (bytes.byteLength === 0) return refuse('The file is empty: choose another.');
  if (bytes.byteLength > LARGEST_READING) {
    return refuse(
      `The file has ${Math.round(bytes.byteLength / MEGABYTE)} MB; ${LARGEST_READING / MEGABYTE} MB is the most.`,
    );
  }
  let content: unknown;
  try {
    content = readJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const where = error instanceof SyntaxError ? ` (${error.message})` : '';
    return refuse(
      `This is no JSON file${where}. A reading is downloaded from the list of readings of a debate.`,
    );
  }
  if (typeof content !== 'object' || content === null || !('format' in content)) {
    return refuse(
      `This is no file of a reading: it has no "format": "${READING_FORMAT}". Download one from the list of readings of a debate.`,
    );
  }
  const parsed = readingFile.safeParse(content);
  if (parsed.success) return { ok: true, file: parsed.data };
  const problems = parsed.error.issues.map((issue) => ({
    field: fieldOf(issue.path),
    message: issue.message,
  }));
  return {
    ok: false,
    problems: problems.slice(0, MOST_PROBLEMS),
    more: Math.max(0, problems.length - MOST_PROBLEMS),
  };
}

function refuse(message: string): ReadReading {
  return { ok: false, problems: [{ field: '', message }], more: 0 };
}

/** `positions[3].stance`: as one would look for it in the file, counted from 1. */
export function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) =>
      typeof part === 'number' ? ` ${part + 1}` : `${at === 0 ? '' : ', '}${String(part)}`,
    )
    .join('');
}
