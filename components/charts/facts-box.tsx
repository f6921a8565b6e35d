import styles from '@/components/charts/chart-figure.module.css';
import { FactsTable } from '@/components/charts/facts-table';
import type { ChartFacts } from '@/lib/charts/chart-facts';

/** The facts of a chart as a table that fills the place of its drawing, until that comes. */
export function FactsBox({ facts, busy = false }: { facts: ChartFacts; busy?: boolean }) {
  return (
    <section
      className={styles.until}
      aria-label={`${facts.title}, as a table`}
      aria-busy={busy}
      tabIndex={0}
    >
      <FactsTable facts={facts} />
    </section>
  );
}
