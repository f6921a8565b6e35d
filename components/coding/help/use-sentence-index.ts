'use client';

import { useEffect, useState } from 'react';
import { indexSentences, type SentenceIndex } from '@/lib/coding/similar-to-words';
import type { ParagraphPlace } from '@/lib/coding/state/coding-text';
import type { ContributionView } from '@/lib/view/view';

type Paragraphs = ReadonlyMap<string, readonly ParagraphPlace[]>;

/** One index a text, however often the panel is opened. */
const indexes = new WeakMap<Paragraphs, SentenceIndex>();

/** What commentators say, ready to be searched: null for the moment that a long text takes. */
export function useSentenceIndex(
  contributions: readonly ContributionView[],
  paragraphs: Paragraphs,
) {
  const [made, setMade] = useState<Paragraphs | null>(null);
  const index = indexes.get(paragraphs) ?? null;
  useEffect(() => {
    if (indexes.has(paragraphs)) return;
    const timer = setTimeout(() => {
      indexes.set(paragraphs, indexSentences(contributions, paragraphs));
      setMade(paragraphs);
    }, 30);
    return () => clearTimeout(timer);
  }, [contributions, paragraphs]);
  return made === paragraphs ? (indexes.get(paragraphs) ?? null) : index;
}
