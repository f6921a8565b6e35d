import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HighlightRange,
  highlightSegments,
  layHighlights,
} from '@/lib/text/anchor/highlight-segments';

const text = 'He said that the air is bad, and that it gets worse.';
const at = (id: string, words: string): HighlightRange => {
  const start = text.indexOf(words);
  return { id, start, end: start + words.length };
};
const whole = { start: 0, end: text.length };

describe('highlightSegments', () => {
  it('parts a text around one highlight', () => {
    const segments = highlightSegments(layHighlights([at('a', 'the air is bad')]), whole);
    expect(segments.map((segment) => text.slice(segment.start, segment.end))).toEqual([
      'He said that ',
      'the air is bad',
      ', and that it gets worse.',
    ]);
    expect(segments.map((segment) => segment.begins)).toEqual([[], ['a'], []]);
  });

  it('shows which highlights overlap, each on a lane of its own', () => {
    const laid = layHighlights([at('b', 'bad, and'), at('a', 'the air is bad'), at('c', 'worse')]);
    expect(laid.map(({ id, lane }) => [id, lane])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
    const parts = highlightSegments(laid, whole)
      .filter((segment) => segment.highlights.length > 0)
      .map((segment) => [
        text.slice(segment.start, segment.end),
        segment.highlights.map(({ id }) => id).join(),
      ]);
    expect(parts).toEqual([
      ['the air is ', 'a'],
      ['bad', 'a,b'],
      [', and', 'b'],
      ['worse', 'c'],
    ]);
  });

  it('keeps two highlights of the same words apart', () => {
    const laid = layHighlights([at('x', 'bad'), at('y', 'bad')]);
    expect(laid.map((highlight) => highlight.lane)).toEqual([0, 1]);
    const marked = highlightSegments(laid, whole).find((segment) => segment.highlights.length > 0);
    expect(marked?.begins).toEqual(['x', 'y']);
  });

  it('cuts a highlight to the stretch; it begins only where it begins', () => {
    const laid = layHighlights([{ id: 'a', start: 2, end: 20 }]);
    expect(highlightSegments(laid, { start: 10, end: 30 })).toEqual([
      { start: 10, end: 20, highlights: laid, begins: [] },
      { start: 20, end: 30, highlights: [], begins: [] },
    ]);
  });

  it('joined together, the segments are the stretch, and lanes never collide', () => {
    const highlights = fc.array(
      fc.record({ start: fc.nat(60), length: fc.nat(30) }).map(({ start, length }) => ({
        start,
        end: start + length,
      })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(highlights, fc.nat(40), fc.nat(40), (ranges, start, length) => {
        const laid = layHighlights(ranges.map((range, index) => ({ ...range, id: `${index}` })));
        const stretch = { start, end: start + length };
        let place = start;
        for (const segment of highlightSegments(laid, stretch)) {
          expect(segment.start).toBe(place);
          expect(segment.end).toBeGreaterThan(segment.start);
          const lanes = segment.highlights.map(({ lane }) => lane);
          expect(new Set(lanes).size).toBe(lanes.length);
          const covering = laid.filter((one) => one.start <= place && one.end > place);
          expect(lanes.length).toBe(covering.length);
          place = segment.end;
        }
        expect(place).toBe(length === 0 ? start : stretch.end);
      }),
    );
  });

  it('refuses offsets that are none', () => {
    expect(() => layHighlights([{ id: 'a', start: -1, end: 3 }])).toThrow('-1');
    expect(() => layHighlights([{ id: 'a', start: 0, end: Number.NaN }])).toThrow('NaN');
  });
});
