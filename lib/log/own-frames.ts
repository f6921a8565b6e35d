import path from 'node:path';

const MOST = 12;
const FRAME =
  /^ {4}at (?:async )?(?:(?<name>[\w$.<>#]{1,80})(?: \[as [^\]]{1,60}\])? )?\(?(?:file:\/\/)?(?<file>[^\s()]{1,400}):(?<line>\d{1,9}):(?<column>\d{1,9})\)?$/;

/**
 * Where in the code an error was thrown, without its message: `name (lib/db/client.ts:12:5)`, the
 * innermost first. Files are named from the repository; what lies outside it is left out. Empty where
 * the error bears no stack of this form.
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
  const relative = path.relative(root, file).split(path.sep).join('/');
  if (!path.isAbsolute(file) || relative.startsWith('..') || path.isAbsolute(relative)) return [];
  const short = relative.replace(/^.*node_modules\//, '~/').replace(/[^\w./[\]@~-]/g, '_');
  return [`${name} (${short}:${row}:${column})`];
}
