import { againstChance, type Chance } from '@/lib/analysis/chance/chance';
import { againstChanceWords } from '@/lib/words/chance-words';

/** What stands beside an index of agreement in a printed line: chance's level, its range, and the verdict. */
export function besideChance(value: number | null, chance: Chance | null) {
  return {
    chance: chance?.level ?? null,
    chanceFrom: chance?.range?.low ?? null,
    chanceTo: chance?.range?.high ?? null,
    against: againstChanceWords(againstChance(value, chance)),
  };
}
