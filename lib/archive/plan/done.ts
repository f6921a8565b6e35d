import type { ThingKind } from '@/lib/archive/models';
import type { Outcome, Outcomes } from '@/lib/archive/plan/outcomes';
import { kindOf } from '@/lib/archive/plan/things';

/** How many of each kind came, were exchanged, came as a copy, or were left as they are here. */
export type Done = Record<
  ThingKind,
  Record<'added' | 'exchanged' | 'copied' | 'same' | 'left', number>
>;

/** What was done, for people. */
export function countDone({ of }: Outcomes): Done {
  const none = () => ({ added: 0, exchanged: 0, copied: 0, same: 0, left: 0 });
  const done: Done = {
    debate: none(),
    reading: none(),
    commentator: none(),
    theme: none(),
    proposition: none(),
  };
  for (const [name, { does }] of of) done[kindOf(name)][COUNTED[does]] += 1;
  return done;
}

const COUNTED = {
  add: 'added',
  copy: 'copied',
  exchange: 'exchanged',
  'set-aside': 'added',
  stay: 'left',
  nothing: 'same',
  leave: 'left',
} as const satisfies Record<Outcome['does'], keyof Done[ThingKind]>;
