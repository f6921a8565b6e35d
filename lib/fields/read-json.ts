/**
 * What a text of JSON holds, as what it is before a schema has parsed it: unknown. All that the app
 * reads of JSON comes through here; the linter refuses `JSON.parse`, whose answer passes for anything.
 *
 * @throws SyntaxError where it is no JSON
 */
export function readJson(text: string): unknown {
  return JSON.parse(text);
}
