import { describe, expect, it } from 'vitest';
import { moveTo, reorderWithin } from '@/lib/propositions/reorder';

describe('reorderWithin', () => {
  it('changes the order of a part and leaves the others where they are', () => {
    expect(reorderWithin(['a', 'x', 'b', 'y', 'c'], ['c', 'a', 'b'])).toEqual([
      'c',
      'x',
      'a',
      'y',
      'b',
    ]);
  });

  it('changes nothing where the part is in its order or empty', () => {
    expect(reorderWithin(['a', 'b', 'c'], ['a', 'c'])).toEqual(['a', 'b', 'c']);
    expect(reorderWithin(['a', 'b'], [])).toEqual(['a', 'b']);
  });
});

describe('moveTo', () => {
  it('takes one to another place, at most to an end', () => {
    expect(moveTo(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moveTo(['a', 'b', 'c'], 2, -5)).toEqual(['c', 'a', 'b']);
    expect(moveTo(['a', 'b', 'c'], 0, 99)).toEqual(['b', 'c', 'a']);
    expect(moveTo(['a'], 7, 0)).toEqual(['a']);
  });
});
