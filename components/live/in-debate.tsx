'use client';

import dynamic from 'next/dynamic';
import { Suspense } from 'react';
import type { DrawnDebate } from '@/components/live/drawn-debate';
import { useIdleSince } from '@/components/loading/in-use/use-idle-since';
import { keepTrying } from '@/components/loading/keep-trying';
import classes from './in-debate.module.css';

/** Where it does not come, as a newer version may stand there, the page is as it was without it. */
const Listening = dynamic(() =>
  keepTrying(() => import('@/components/live/listening')).then(
    (module) => module.Listening,
    () => () => null,
  ),
);

/** Who else has the debate open, and what is changed elsewhere: loaded when the page is drawn and used. */
export function InDebate(debate: DrawnDebate) {
  const isIdle = useIdleSince(debate.id);
  return (
    <div className={`${classes.place} no-print`} aria-live="polite">
      <Suspense>{isIdle ? <Listening {...debate} /> : null}</Suspense>
    </div>
  );
}
