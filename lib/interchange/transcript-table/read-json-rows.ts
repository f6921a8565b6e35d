import { readJson } from '@/lib/fields/read-json';
import { problem, type SourceProblem } from '@/lib/interchange/source-text';
import { findColumns } from '@/lib/interchange/transcript-table/find-columns';
import { isUnwieldyJson } from '@/lib/interchange/transcript-table/measure-json';
import type { FoundRows } from '@/lib/interchange/transcript-table/read-csv-rows';

type JsonObject = Record<string, unknown>;

/** How deep a list of turns is looked for in a document. */
const MAX_DEPTH = 4;

/** Turns of a JSON transcript: a list of objects with speaker and text, at the top or a few levels down. */
export function readJsonRows(text: string): FoundRows | SourceProblem {
  if (isUnwieldyJson(text))
    return problem(
      'The JSON nests deeper, or holds more values, than any transcript.',
      'Check that it is the right file, or export the turns alone.',
    );
  const parsed = parse(text);
  if (parsed === undefined)
    return problem('The JSON is damaged or was cut off.', 'Export it again, and try once more.');
  const list = findTurns(parsed, 0);
  if (list === null)
    return problem(
      'No list of turns with a speaker and a text was found.',
      'It should hold objects such as {"speaker": "Name", "text": "Words"}.',
    );
  const { turns, columns } = list;
  const rows = turns.map((turn) => ({
    speaker: asText(turn[columns.speaker]),
    text: asText(turn[columns.text]),
  }));
  return { ok: true, rows, speakerColumn: columns.speaker, textColumn: columns.text };
}

function parse(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return parseLines(text);
  }
}

/** One object a line (JSON Lines). */
function parseLines(text: string): unknown {
  try {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.length < 2 ? undefined : lines.map(readJson);
  } catch {
    return undefined;
  }
}

function findTurns(
  value: unknown,
  depth: number,
): { turns: JsonObject[]; columns: { speaker: string; text: string } } | null {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) {
    const turns = value.filter(isObject);
    const keys = new Set(
      turns.slice(0, 50).flatMap((turn) => Object.keys(turn).filter((key) => isPlain(turn[key]))),
    );
    const columns = findColumns([...keys]);
    if (columns !== null) return { turns, columns };
  }
  const children = Array.isArray(value)
    ? value.slice(0, 5)
    : isObject(value)
      ? Object.values(value)
      : [];
  for (const child of children) {
    const found = typeof child === 'object' ? findTurns(child, depth + 1) : null;
    if (found !== null) return found;
  }
  return null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
