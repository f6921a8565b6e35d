'use client';

import { useEffect, useRef } from 'react';
import type { FileForm } from '@/components/charts/download-menu';
import { type Saved, useChartFile } from '@/components/charts/files/use-chart-file';

/** Makes the files that are asked for, one after the other, and draws what they are made from out of sight. */
export function ChartFile({
  shown,
  language,
  asked,
  onSaving,
}: {
  shown: Saved;
  /** Of the debate; '' where it is not known. */
  language: string;
  /** Every form that was asked for since the page was opened. */
  asked: readonly FileForm[];
  /** Hears how much of a file is written, 0 to 1; null where none is. */
  onSaving: (share: number | null) => void;
}) {
  const { save, saving, stage } = useChartFile(shown, language);
  const begun = useRef(0);
  useEffect(() => {
    for (const form of asked.slice(begun.current)) save(form);
    begun.current = asked.length;
  });
  useEffect(() => onSaving(saving), [saving, onSaving]);
  return stage;
}
