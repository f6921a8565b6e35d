/**
 * Turns a square of 32 × 32 bits, in place: bit r of word c becomes bit c of word r.
 *
 * Halves are exchanged across the diagonal, then quarters, down to single bits: 80 exchanges
 * instead of 1,024. Source: H. S. Warren, "Hacker's Delight" (2012), section 7.3.
 */
export function transposeBits(square: Int32Array): void {
  let mask = 0x0000ffff;
  for (let half = 16; half > 0; half >>= 1, mask ^= mask << half) {
    for (let word = 0; word < 32; word = ((word | half) + 1) & ~half) {
      const upper = square[word] as number;
      const lower = square[word | half] as number;
      const exchanged = ((upper >>> half) ^ lower) & mask;
      square[word] = upper ^ (exchanged << half);
      square[word | half] = lower ^ exchanged;
    }
  }
}
