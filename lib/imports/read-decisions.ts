import type { z } from 'zod';
import { readJson } from '@/lib/fields/read-json';
import { type ImportDecisions, importDecisions } from '@/lib/imports/decisions';

export type ReadDecisions<Decisions = ImportDecisions> =
  | { ok: true; decisions: Decisions }
  | { ok: false; problems: string[] };

/**
 * The decisions that a file holds, or every problem with its line (where the JSON is broken) or its
 * field (where a value is not what is expected). Never throws.
 *
 * @param file the name by which the person gave it, for the sentences
 */
export function readDecisions(file: string, text: string): ReadDecisions {
  return readDecisionsAs(importDecisions, file, text);
}

/** The same for decisions of another kind, by their schema. */
export function readDecisionsAs<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  text: string,
): ReadDecisions<z.output<Schema>> {
  let value: unknown;
  try {
    value = readJson(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const place = placeOf(text, error instanceof Error ? error.message : '');
    const where = place === null ? '' : `, line ${place.line}, column ${place.column}`;
    const remedy = 'Look for a missing comma, bracket or quotation mark there or just before.';
    return { ok: false, problems: [`${file}${where}: this is no valid JSON. ${remedy}`] };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, decisions: parsed.data };
  return { ok: false, problems: parsed.error.issues.map((issue) => say(file, issue)) };
}

function say(file: string, issue: z.core.$ZodIssue): string {
  const field = issue.path.reduce<string>(
    (path, step) =>
      typeof step === 'number'
        ? `${path}[${step + 1}]`
        : path === ''
          ? String(step)
          : `${path}.${String(step)}`,
    '',
  );
  const at = field === '' ? file : `${file}, ${field}`;
  if (issue.code === 'unrecognized_keys')
    return `${at}: there is no field ${issue.keys.map((key) => `“${key}”`).join(', ')} here. See --help for the fields there are.`;
  return `${at}: ${issue.message}.`;
}

/** Where a JSON text breaks, from what the parser says of it; null where it does not say. */
function placeOf(text: string, message: string): { line: number; column: number } | null {
  const offset = offsetOf(text, message);
  if (offset === null) return null;
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function offsetOf(text: string, message: string): number | null {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Math.min(Number(position), text.trimEnd().length);
  if (/end of JSON input|Unterminated/.test(message)) return text.trimEnd().length;
  // Else the parser quotes the sign and some letters around it.
  const quoted = /^Unexpected token '(.+?)', (\.\.\.)?"(.*?)"(\.\.\.)? is not valid JSON$/s.exec(
    message,
  );
  if (quoted === null) return null;
  const [, sign = '', cutBefore, around = ''] = quoted;
  const start = text.indexOf(around);
  if (start === -1) return null;
  // Ten letters stand before the sign where the quotation is cut off there.
  const within = around.indexOf(sign, cutBefore === undefined ? 0 : 10);
  return within === -1 ? start : start + within;
}
