import type { Stance } from '@/lib/analysis/stance-matrix';

const WORDS: Record<Stance, string> = {
  [-2]: 'strongly disagrees',
  [-1]: 'disagrees',
  0: 'mixed',
  1: 'agrees',
  2: 'strongly agrees',
};

const SIGNS: Record<Stance, string> = { [-2]: '−−', [-1]: '−', 0: '±', 1: '+', 2: '++' };

/** A stance in words, as it reads after a commentator's name. Why there is none says `absenceVerb`. */
export function stanceWords(stance: Stance): string {
  return WORDS[stance];
}

/** A stance as a sentence says it of somebody: "agrees", "is mixed". */
export function stanceVerb(stance: Stance): string {
  return stance === 0 ? `is ${WORDS[stance]}` : WORDS[stance];
}

/** A stance as a sentence says it of so many: "1 agrees", "3 agree", "2 are mixed". */
export function stancePlural(stance: Stance, count: number): string {
  if (count === 1) return stanceVerb(stance);
  return stance === 0 ? `are ${WORDS[stance]}` : WORDS[stance].replace('agrees', 'agree');
}

/** A stance as one or two signs, so that it can be read without its colour. */
export function stanceSign(stance: Stance): string {
  return SIGNS[stance];
}

/** The CSS colour of a stance, from the tokens. */
export function stanceColor(stance: Stance): string {
  return `var(--${token(stance)})`;
}

/** The CSS colour of words and signs on a stance's colour. */
export function stanceInk(stance: Stance): string {
  return `var(--on-${token(stance)})`;
}

function token(stance: Stance): string {
  return stance < 0 ? `stance-minus-${-stance}` : `stance-${stance}`;
}
