'use client';

import { useEffect, useState } from 'react';
import { leftOf, type RevealTimer } from '@/lib/view/reveal/reveal-state';

/** What is left of a timer, second by second; it stays at nothing until it is put away. */
export function TimeLeft({ timer }: { timer: RevealTimer }) {
  const now = useNow(250);
  const left = leftOf(timer, now ?? timer.ends - timer.minutes * 60_000);
  return (
    <span role="timer" aria-label={`Timer of ${timer.minutes} min`}>
      {left}
    </span>
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
