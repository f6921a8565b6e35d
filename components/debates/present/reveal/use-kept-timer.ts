'use client';

import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { forget, keep, recall } from '@/components/import/tab-storage';
import { isUp, type RevealTimer } from '@/lib/view/reveal/reveal-state';

const kept: z.ZodType<RevealTimer> = z.object({ minutes: z.number().positive(), ends: z.number() });

/**
 * Keeps the timer of these slides in the tab, so that a reload has it go on.
 *
 * @param onRecall runs the one that was kept, where its time is not up
 */
export function useKeptTimer(
  channelName: string,
  timer: RevealTimer | null,
  onRecall: (timer: RevealTimer) => void,
): void {
  const name = `timer ${channelName}`;
  const recalled = useRef('');
  useEffect(() => {
    if (recalled.current !== name) {
      recalled.current = name;
      const found = recall(name, kept);
      if (found && !timer && !isUp(found, Date.now())) return onRecall(found);
    }
    if (timer) keep(name, timer);
    else forget(name);
  }, [name, timer, onRecall]);
}
