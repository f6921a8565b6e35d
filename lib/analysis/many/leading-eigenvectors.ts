import {
  type Eigenvectors,
  tridiagonalEigenvectors,
} from '@/lib/analysis/many/tridiagonal-eigenvectors';
import { seededRandom } from '@/lib/analysis/seeded-random';

/** Up to this size the search runs to its end, so that equal eigenvalues are all found. */
const smallSize = 64;
const tolerance = 1e-11;

/**
 * The largest eigenvalues of a symmetric matrix and their vectors, by Lanczos' method with full
 * re-orthogonalisation. The matrix is known only by what it does to a vector, so that it need not be
 * stored and a sparse one stays cheap.
 *
 * @param size how many rows the matrix has. @param count how many eigenvalues are wanted.
 * @param multiply writes matrix × `vector` into `result`.
 * @param seed the random start; the answer does not depend on it beyond rounding.
 *
 * Source: C. Lanczos (1950); B. Parlett, "The Symmetric Eigenvalue Problem" (1980), chapter 13.
 * Cost: about 20 to 250 multiplications, plus steps² × size.
 */
export function leadingEigenvectors(
  size: number,
  count: number,
  multiply: (vector: Float64Array, result: Float64Array) => void,
  seed = 1,
): Eigenvectors {
  const random = seededRandom(seed);
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let next = freshDirection(size, basis, random);
  let scale = 0;
  let check = size <= smallSize ? size : 12;
  while (basis.length < size) {
    basis.push(next);
    const image = new Float64Array(size);
    multiply(next, image);
    const along = dot(next, image);
    diagonal.push(along);
    clearOf(image, basis);
    const length = Math.sqrt(dot(image, image));
    scale = Math.max(scale, Math.abs(along));
    const exhausted = length <= 1e-13 * scale || scale === 0;
    if (basis.length >= check || basis.length === size) {
      const ritz = tridiagonalEigenvectors(diagonal, beside);
      if (basis.length === size || settled(ritz, count, length)) return lift(ritz, basis, count);
      check = Math.ceil(check * 1.25);
    }
    beside.push(exhausted ? 0 : length);
    next = exhausted ? freshDirection(size, basis, random) : scaled(image, 1 / length);
  }
  return { values: new Float64Array(0), vectors: [] };
}

/** Whether the wanted vectors are exact enough: what the next step would add to them is nothing. */
function settled(ritz: Eigenvectors, count: number, length: number): boolean {
  const largest = Math.abs(ritz.values[0] as number);
  return ritz.vectors
    .slice(0, count)
    .every((vector) => Math.abs(vector.at(-1) as number) * length <= tolerance * largest);
}

/** The vectors of the small problem, carried back to the full size. */
function lift(ritz: Eigenvectors, basis: readonly Float64Array[], count: number): Eigenvectors {
  const wanted = Math.min(count, ritz.vectors.length);
  return {
    values: ritz.values.slice(0, wanted),
    vectors: ritz.vectors.slice(0, wanted).map((weights) => {
      const vector = new Float64Array(basis[0]?.length ?? 0);
      for (const [step, direction] of basis.entries()) add(vector, direction, weights[step] ?? 0);
      return scaled(vector, 1 / Math.sqrt(dot(vector, vector)));
    }),
  };
}

function freshDirection(
  size: number,
  basis: readonly Float64Array[],
  random: () => number,
): Float64Array {
  const vector = Float64Array.from({ length: size }, () => random() - 0.5);
  clearOf(vector, basis);
  return scaled(vector, 1 / Math.sqrt(dot(vector, vector)));
}

/** Takes out of a vector what lies along the basis; twice, since rounding leaves some the first time. */
function clearOf(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (let pass = 0; pass < 2; pass++) {
    for (const direction of basis) add(vector, direction, -dot(vector, direction));
  }
}

function add(vector: Float64Array, other: Float64Array, times: number): void {
  for (let i = 0; i < vector.length; i++) {
    vector[i] = (vector[i] as number) + times * (other[i] as number);
  }
}

function scaled(vector: Float64Array, factor: number): Float64Array {
  return vector.map((value) => value * factor);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
