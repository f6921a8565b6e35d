import type { Stance } from '@/lib/analysis/stance-matrix';
import { CommandTrouble } from './command';

/** The two ends of the scale that a table is coded on, as given by `--scale 1..5`. */
export interface StanceScale {
  /** What −2, "strongly disagrees", is coded as; it may be the larger number. */
  readonly disagree: number;
  readonly agree: number;
}

/** The scale of the product itself. */
export const stanceScale: StanceScale = { disagree: -2, agree: 2 };

/** @throws CommandTrouble when the words are not two different numbers with “..” between them. */
export function readScale(words: string): StanceScale {
  const [disagree = Number.NaN, agree = Number.NaN] = words.split('..').map(toNumber);
  if (!Number.isFinite(disagree) || !Number.isFinite(agree) || disagree === agree) {
    throw new CommandTrouble(
      `--scale takes the two ends of the scale, disagreement first, as in 1..5: got “${words}”.`,
    );
  }
  return { disagree, agree };
}

/** The stance that a coded value is. @throws CommandTrouble when it lies outside or between. */
export function stanceOnScale(value: number, scale: StanceScale): Stance {
  const stance = ((value - scale.disagree) / (scale.agree - scale.disagree)) * 4 - 2;
  const whole = Math.round(stance);
  const words = `the scale ${scale.disagree}..${scale.agree}`;
  if (whole < -2 || whole > 2) {
    throw new CommandTrouble(
      `${value} is not on ${words}; name the right one with --scale, as in --scale 1..5.`,
    );
  }
  if (Math.abs(stance - whole) > 1e-9) {
    throw new CommandTrouble(`On ${words}, ${value} falls between two of the five stances.`);
  }
  return (whole + 0) as Stance;
}

/** Every value of a scale of whole steps, in order; what coders could have given. */
export function valuesOfScale({ disagree, agree }: StanceScale): readonly number[] {
  const low = Math.min(disagree, agree);
  return Array.from({ length: Math.abs(agree - disagree) + 1 }, (_, step) => low + step);
}

function toNumber(words: string): number {
  return words.trim() === '' ? Number.NaN : Number(words.replace('−', '-'));
}
