import { type AgainstChance, againstChance, type Chance } from '@/lib/analysis/chance/chance';
import { formatShare } from '@/lib/words/format-count';

const WORDS: Readonly<Record<AgainstChance, string>> = {
  closer: 'closer than chance',
  'no-closer': 'no closer than chance',
  further: 'further apart than chance',
};

/** What a figure is beside chance, as it follows "they are"; null stays null. */
export function againstChanceWords(against: AgainstChance): string;
export function againstChanceWords(against: AgainstChance | null): string | null;
export function againstChanceWords(against: AgainstChance | null): string | null {
  return against === null ? null : WORDS[against];
}

/** A figure beside chance, with chance's level: "closer than chance (0.64)"; empty where there is none. */
export function besideChanceWords(value: number | null, chance: Chance | null): string {
  if (value === null || chance === null) return '';
  const words = againstChanceWords(againstChance(value, chance));
  const level = formatShare(chance.level);
  return words === null ? `chance gives ${level}` : `${words} (${level})`;
}

/**
 * Whether chance alone puts all wholly together, as far as figures are shown: all that there is to draw from
 * is as good as one stance, so that no figure can lie above chance and no scale begins there.
 */
export function isWhollyChance(level: number): boolean {
  return formatShare(level) === '1.00';
}

/** What is said where that is so, in place of who is close to whom. */
export const NOTHING_BESIDE_CHANCE =
  'All that is shown is held so much alike that chance alone puts any two wholly together: nothing can be compared here.';

/** What decides whether a figure is closer, or further apart, than chance; two whole sentences. */
export const HOW_CHANCE_DECIDES =
  'By chance is what it would be, on average, if all drew their stances from those shown, keeping who addresses what. Closer or further apart is what 95 of 100 such draws do not reach; of forty pairs that only draw, one comes out as closer and one as further apart.';
