import { describe, expect, it } from 'vitest';
import { findStanceCues } from '@/lib/text/similar/stance-cues';

describe('findStanceCues', () => {
  it('marks hedges, denials, boosters, turns and what is handed on, with true offsets', () => {
    const text =
      'Even so, it would be an overstatement to say so. Critics argue it is unlikely; it clearly is not, perhaps.';
    const cues = findStanceCues(text);
    for (const { start, end, words } of cues) expect(text.slice(start, end)).toBe(words);
    expect(cues.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([
      'contrast: Even so',
      'hedge: it would be an overstatement',
      'attribution: Critics argue',
      'hedge: unlikely',
      'booster: clearly',
      'negation: not',
      'hedge: perhaps',
    ]);
  });

  it('knows whole words only, and Chinese ones', () => {
    expect(findStanceCues('a noted knot in mayonnaise')).toEqual([]);
    expect(findStanceCues('中国可能没有这样做').map(({ kind }) => kind)).toEqual([
      'hedge',
      'negation',
    ]);
  });
});
