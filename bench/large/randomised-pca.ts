import { seededRandom } from '@/lib/analysis/seeded-random';
import { notAddressed, rowOf, type StanceMatrix } from '@/lib/analysis/stance-matrix';

/** As scikit-learn has it: ten directions more than are wanted, and seven rounds for two of many. */
const axes = 2;
const beside = 10;
const rounds = 7;

/**
 * A plain randomised PCA to measure ours beside: missing cells filled with the proposition's mean, a
 * dozen random directions multiplied by the matrix and its transpose again and again, and the small
 * problem that is left solved by turning pairs of columns. Gives two places a commentator.
 *
 * Source: N. Halko, P. Martinsson & J. Tropp, "Finding structure with randomness" (2011).
 */
export function randomisedPca(matrix: StanceMatrix): { places: Float64Array; variance: number[] } {
  const rows = matrix.commentatorIds.length;
  const columns = matrix.propositionIds.length;
  const filled = fillCentred(matrix);
  const width = axes + beside;
  const random = seededRandom(1);
  let right: Float64Array = Float64Array.from({ length: columns * width }, () => random() - 0.5);
  let left: Float64Array = new Float64Array(rows * width);
  for (let round = 0; round <= rounds; round++) {
    left = timesRight(filled, right, rows, columns, width);
    orthonormalise(left, rows, width);
    right = timesLeft(filled, left, rows, columns, width);
    if (round < rounds) orthonormalise(right, columns, width);
  }
  // right = Xᵀ × left: its singular values are those of X along the directions found.
  const { values, vectors } = turnColumns(right, columns, width);
  const places = new Float64Array(rows * axes);
  for (let row = 0; row < rows; row++) {
    for (let axis = 0; axis < axes; axis++) {
      let sum = 0;
      for (let at = 0; at < width; at++) {
        sum += (left[row * width + at] ?? 0) * (vectors[at * width + axis] ?? 0);
      }
      places[row * axes + axis] = sum * (values[axis] ?? 0);
    }
  }
  const total = filled.reduce((sum, value) => sum + value * value, 0);
  return { places, variance: values.slice(0, axes).map((value) => (value * value) / total) };
}

function fillCentred(matrix: StanceMatrix): Float64Array {
  const columns = matrix.propositionIds.length;
  const filled = new Float64Array(matrix.commentatorIds.length * columns);
  const sums = new Float64Array(columns);
  const counts = new Uint32Array(columns);
  const cells = matrix.commentatorIds.map((_, row) => rowOf(matrix, row));
  for (const row of cells) {
    for (let column = 0; column < columns; column++) {
      const cell = row[column] as number;
      if (cell === notAddressed) continue;
      sums[column] = (sums[column] as number) + cell;
      counts[column] = (counts[column] as number) + 1;
    }
  }
  for (const [row, stances] of cells.entries()) {
    for (let column = 0; column < columns; column++) {
      const cell = stances[column] as number;
      if (cell === notAddressed) continue;
      filled[row * columns + column] = cell - (sums[column] as number) / (counts[column] as number);
    }
  }
  return filled;
}

function timesRight(
  filled: Float64Array,
  right: Float64Array,
  rows: number,
  columns: number,
  width: number,
): Float64Array {
  const result = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = filled[row * columns + column] as number;
      for (let at = 0; at < width; at++) {
        result[row * width + at] =
          (result[row * width + at] as number) + value * (right[column * width + at] as number);
      }
    }
  }
  return result;
}

function timesLeft(
  filled: Float64Array,
  left: Float64Array,
  rows: number,
  columns: number,
  width: number,
): Float64Array {
  const result = new Float64Array(columns * width);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = filled[row * columns + column] as number;
      for (let at = 0; at < width; at++) {
        result[column * width + at] =
          (result[column * width + at] as number) + value * (left[row * width + at] as number);
      }
    }
  }
  return result;
}

function orthonormalise(columnsOf: Float64Array, rows: number, width: number): void {
  const product = (a: number, b: number) => {
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      sum += (columnsOf[row * width + a] as number) * (columnsOf[row * width + b] as number);
    }
    return sum;
  };
  for (let column = 0; column < width; column++) {
    for (let before = 0; before < column; before++) {
      const along = product(before, column);
      for (let row = 0; row < rows; row++) {
        columnsOf[row * width + column] =
          (columnsOf[row * width + column] as number) -
          along * (columnsOf[row * width + before] as number);
      }
    }
    const length = Math.sqrt(product(column, column)) || 1;
    for (let row = 0; row < rows; row++) {
      columnsOf[row * width + column] = (columnsOf[row * width + column] as number) / length;
    }
  }
}

/** Singular values and right vectors of a tall matrix, by turning pairs of its columns (one-sided Jacobi). */
function turnColumns(tall: Float64Array, rows: number, width: number) {
  const a = Float64Array.from(tall);
  const v = new Float64Array(width * width);
  for (let at = 0; at < width; at++) v[at * width + at] = 1;
  for (let sweep = 0; sweep < 30; sweep++) {
    let turned = 0;
    for (let p = 0; p < width; p++) {
      for (let q = p + 1; q < width; q++) {
        let [pp, qq, pq] = [0, 0, 0];
        for (let row = 0; row < rows; row++) {
          const x = a[row * width + p] as number;
          const y = a[row * width + q] as number;
          pp += x * x;
          qq += y * y;
          pq += x * y;
        }
        if (Math.abs(pq) <= 1e-12 * Math.sqrt(pp * qq)) continue;
        turned++;
        const angle = 0.5 * Math.atan2(2 * pq, pp - qq);
        turn(a, rows, width, p, q, angle);
        turn(v, width, width, p, q, angle);
      }
    }
    if (turned === 0) break;
  }
  const lengths = Array.from({ length: width }, (_, column) => {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += (a[row * width + column] as number) ** 2;
    return Math.sqrt(sum);
  });
  const order = lengths.map((_, at) => at).sort((x, y) => (lengths[y] ?? 0) - (lengths[x] ?? 0));
  const vectors = new Float64Array(width * width);
  for (const [to, from] of order.entries()) {
    for (let at = 0; at < width; at++) vectors[at * width + to] = v[at * width + from] as number;
  }
  return { values: order.map((at) => lengths[at] ?? 0), vectors };
}

function turn(m: Float64Array, rows: number, width: number, p: number, q: number, angle: number) {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  for (let row = 0; row < rows; row++) {
    const x = m[row * width + p] as number;
    const y = m[row * width + q] as number;
    m[row * width + p] = c * x + s * y;
    m[row * width + q] = c * y - s * x;
  }
}
