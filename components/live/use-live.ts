'use client';

import { useEffect, useState } from 'react';
import { useIdleSince } from '@/components/loading/in-use/use-idle-since';
import { keepTrying } from '@/components/loading/keep-trying';
import type { LiveSnapshot } from '@/lib/live/snapshot';
import type { Topic } from '@/lib/live/topic';

/**
 * What a topic is at, kept up to date from when the page is drawn and used on: nothing of it holds up the page, nor
 * is loaded with it. Null until it is known.
 */
export function useLive(topic: Topic): LiveSnapshot | null {
  const [snapshot, setSnapshot] = useState<LiveSnapshot | null>(null);
  const isIdle = useIdleSince(topic);
  useEffect(() => {
    if (!isIdle) return;
    let isGone = false;
    let stop: (() => void) | null = null;
    keepTrying(() => import('@/components/live/live-tab')).then(
      ({ hearTopic }) => {
        if (!isGone) stop = hearTopic(topic, setSnapshot);
      },
      // A newer version may stand there: then the page is as it was without it.
      () => {},
    );
    return () => {
      isGone = true;
      stop?.();
    };
  }, [topic, isIdle]);
  return snapshot?.topic === topic ? snapshot : null;
}
