import { type ReactNode, useId } from 'react';
import styles from '@/components/charts/chart-figure.module.css';
import { useOnSlide } from '@/components/charts/slide-context';
import type { ChartFacts } from '@/lib/charts/chart-facts';

/** What stands around every chart: its name with what can be done with it, its sentence, and what it rests on. */
export function ChartFrame({
  facts,
  tools,
  sentence,
  className = styles.summary,
  caption = true,
  children,
  after,
}: {
  facts: ChartFacts;
  /** Beside the name; null where there is nothing to do. */
  tools: ReactNode;
  sentence: string;
  /** Of the sentence. */
  className?: string | undefined;
  caption?: boolean;
  children: ReactNode;
  /** Behind the caption. */
  after?: ReactNode;
}) {
  const name = useId();
  const onSlide = useOnSlide();
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
        {tools === null ? null : <div className={`${styles.tools} no-print`}>{tools}</div>}
      </div>
      <p id={`${name}-summary`} className={className} dir="auto">
        {sentence}
      </p>
      {children}
      {caption && onSlide && facts.filters ? (
        <figcaption className={styles.caption}>Filters: {facts.filters}.</figcaption>
      ) : null}
      {caption && !onSlide ? (
        <figcaption className={styles.caption}>
          {facts.n}. {facts.filters ? <>Filters: {facts.filters}. </> : null}
          <a href={`/methods#${facts.measure.id}`}>{facts.measure.name}: how this is computed</a>
        </figcaption>
      ) : null}
      {after}
    </figure>
  );
}
