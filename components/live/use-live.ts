'use client';

import { useEffect, useState } from 'react';
import { hearTopic } from '@/components/live/live-tab';
import type { LiveSnapshot } from '@/lib/live/snapshot';
import type { Topic } from '@/lib/live/topic';

/** What a topic is at, kept up to date; null until it is known. A page loads this when it is drawn and used. */
export function useLive(topic: Topic): LiveSnapshot | null {
  const [snapshot, setSnapshot] = useState<LiveSnapshot | null>(null);
  useEffect(() => hearTopic(topic, setSnapshot), [topic]);
  return snapshot?.topic === topic ? snapshot : null;
}
