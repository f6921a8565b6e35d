import { seededRandom } from '@/lib/analysis/seeded-random';
import { countAddressed, type StanceCounts } from '@/lib/analysis/stance-counts';
import { type Stance, stances } from '@/lib/analysis/stance-matrix';

/**
 * Draws stances one by one, with replacement, as often each as the pool holds it; the same ones for
 * the same seed. `null` where the pool is empty.
 */
export function stanceDrawer(pool: StanceCounts, seed: number): (() => Stance) | null {
  const all = countAddressed(pool);
  if (all === 0) return null;
  const random = seededRandom(seed);
  return () => {
    let left = random() * all;
    for (const [place, count] of pool.entries()) {
      left -= count;
      if (left < 0) return stances[place] as Stance;
    }
    return stances[stances.length - 1] as Stance;
  };
}
