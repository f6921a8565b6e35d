'use client';

import { useState } from 'react';
import { ImportSource } from '@/components/import/import-source';
import { type ExistingCommentator, ImportSplit } from '@/components/import/import-split';
import type { ReadText } from '@/lib/imports/schema';

/** The two steps of an import: give the text, then say who speaks where. */
export function ImportScreen({ existing }: { existing: ExistingCommentator[] }) {
  const [read, setRead] = useState<ReadText | null>(null);
  if (!read) return <ImportSource onRead={setRead} />;
  return <ImportSplit read={read} existing={existing} onBack={() => setRead(null)} />;
}
