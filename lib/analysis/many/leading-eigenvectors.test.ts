import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { expect, test } from 'vitest';
import { leadingEigenvectors } from '@/lib/analysis/many/leading-eigenvectors';
import { tridiagonalEigenvectors } from '@/lib/analysis/many/tridiagonal-eigenvectors';
import { seededRandom } from '@/lib/analysis/seeded-random';

/** A random symmetric matrix as rows. */
function symmetric(size: number, seed: number): number[][] {
  const random = seededRandom(seed);
  const rows = Array.from({ length: size }, () =>
    Array.from({ length: size }, () => random() - 0.5),
  );
  return rows.map((row, i) => row.map((value, j) => value + rows[j]![i]!));
}

function multiplyBy(rows: number[][]) {
  return (vector: Float64Array, result: Float64Array) => {
    for (const [i, row] of rows.entries()) {
      result[i] = row.reduce((sum, value, j) => sum + value * vector[j]!, 0);
    }
  };
}

test.each([2, 3, 17, 64, 130])('ml-matrix finds the same eigenvalues: %d rows', (size) => {
  const rows = symmetric(size, size);
  const library = new EigenvalueDecomposition(new Matrix(rows), { assumeSymmetric: true });
  const expected = library.realEigenvalues.toSorted((a, b) => b - a);
  const { values, vectors } = leadingEigenvectors(size, 2, multiplyBy(rows));
  for (const place of [0, 1]) {
    expect(values[place]).toBeCloseTo(expected[place]!, 9);
    const image = new Float64Array(size);
    multiplyBy(rows)(vectors[place]!, image);
    for (const [i, value] of image.entries()) {
      expect(value).toBeCloseTo(values[place]! * vectors[place]![i]!, 7);
    }
  }
});

test('an eigenvalue that comes twice is found twice', () => {
  const diagonal = [1, 5, 2, 5, 0, 3];
  const { values } = leadingEigenvectors(6, 3, (vector, result) => {
    for (const [i, entry] of diagonal.entries()) result[i] = entry * vector[i]!;
  });
  expect([...values].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([5, 5, 3]);
});

test('a matrix of zeros, of one row and of none', () => {
  const zero = leadingEigenvectors(3, 2, (_, result) => result.fill(0));
  expect([...zero.values]).toEqual([0, 0]);
  const one = leadingEigenvectors(1, 2, (vector, result) => {
    result[0] = 4 * vector[0]!;
  });
  expect([...one.values]).toEqual([4]);
  expect(leadingEigenvectors(0, 2, () => {}).vectors).toEqual([]);
});

test('a matrix with entries on and beside its diagonal: ml-matrix agrees', () => {
  const random = seededRandom(9);
  const diagonal = Array.from({ length: 30 }, random);
  const beside = Array.from({ length: 29 }, random);
  const full = Matrix.zeros(30, 30);
  for (const [i, value] of diagonal.entries()) full.set(i, i, value);
  for (const [i, value] of beside.entries()) {
    full.set(i, i + 1, value);
    full.set(i + 1, i, value);
  }
  const library = new EigenvalueDecomposition(full, { assumeSymmetric: true });
  const { values } = tridiagonalEigenvectors(diagonal, beside);
  for (const [place, value] of library.realEigenvalues.toSorted((a, b) => b - a).entries()) {
    expect(values[place]).toBeCloseTo(value, 10);
  }
});
