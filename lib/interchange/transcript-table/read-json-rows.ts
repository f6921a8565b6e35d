import { readJson } from '@/lib/fields/read-json';
import { problem, type SourceProblem } from '@/lib/interchange/source-text';
import { chooseList, rowsOfList } from '@/lib/interchange/transcript-table/choose-list';
import { listJsonTurns } from '@/lib/interchange/transcript-table/json-turns';
import { isUnwieldyJson } from '@/lib/interchange/transcript-table/measure-json';
import type { FoundRows } from '@/lib/interchange/transcript-table/read-csv-rows';

/**
 * Turns of a JSON transcript: objects that hold words, at any place of the document, with the speaker
 * and the time that stand in them or around them.
 */
export function readJsonRows(text: string): FoundRows | SourceProblem {
  if (isUnwieldyJson(text))
    return problem(
      'The JSON nests deeper, or holds more values, than any transcript.',
      'Check that it is the right file, or export the turns alone.',
    );
  const parsed = parse(text);
  if (parsed === undefined)
    return problem('The JSON is damaged or was cut off.', 'Export it again, and try once more.');
  const found = listJsonTurns(parsed);
  const list = chooseList(found.lists);
  if (list === null)
    return problem(
      'No list of turns with a speaker and a text was found.',
      'It should hold objects such as {"speaker": "Name", "text": "Words"}.',
    );
  const rows = rowsOfList(list, found);
  return { ok: true, rows, speakerColumn: list.speakerField, textColumn: list.textField };
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
