import { type BitPlanesShape, blockLength } from '@/lib/analysis/fast-pairs/bit-planes';
import type { PairCounter } from '@/lib/analysis/fast-pairs/pair-counter';

/**
 * The inner loop of pairwise agreement as a WebAssembly module, because JavaScript has no bit count
 * and this loop is where all the time goes. In words:
 *
 *     (func (export "count") (param $a i32) (param $b i32) (param $end i32) (param $out i32)
 *                            (param $rowBytes i32)
 *       loop over the rows from $b up to $end:
 *         loop over the blocks of $a and $b:
 *           both      = a.addressed & b.addressed
 *           shared   += popcount(both)
 *           distance += popcount((a.plane ^ b.plane) & both), for the four planes of the scale
 *         store shared and distance at $out; go to the next row)
 *
 * and beside it "same", which for each block adds popcount(both & ~differ) instead, where differ is
 * what any of the four planes differs in, and stores that alone.
 *
 * It reads and writes only the memory it is given, which holds the bit planes and then the counts.
 */
const op = {
  loop: 0x03,
  end: 0x0b,
  branchIf: 0x0d,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  load64: 0x29,
  store64as32: 0x3e,
  constant32: 0x41,
  constant64: 0x42,
  less32: 0x49,
  add32: 0x6a,
  popcount64: 0x7b,
  add64: 0x7c,
  and64: 0x83,
  or64: 0x84,
  xor64: 0x85,
} as const;

const noResult = 0x40;
const i32 = 0x7f;
const i64 = 0x7e;
const blockBytes = blockLength * 4;

// Parameters, then locals.
const [a, b, end, out, rowBytes, p, q, rowEnd, both, shared, distance] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;

const load = (pointer: number, plane: number) => [op.get, pointer, op.load64, 3, plane * 8];
const advance = (local: number, bytes: number) => [
  ...[op.get, local, op.constant32, bytes, op.add32, op.set, local],
];
const store = (local: number, at: number) => [op.get, out, op.get, local, op.store64as32, 2, at];
const distanceOn = (plane: number) => [
  ...[op.get, distance, ...load(p, plane), ...load(q, plane), op.xor64],
  ...[op.get, both, op.and64, op.popcount64, op.add64, op.set, distance],
];

const differOn = (plane: number) => [...load(p, plane), ...load(q, plane), op.xor64];

/** Both loops, with what is done for each block and what is stored for each row. */
const loops = (block: readonly number[], stored: readonly number[]) => [
  ...[op.loop, noResult],
  ...[op.constant64, 0, op.set, shared, op.constant64, 0, op.set, distance],
  ...[op.get, a, op.set, p, op.get, b, op.tee, q, op.get, rowBytes, op.add32, op.set, rowEnd],
  ...[op.loop, noResult],
  ...[...load(p, 0), ...load(q, 0), op.and64, op.set, both],
  ...block,
  ...[...advance(p, blockBytes), ...advance(q, blockBytes)],
  ...[op.get, q, op.get, rowEnd, op.less32, op.branchIf, 0, op.end],
  ...stored,
  ...[op.get, rowEnd, op.tee, b, op.get, end, op.less32, op.branchIf, 0, op.end],
  op.end,
];

const countBody = loops(
  [
    ...[op.get, shared, op.get, both, op.popcount64, op.add64, op.set, shared],
    ...[...distanceOn(1), ...distanceOn(2), ...distanceOn(3), ...distanceOn(4)],
  ],
  [...store(shared, 0), ...store(distance, 4), ...advance(out, 8)],
);

// both & ~differ is both ^ (both & differ), which needs no constant of 64 ones.
const sameBody = loops(
  [
    ...[op.get, shared, op.get, both, op.get, both],
    ...[...differOn(1), ...differOn(2), op.or64, ...differOn(3), op.or64, ...differOn(4), op.or64],
    ...[op.and64, op.xor64, op.popcount64, op.add64, op.set, shared],
  ],
  [...store(shared, 0), ...advance(out, 4)],
);

/** A section or body with its length in front, as the binary format wants it (LEB128). */
function withLength(bytes: readonly number[]): number[] {
  const { length } = bytes;
  return length < 128 ? [length, ...bytes] : [(length & 127) | 128, length >> 7, ...bytes];
}

const locals = [2, 3, i32, 3, i64];
const moduleBytes = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, ...withLength([1, 0x60, 5, i32, i32, i32, i32, i32, 0])],
  ...[2, ...withLength([1, 1, 0x6d, 1, 0x6d, 2, 0, 1])],
  ...[3, ...withLength([2, 0, 0])],
  ...[7, ...withLength([2, 1, 0x63, 0, 0, 1, 0x73, 0, 1])],
  ...[
    10,
    ...withLength([
      2,
      ...withLength([...locals, ...countBody]),
      ...withLength([...locals, ...sameBody]),
    ]),
  ],
]);

const pageBytes = 65536;
let compiled: WebAssembly.Module | null | undefined;

/** Where WebAssembly is missing or forbidden, `null`: the plain loop does the same. */
function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(moduleBytes);
  } catch {
    return null;
  }
}

/** The pair counter on WebAssembly, or `null` where there is none or nothing to count. */
export function createPairKernel({ rows, rowLength }: BitPlanesShape): PairCounter | null {
  compiled ??= compile();
  if (compiled === null || rows * rowLength === 0) return null;
  const bytesPerRow = rowLength * 4;
  const countsAt = rows * bytesPerRow;
  const pages = Math.ceil((countsAt + rows * 8) / pageBytes);
  const memory = new WebAssembly.Memory({ initial: pages });
  const words = new Int32Array(memory.buffer, 0, rows * rowLength);
  const counts = new Int32Array(memory.buffer, countsAt, 2 * rows);
  type Count = (a: number, b: number, end: number, out: number, rowBytes: number) => void;
  const { c: count, s: same } = new WebAssembly.Instance(compiled, { m: { m: memory } })
    .exports as { c: Count; s: Count };
  const countRow = (row: number): Int32Array => {
    count(row * bytesPerRow, 0, (row + 1) * bytesPerRow, countsAt, bytesPerRow);
    return counts;
  };
  const countSame = (row: number): Int32Array => {
    same(row * bytesPerRow, 0, (row + 1) * bytesPerRow, countsAt, bytesPerRow);
    return counts;
  };
  return { words, countRow, countSame };
}
