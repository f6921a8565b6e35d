'use client';

import { useEffect, useState } from 'react';
import { isUp, leftOf, type RevealCommand, type RevealTimer } from '@/lib/view/reveal/reveal-state';
import classes from './reveal-clock.module.css';

/** What is left of a timer, second by second; once it is up, that, with what starts it anew and puts it away. */
export function RevealClock({
  timer,
  onDo,
}: {
  timer: RevealTimer;
  onDo: (command: RevealCommand) => void;
}) {
  const now = useNow(250) ?? timer.ends - timer.minutes * 60_000;
  const up = isUp(timer, now);
  return (
    <>
      <span role="timer" aria-label={`Timer of ${timer.minutes} min`}>
        {up ? null : leftOf(timer, now)}
      </span>
      <span role="status">{up ? 'Time is up' : null}</span>
      {up ? (
        <button
          type="button"
          className={classes.button}
          aria-label={`${timer.minutes} min again`}
          title={`${timer.minutes} min again (t)`}
          onClick={() => onDo({ do: 'run', minutes: timer.minutes })}
        >
          ↻
        </button>
      ) : null}
      <button
        type="button"
        className={classes.button}
        aria-label="Put the timer away"
        title="Put the timer away (Shift + t)"
        onClick={() => onDo({ do: 'stop' })}
      >
        ×
      </button>
    </>
  );
}

/** The time by now, every so many ms; null until the page is there. */
export function useNow(every: number): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const look = () => setNow(Date.now());
    look();
    const timer = setInterval(look, every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
