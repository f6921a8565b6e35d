'use client';

import { useEffect, useRef } from 'react';
import type { AskedFile } from '@/components/charts/download-menu';
import type { Saved } from '@/components/charts/files/slides-of-chart';
import { useChartFile } from '@/components/charts/files/use-chart-file';

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
  /** Every file that was asked for since the page was opened. */
  asked: readonly AskedFile[];
  /** Hears how much of a file is written, 0 to 1; null where none is. */
  onSaving: (share: number | null) => void;
}) {
  const { save, saving, stage } = useChartFile(shown, language);
  const begun = useRef(0);
  useEffect(() => {
    for (const file of asked.slice(begun.current)) save(file);
    begun.current = asked.length;
  });
  useEffect(() => onSaving(saving), [saving, onSaving]);
  return stage;
}
