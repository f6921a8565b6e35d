import { describe, expect, it } from 'vitest';
import { stackDepth } from '@/lib/charts/spectrum/stack-marks';

describe('stackDepth', () => {
  it('piles two marks up before it goes sideways', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((marks) => stackDepth(marks, 3))).toEqual([
      0, 1, 2, 2, 2, 2, 2,
    ]);
  });

  it('goes deeper when no more columns fit', () => {
    expect([4, 5, 6, 7].map((marks) => stackDepth(marks, 2))).toEqual([2, 3, 3, 4]);
    expect(stackDepth(12, 3)).toBe(4);
    expect(stackDepth(3, 1)).toBe(3);
  });
});
