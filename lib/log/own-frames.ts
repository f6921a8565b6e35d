import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { readJson } from '@/lib/fields/read-json';

const MOST = 12;
const FRAME =
  /^ {4}at (?:async )?(?:(?<name>[\w$.<>#]{1,80})(?: \[as [^\]]{1,60}\])? )?\(?(?:file:\/\/)?(?<file>[^\s()]{1,400}):(?<line>\d{1,9}):(?<column>\d{1,9})\)?$/;

/**
 * Where in the code an error was thrown, without its message: `name (lib/db/client.ts:12:5)`, the
 * innermost first. Files are named from the repository; what lies outside it is left out. Of built
 * code the place in the source is named, where the build keeps it. Empty where the error bears no
 * stack of this form.
 *
 * @param root the repository's folder
 */
export function ownFrames(error: unknown, root: string): string[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return [];
  // A message can hold lines that look like a stack: only what follows it counts.
  const at = error.message === '' ? 0 : error.stack.indexOf(error.message);
  if (at < 0) return [];
  const lines = error.stack.slice(at + error.message.length).split('\n');
  return lines.flatMap((line) => frameOf(line, root)).slice(0, MOST);
}

function frameOf(line: string, root: string): string[] {
  const { name = '', file = '', line: row, column } = FRAME.exec(line)?.groups ?? {};
  const place = nameIn(root, file);
  if (place === null) return [];
  const source = place.startsWith('.next/')
    ? placeInSource(file, Number(row), Number(column))
    : null;
  const from = source === null ? null : nameIn(root, source.file);
  if (source === null || from === null) return [`${name} (${place}:${row}:${column})`];
  // Names in built code are letters.
  return [`(${from}:${source.line}:${source.column})`];
}

/** A file's name from the repository, or from the folder of packages; null: it lies outside. */
function nameIn(root: string, file: string): string | null {
  const relative = path.relative(root, file).split(path.sep).join('/');
  if (!path.isAbsolute(file) || relative.startsWith('..') || path.isAbsolute(relative)) return null;
  return relative.replace(/^.*node_modules\//, '~/').replace(/[^\w./[\]@~-]/g, '_');
}

/** What is needed of a map. */
const mapSchema = z.object({
  file: z.string().default(''),
  version: z.literal(3),
  sources: z.array(z.string()),
  sourcesContent: z.array(z.string()).default([]).catch([]),
  names: z.array(z.string()),
  mappings: z.string(),
  sourceRoot: z.string().default(''),
});

/** Maps that were read, so that faults that come one after the other are cheap. */
const maps = new Map<string, SourceMap | null>();
const MOST_MAPS = 20;

function mapOf(file: string): SourceMap | null {
  const known = maps.get(file);
  if (known !== undefined) return known;
  if (maps.size >= MOST_MAPS) maps.clear();
  let map: SourceMap | null = null;
  try {
    map = new SourceMap(mapSchema.parse(readJson(readFileSync(`${file}.map`, 'utf8'))));
  } catch {
    // A build without maps, or half of one: the place in the built file is said.
  }
  maps.set(file, map);
  return map;
}

/** A place in a built file, lines and columns from 1, as the place in its source, the same way. */
function placeInSource(file: string, line: number, column: number) {
  const entry = mapOf(file)?.findEntry(line - 1, column - 1);
  if (entry === undefined || !('originalSource' in entry)) return null;
  return {
    file: path.resolve(path.dirname(file), entry.originalSource),
    line: entry.originalLine + 1,
    column: entry.originalColumn + 1,
  };
}
