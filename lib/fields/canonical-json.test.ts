import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/lib/fields/canonical-json';

describe('canonicalJson', () => {
  it('is the same whatever the order of fields, at any depth', () => {
    const one = { b: [{ y: 1, x: null }], a: 'A' };
    const other = { a: 'A', b: [{ x: null, y: 1 }] };
    expect(canonicalJson(one)).toBe(canonicalJson(other));
    expect(canonicalJson(one)).toBe('{"a":"A","b":[{"x":null,"y":1}]}');
  });

  it('tells lists in another order, and other values, apart', () => {
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
    expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: '1' }));
    expect(canonicalJson({ a: null })).not.toBe(canonicalJson({}));
  });
});
