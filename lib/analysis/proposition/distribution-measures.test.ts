import { describe, expect, test } from 'vitest';
import { agreementA } from '@/lib/analysis/proposition/agreement-a';
import { consensus } from '@/lib/analysis/proposition/consensus';
import { polarisation } from '@/lib/analysis/proposition/polarisation';

/** The example distribution of van der Eijk (2001, p. 331), used throughout the R package agrmt. */
const seatsOnSevenPoints = [30, 40, 210, 130, 530, 50, 10];

describe('agreement A', () => {
  test('published: van der Eijk (2001, p. 331); agrmt prints 0.6113333', () => {
    expect(agreementA(seatsOnSevenPoints).value).toBeCloseTo(0.6113333, 6);
  });

  test('published: Dutch parties on seven points, PvdA 0.61 and D66 0.48 (agrmt vignette)', () => {
    expect(agreementA([2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6]).value).toBeCloseTo(0.61, 2);
    expect(agreementA([1.6, 2.6, 8.2, 21, 29.3, 27, 10.3]).value).toBeCloseTo(0.48, 2);
  });

  test('published: the layers of the first example', () => {
    expect(agreementA([1, 1, 1, 1, 1, 1, 0]).value).toBeCloseTo(0.167, 3);
    expect(agreementA([0, 1, 1, 1, 1, 1, 0]).value).toBeCloseTo(0.333, 3);
    expect(agreementA([0, 0, 1, 1, 1, 0, 0]).value).toBeCloseTo(0.667, 3);
    expect(agreementA([0, 0, 1, 0, 1, 0, 0]).value).toBeCloseTo(0.467, 3);
  });

  test('ideal shapes: peak 1, flat 0, two camps −1', () => {
    expect(agreementA([0, 0, 9, 0, 0]).value).toBe(1);
    expect(agreementA([4, 4, 4, 4, 4]).value).toBe(0);
    expect(agreementA([5, 0, 0, 0, 5]).value).toBe(-1);
  });
});

describe('consensus', () => {
  test('published: agrmt prints 0.7256876 for the example of van der Eijk', () => {
    expect(consensus(seatsOnSevenPoints).value).toBeCloseTo(0.7256876, 6);
  });

  test('ideal shapes: all alike 1, half at either end 0', () => {
    expect(consensus([0, 7, 0, 0, 0]).value).toBe(1);
    expect(consensus([7, 0, 0, 0, 7]).value).toBeCloseTo(0, 12);
  });

  test('by hand: one each on five points', () => {
    // Mean 0; the ends give log₂(½) = −1, the next log₂(¾), the middle 0.
    const expected = 1 + (2 / 5) * -1 + (2 / 5) * Math.log2(0.75);
    expect(consensus([1, 1, 1, 1, 1]).value).toBeCloseTo(expected, 12);
  });
});

describe('polarisation', () => {
  test('by hand: two camps', () => {
    expect(polarisation([5, 0, 0, 0, 5]).value).toBe(1);
    // Shares 0.8 and 0.2, two steps apart: (0.64 × 0.2 + 0.04 × 0.8) × 2.
    expect(polarisation([0, 8, 0, 2, 0]).value).toBeCloseTo(0.32, 12);
  });

  test('Esteban & Ray axiom: moving two small camps together into one raises it', () => {
    expect(polarisation([10, 0, 0, 10, 0]).value!).toBeGreaterThan(
      polarisation([10, 0, 5, 0, 5]).value!,
    );
  });

  test('against a sum over individuals, written independently', () => {
    const people = [-2, -2, -1, 0, 1, 1, 1, 2];
    const size = (x: number) => people.filter((y) => y === x).length / people.length;
    const pairs = people.flatMap((x) => people.map((y) => size(x) * Math.abs(x - y)));
    const expected = pairs.reduce((sum, pair) => sum + pair, 0) / people.length ** 2;
    expect(polarisation([2, 1, 1, 3, 1]).value).toBeCloseTo(expected, 12);
  });
});

test.each([
  ['agreementA', agreementA],
  ['consensus', consensus],
  ['polarisation', polarisation],
])('%s: nobody is null, one voice is defined with n 1, bad counts throw', (name, measure) => {
  expect(measure([0, 0, 0, 0, 0])).toEqual({ value: null, n: 0 });
  expect(measure([0, 1, 0, 0, 0])).toEqual({ value: name === 'polarisation' ? 0 : 1, n: 1 });
  expect(() => measure([1, -1, 0, 0, 0])).toThrow(name);
  expect(() => measure([1])).toThrow(name);
  expect(() => measure([1, Number.NaN, 0])).toThrow(name);
});
