'use client';

import { useState } from 'react';
import { type CodedText, codedParagraphs } from '@/lib/coding/coded-paragraphs';
import type { Paragraph } from '@/lib/text/paragraphs';
import type { DebateView } from '@/lib/view/view';

type Kept = {
  view: DebateView;
  paragraphs: ReadonlyMap<string, readonly Paragraph[]>;
  coded: CodedText;
};

/** What is marked in the text; paragraphs that a save does not touch keep their identity. */
export function useCodedText(view: DebateView, paragraphs: Kept['paragraphs']): CodedText {
  const [kept, setKept] = useState<Kept>(() => ({
    view,
    paragraphs,
    coded: codedParagraphs(view, paragraphs),
  }));
  if (kept.view === view && kept.paragraphs === paragraphs) return kept.coded;
  const before = kept.paragraphs === paragraphs ? kept.coded : undefined;
  const coded = codedParagraphs(view, paragraphs, before);
  setKept({ view, paragraphs, coded });
  return coded;
}
