import styles from '@/components/charts/chart-figure.module.css';
import { FactsBox } from '@/components/charts/facts-box';
import type { ChartFacts } from '@/lib/charts/chart-facts';

/** A chart before anything of it has come: its name, its sentence and its facts as a table. */
export function ChartUntil({ facts, height }: { facts: ChartFacts; height: number }) {
  return (
    <>
      <h3 className={styles.title}>{facts.title}</h3>
      <p className={styles.summary}>{facts.summary}</p>
      <div className={styles.box} style={{ '--height': `${height}px` }}>
        <FactsBox facts={facts} />
      </div>
    </>
  );
}
