import { describe, expect, it } from 'vitest';
import { passageSegments } from '@/lib/coding/passage-segments';

describe('passageSegments', () => {
  it('parts overlapping ranges and leaves nothing out', () => {
    const segments = passageSegments(10, 30, [
      { start: 12, end: 20, id: 'a' },
      { start: 16, end: 40, id: 'b' },
      { start: 0, end: 10, id: 'outside' },
    ]);
    expect(segments).toEqual([
      { start: 10, end: 12, ids: [] },
      { start: 12, end: 16, ids: ['a'] },
      { start: 16, end: 20, ids: ['a', 'b'] },
      { start: 20, end: 30, ids: ['b'] },
    ]);
  });

  it('gives an unmarked stretch whole, and nothing for nothing', () => {
    expect(passageSegments(0, 5, [])).toEqual([{ start: 0, end: 5, ids: [] }]);
    expect(passageSegments(5, 5, [])).toEqual([]);
  });
});
