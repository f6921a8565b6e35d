'use client';

import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import styles from '@/components/charts/chart-figure.module.css';
import { FactsTable } from '@/components/charts/facts-table';
import own from '@/components/charts/grids/gaps-figure.module.css';
import { useLanguage } from '@/components/ui/words/words';
import type { ChartFacts } from '@/lib/charts/chart-facts';

/** A sentence instead of a chart: who leaves out which themes, with a table of all that unfolds below it. */
export function GapsFigure({ facts }: { facts: ChartFacts }) {
  const name = useId();
  const language = useLanguage();
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
    <figure
      className={styles.figure}
      id={facts.id}
      aria-labelledby={name}
      aria-describedby={`${name}-summary`}
    >
      <div className={styles.head}>
        <h3 id={name} className={styles.title}>
          {facts.title}
        </h3>
        <div className={`${styles.tools} no-print`}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Download “${facts.title}”, a table`}
            onClick={save}
          >
            Download CSV
          </Button>
        </div>
      </div>
      <p id={`${name}-summary`} className={own.sentence} dir="auto">
        {facts.summary}
      </p>
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
      <figcaption className={styles.caption}>
        {facts.n}. {facts.filters ? <>Filters: {facts.filters}. </> : null}
        <a href={`/methods#${facts.measure.id}`}>{facts.measure.name}: how this is computed</a>
      </figcaption>
    </figure>
  );
}
