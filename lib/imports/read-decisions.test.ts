import { describe, expect, it } from 'vitest';
import { readDecisions } from '@/lib/imports/read-decisions';

const problemsOf = (text: string) => {
  const found = readDecisions('my.json', text);
  return found.ok ? [] : found.problems;
};

describe('readDecisions', () => {
  it('takes an empty object, and a byte order mark before it', () => {
    expect(readDecisions('my.json', '\ufeff{}')).toEqual({
      ok: true,
      decisions: { speakers: {}, starts: [] },
    });
  });

  it.each([
    ['a missing comma', '{\n  "title": "A"\n  "date": "2024"\n}', 'line 3, column 3'],
    [
      'a word without quotation marks',
      '{\n  "title": "A",\n  "joinTurns": yes\n}',
      'line 3, column 16',
    ],
    ['a comma too many', '{\n  "title": "A",\n}', 'line 3, column 1'],
    ['an open bracket', '{\n  "speakers": {\n', 'line 2, column 16'],
  ])('says the line of %s', (_, text, where) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(`my.json, ${where}: `)]);
  });

  it('names every field that is not as expected, counting entries from one', () => {
    const text = JSON.stringify({
      speakers: { Bob: { role: 'chief' } },
      starts: [{ at: 'Words' }, { at: '' }],
      colour: 'red',
    });
    expect(problemsOf(text)).toEqual([
      expect.stringContaining('my.json, speakers.Bob.role: '),
      expect.stringContaining('my.json, starts[2].at: '),
      expect.stringContaining('my.json: there is no field “colour” here.'),
    ]);
  });
});
