'use client';

import { useLive } from '@/components/live/use-live';
import { useTakeIn } from '@/components/live/use-take-in';
import { debateTopic } from '@/lib/live/topic';
import { countOf } from '@/lib/words/format-count';
import classes from './in-debate.module.css';

type Props = {
  id: string;
  /** What the debate was at when the page was drawn. */
  drawnAt: number;
  takesIn: boolean;
};

/** Who else has the debate open; and what is changed elsewhere comes in. */
export function InDebate({ id, drawnAt, takesIn }: Props) {
  const live = useLive(debateTopic(id));
  useTakeIn(takesIn ? (live?.revision ?? null) : null, drawnAt);
  const others = (live?.here ?? 1) - 1;
  return (
    <div className={`${classes.place} no-print`} role="status">
      {others > 0 ? (
        <p className={classes.here}>{countOf(others, 'other person', 'other people')} here</p>
      ) : null}
    </div>
  );
}
