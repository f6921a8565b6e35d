'use client';

import type { DrawnDebate } from '@/components/live/drawn-debate';
import classes from '@/components/live/in-debate.module.css';
import { useLive } from '@/components/live/use-live';
import { useTakeIn } from '@/components/live/use-take-in';
import { debateTopic } from '@/lib/live/topic';
import { countOf } from '@/lib/words/format-count';

/** Listens to a debate: how many others have it open, and what is changed elsewhere comes in. */
export function Listening({ id, drawnAt, takesIn }: DrawnDebate) {
  const live = useLive(debateTopic(id));
  useTakeIn(takesIn ? (live?.revision ?? null) : null, drawnAt);
  const others = (live?.here ?? 1) - 1;
  if (others < 1) return null;
  return <p className={classes.here}>{countOf(others, 'other person', 'other people')} here</p>;
}
