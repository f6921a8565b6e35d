import { describe, expect, it } from 'vitest';
import { moveTo, placeAmong, reorderWithin } from '@/lib/propositions/reorder';

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

describe('placeAmong', () => {
  const all = ['a', 'x', 'b', 'y', 'c'];
  const some = ['a', 'b', 'c'];
  const taken = (item: string, to: number) => {
    const rest = all.filter((one) => one !== item);
    rest.splice(placeAmong(all, some, item, to), 0, item);
    return rest.join('');
  };

  it('is behind the one that it follows among some, or before their first', () => {
    expect(taken('c', 0)).toBe('caxby');
    expect(taken('a', 1)).toBe('xbayc');
    expect(taken('a', 2)).toBe('xbyca');
    expect(taken('a', 100_000)).toBe('xbyca');
    expect(taken('b', 1)).toBe('abxyc');
  });

  it('is the end where nothing else is there', () => {
    expect(placeAmong(['x', 'a'], ['a'], 'a', 0)).toBe(1);
  });
});
