import type { DebateSeed } from './debate-seed';
import { theEmptyFarebox } from './the-empty-farebox';
import { theLowVillages } from './the-low-villages';
import { xiJinpingGoesToMoscow } from './xi-jinping-goes-to-moscow';

/** The debates that a new database starts with. */
export const demonstrationDebates: readonly DebateSeed[] = [
  theEmptyFarebox,
  xiJinpingGoesToMoscow,
  theLowVillages,
];
