import type { Stance } from '@/lib/analysis/stance-matrix';
import { stanceWords } from '@/lib/words/stance-words';

/** What a position's line says beside its stance. */
export type HeldWords = {
  /** "explicit" or "implied". */
  readonly explicitness: string;
  /** From 0 to 10; `null` where none is recorded, and then nothing is said of it. */
  readonly confidence: number | null;
};

/**
 * How sure a position is, to stand after other words: ", confidence 7 of 10". Empty where no
 * confidence is recorded; 0 is one.
 *
 * @param between what parts it from the words before it
 */
export function confidenceWords(confidence: number | null, between = ', '): string {
  return confidence === null ? '' : `${between}confidence ${confidence} of 10`;
}

/** How a position is held: "implied, confidence 7 of 10", or "implied" with no confidence. */
export function heldWords({ explicitness, confidence }: HeldWords, between = ', '): string {
  return `${explicitness}${confidenceWords(confidence, between)}`;
}

/**
 * A stance as it stands beside words where there is room for little: "agrees", and "agrees, implied" where it is
 * not said outright.
 */
export function stanceHeld({
  stance,
  explicitness,
}: {
  readonly stance: Stance;
  readonly explicitness: string;
}): string {
  return `${stanceWords(stance)}${explicitness === 'implied' ? ', implied' : ''}`;
}

/** A position's line in words: "strongly agrees, explicit, confidence 7 of 10". */
export function positionWords(position: HeldWords & { readonly stance: Stance }): string {
  return `${stanceWords(position.stance)}, ${heldWords(position)}`;
}
