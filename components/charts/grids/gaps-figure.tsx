'use client';

import { useState } from 'react';
import { ChartFrame } from '@/components/charts/chart-frame';
import { FactsTable } from '@/components/charts/facts-table';
import own from '@/components/charts/grids/gaps-figure.module.css';
import { useOnSlide } from '@/components/charts/slide-context';
import { PlainButton } from '@/components/loading/plain/plain-button';
import { usePrinting } from '@/components/loading/printing';
import { useLanguage } from '@/components/ui/words/words';
import type { ChartFacts } from '@/lib/charts/chart-facts';

/** A sentence of so many letters is read from a slide. */
const MOST_ON_SLIDE = 600;

/** A sentence instead of a chart: who leaves out which themes, with a table of all that unfolds below it. */
export function GapsFigure({
  facts,
  onPaper,
}: {
  facts: ChartFacts;
  /** The sentence with all that is left out. */
  onPaper: string;
}) {
  const language = useLanguage();
  const isPrinting = usePrinting();
  const onSlide = useOnSlide();
  const [unfolded, setUnfolded] = useState(false);

  async function save() {
    try {
      const { downloadCsv } = await import('@/components/charts/files/download-chart');
      downloadCsv(facts, language);
    } catch (error) {
      console.warn(error);
      const { notifications } = await import('@/components/ui/notifications');
      notifications.show({ message: 'The file could not be saved. Try again.' });
    }
  }

  return (
    <ChartFrame
      facts={facts}
      sentence={
        isPrinting || (onSlide && onPaper.length <= MOST_ON_SLIDE) ? onPaper : facts.summary
      }
      className={own.sentence}
      tools={
        <PlainButton aria-label={`Download “${facts.title}”, a table`} onClick={save}>
          Download CSV
        </PlainButton>
      }
    >
      {onSlide ? null : (
        <details
          className={`${own.table} no-print`}
          onToggle={(event) => setUnfolded(event.currentTarget.open)}
        >
          <summary>How much each addresses of each theme</summary>
          {unfolded ? (
            <section className={own.scroll} aria-label={`${facts.title}, as a table`} tabIndex={0}>
              <FactsTable facts={facts} />
            </section>
          ) : null}
        </details>
      )}
    </ChartFrame>
  );
}
