import type { Stance } from '@/lib/analysis/stance-matrix';
import { readNumberCell } from '@/lib/tables/read-number';
import { CommandTrouble } from '../command';

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
  const ends = words.split('..').map(toNumber);
  const [disagree = Number.NaN, agree = Number.NaN] = ends;
  if (ends.length !== 2 || Number.isNaN(disagree) || Number.isNaN(agree) || disagree === agree) {
    throw new CommandTrouble(
      `--scale takes the two ends of the scale, disagreement first, as in 1..5 or -2..2: got “${words}”.`,
    );
  }
  return { disagree, agree };
}

/**
 * The stance that a coded value is.
 *
 * @param place where it stands, to be named: “panel.csv, line 3, cell 2”
 * @throws CommandTrouble when it lies outside or between
 */
export function stanceOnScale(value: number, scale: StanceScale, place?: string): Stance {
  refuseOffScale(value, scale, place);
  const stance = ((value - scale.disagree) / (scale.agree - scale.disagree)) * 4 - 2;
  const whole = Math.round(stance);
  if (Math.abs(stance - whole) > 1e-9) {
    throw new CommandTrouble(
      `${at(place)}On ${nameOf(scale)}, ${value} falls between two of the five stances, which are ${fiveOf(scale)}. Mend the cell, or name the right scale with --scale.`,
    );
  }
  return (whole + 0) as Stance;
}

/** @throws CommandTrouble when a value lies outside the ends of a scale */
export function refuseOffScale(value: number, scale: StanceScale, place?: string): void {
  const [low, high] = endsOf(scale);
  if (value >= low - 1e-9 && value <= high + 1e-9) return;
  throw new CommandTrouble(
    `${at(place)}${value} is not on ${nameOf(scale)}. Mend the cell, or name the right scale with --scale, as in --scale 1..5.`,
  );
}

/** Every value of a scale of whole steps, in order; what coders could have given. */
export function valuesOfScale(scale: StanceScale): readonly number[] {
  const [low, high] = endsOf(scale);
  return Array.from({ length: Math.floor(high - low + 1e-9) + 1 }, (_, step) => low + step);
}

function endsOf({ disagree, agree }: StanceScale): readonly [number, number] {
  return [Math.min(disagree, agree), Math.max(disagree, agree)];
}

function fiveOf({ disagree, agree }: StanceScale): string {
  return [0, 1, 2, 3, 4]
    .map((step) => Number((disagree + ((agree - disagree) * step) / 4).toFixed(6)))
    .join(', ');
}

function nameOf({ disagree, agree }: StanceScale): string {
  return `the scale ${disagree}..${agree}`;
}

function at(place: string | undefined): string {
  return place === undefined ? '' : `${place}: `;
}

function toNumber(words: string): number {
  const read = readNumberCell(words);
  return read.kind === 'number' ? read.value : Number.NaN;
}
