import type { ThingKind } from '@/lib/archive/models';
import type { Decision } from '@/lib/archive/plan/decisions';

/** Kinds of things as people call several of them, in the order in which they are listed. */
export const kindWords: readonly (readonly [kind: ThingKind, one: string, several: string])[] = [
  ['debate', 'debate', 'debates'],
  ['reading', 'reading', 'readings'],
  ['commentator', 'commentator', 'commentators'],
  ['theme', 'theme', 'themes'],
  ['proposition', 'proposition', 'propositions'],
];

/** What can become of a thing that the library has otherwise, or another one by its name. */
export const decisionWords: Readonly<Record<Decision, string>> = {
  keep: 'Keep what is here',
  take: 'Take what the file has',
  copy: 'Bring it in beside, as a copy',
};
