import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '@/lib/charts/opinion-map/convex-hull';
import { placeLabels } from '@/lib/charts/opinion-map/place-labels';
import { placeMarks } from '@/lib/charts/opinion-map/place-marks';

const frame = { width: 800, height: 400, edge: 40, gap: 20 };
const apart = (a: Point | undefined, b: Point | undefined) =>
  Math.hypot((a?.[0] ?? 0) - (b?.[0] ?? 0), (a?.[1] ?? 0) - (b?.[1] ?? 0));

describe('placeMarks', () => {
  it('fills the frame with both axes on one scale', () => {
    const { places, origin, moved } = placeMarks(
      [
        { x: -1, y: 0 },
        { x: 3, y: 1 },
      ],
      frame,
    );
    // 720 px across for four units: 180 a unit; one unit up is 180 px, too.
    expect(places[0]?.[0]).toBeCloseTo(40);
    expect(places[1]?.[0]).toBeCloseTo(760);
    expect((places[0]?.[1] ?? 0) - (places[1]?.[1] ?? 0)).toBeCloseTo(180);
    expect(origin[0]).toBeCloseTo(220);
    expect(moved).toBe(false);
  });

  it('parts marks that lie on one spot, and says so', () => {
    const one = { x: 1, y: 1 };
    const { places, moved } = placeMarks([one, one, { x: -1, y: -1 }], frame);
    expect(apart(places[0], places[1])).toBeGreaterThan(19);
    expect(moved).toBe(true);
  });

  it('moves no mark further than one and a half gaps, gives numbers only, the same each time', () => {
    const point = fc.record({
      x: fc.double({ min: -1, max: 1, noNaN: true }),
      y: fc.double({ min: -1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (points) => {
        const { places } = placeMarks(points, frame);
        const unmoved = placeMarks(points, { ...frame, gap: 0 }).places;
        for (const [at, place] of places.entries()) {
          expect(place.every(Number.isFinite)).toBe(true);
          expect(apart(place, unmoved[at])).toBeLessThanOrEqual(30.001);
        }
        expect(placeMarks(points, frame).places).toEqual(places);
      }),
    );
  });
});

describe('placeLabels', () => {
  const space = { width: 400, height: 200, reach: 12, size: 12 };

  it('puts a name to the right, and to the left where the frame ends', () => {
    const [first, second] = placeLabels(
      [
        [100, 100],
        [390, 100],
      ],
      ['Ann', 'Bo Cole'],
      space,
    );
    expect(first?.[0]).toBe(116);
    expect(second?.[0]).toBeLessThan(390 - 12);
  });

  it('leaves out a name that would cover marks on every side', () => {
    const marks: Point[] = [
      [200, 100],
      [225, 100],
      [175, 100],
      [200, 125],
      [200, 75],
    ];
    expect(placeLabels(marks, ['Long Name', '', '', '', ''], space)[0]).toBeNull();
  });
});
