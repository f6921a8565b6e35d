'use client';

import { useState } from 'react';
import { TextPlanner } from '@/components/contributions/text-planner';
import { TextResult } from '@/components/contributions/text-result';
import { ImportSource } from '@/components/import/import-source';
import { forget } from '@/components/import/tab-storage';
import type { ReplacedText, TextView } from '@/lib/contributions/text-data';

type Props = {
  slug: string;
  view: TextView;
  /** The number of the last change of the text; null where there is none. */
  latest: number | null;
};

/** A text is taken, its parts are confirmed, and what became of the quotations is told. */
export function TextScreen({ slug, view, latest }: Props) {
  const [text, setText] = useState<string | null>(null);
  const [saved, setSaved] = useState<ReplacedText | null>(null);
  const keptAs = `text-of-${slug}`;
  // What the text was read on; a save sends the page anew with what it wrote.
  const [before, setBefore] = useState(view);

  // What was taken back since, in the list of changes, is not stored any more.
  const isLatest = saved !== null && (saved.number === null || saved.number === latest);
  if (isLatest) return <TextResult slug={slug} saved={saved} />;
  if (text === null) {
    return (
      <>
        <p className="soft" style={{ maxWidth: '44rem', margin: '0.5rem 0 1rem' }}>
          {view.hasText
            ? 'Correct the text below, or paste another. Every quotation is looked for in it; those that moved or are lost are listed, and their words are kept.'
            : 'This debate refers to a text that is not kept here. If you have it, paste it whole: every quotation is looked for in it, and nothing is stored before you confirm.'}
        </p>
        <ImportSource
          keptAs={keptAs}
          initial={view.text}
          onRead={(read) => {
            setBefore(view);
            setText(read.text);
          }}
        />
      </>
    );
  }
  return (
    <TextPlanner
      view={{ ...before, seen: view.seen }}
      text={text}
      onBack={() => setText(null)}
      onSaved={(answer) => {
        forget(keptAs);
        setSaved(answer);
        setText(null);
      }}
    />
  );
}
