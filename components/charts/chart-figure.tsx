'use client';

import { SegmentedControl } from '@mantine/core';
import { type ReactNode, type RefObject, useContext, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import styles from '@/components/charts/chart-figure.module.css';
import { DownloadButton } from '@/components/charts/download-button';
import type { FileForm } from '@/components/charts/download-menu';
import { FactsTable } from '@/components/charts/facts-table';
import { PictureKey } from '@/components/charts/picture-key';
import { widthOf } from '@/components/charts/plain-picture';
import { SlideContext } from '@/components/charts/slide-context';
import { usePrinting } from '@/components/loading/printing';
import { useLanguage } from '@/components/ui/words/words';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import type { KeySign } from '@/lib/charts/picture-key';

/**
 * The frame of every chart: its name, the sentence that sums it up, what it rests on, a table with
 * the same facts, and files to take away.
 *
 * `picture` draws the SVG that is saved, for charts that are no SVG on screen; without it the
 * first `svg` of the children is saved. Such an SVG gets its look from attributes alone, since
 * style sheets do not travel with the file; `signs` says what stands in its key. `paper` draws what is
 * printed, for charts whose picture on screen has the width of the screen. `height` in pixels keeps the place of a chart that
 * draws only in the browser. `nothing` says why there is nothing to draw.
 */
export function ChartFigure(props: {
  facts: ChartFacts;
  height?: number;
  nothing?: string | null;
  controls?: ReactNode;
  /** What the marks mean; unlike controls it is printed. */
  legend?: ReactNode;
  picture?: () => ReactNode;
  signs?: readonly KeySign[];
  paper?: (() => ReactNode) | undefined;
  children: ReactNode;
}) {
  const { facts, height, nothing, controls, legend, picture, signs, paper, children } = props;
  const language = useLanguage();
  const name = useId();
  const printing = usePrinting();
  const body = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const keyStage = useRef<HTMLDivElement>(null);
  const [staged, setStaged] = useState<ReactNode>(null);
  const [stagedKey, setStagedKey] = useState<ReactNode>(null);

  async function save(form: FileForm) {
    try {
      // What makes files comes when one is asked for: few visits need it.
      const { downloadCsv, downloadPng, downloadSvg } = await import(
        '@/components/charts/download-chart'
      );
      if (form === 'csv') return downloadCsv(facts, language);
      if (picture) flushSync(() => setStaged(picture()));
      else flushSync(() => setShown('chart'));
      const drawn = await findPicture(picture ? stage : body);
      if (signs && signs.length > 0) {
        const width = Math.max(560, widthOf(drawn));
        flushSync(() => setStagedKey(<PictureKey signs={signs} width={width} />));
      }
      const key = keyStage.current?.querySelector('svg') ?? null;
      await (form === 'svg' ? downloadSvg : downloadPng)(facts, { picture: drawn, key });
    } catch (error) {
      console.warn(error);
      const { notifications } = await import('@/components/ui/notifications');
      notifications.show({ message: 'The file could not be saved. Try again, or another format.' });
    } finally {
      setStaged(null);
      setStagedKey(null);
    }
  }

  const isPart = useContext(SlideContext);
  const empty = typeof nothing === 'string';
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
        {empty ? null : (
          <div className={`${styles.tools} no-print`}>
            <SegmentedControl
              size="xs"
              aria-label={`Show “${facts.title}” as`}
              value={shown}
              onChange={(value) => setShown(value === 'table' ? 'table' : 'chart')}
              data={[
                { value: 'chart', label: 'Chart' },
                { value: 'table', label: 'Table' },
              ]}
            />
            <DownloadButton title={facts.title} onSave={save} />
          </div>
        )}
      </div>
      <p id={`${name}-summary`} className={styles.summary}>
        {empty ? nothing : isPart ? `On this slide: ${facts.summary}` : facts.summary}
      </p>
      {empty ? null : (
        <>
          {controls && shown === 'chart' ? (
            <div className={`${styles.controls} no-print`}>{controls}</div>
          ) : null}
          {legend && shown === 'chart' ? <div className={styles.controls}>{legend}</div> : null}
          {shown === 'chart' ? (
            <div
              ref={body}
              className={styles.body}
              style={height && !printing ? { minHeight: height } : undefined}
            >
              {printing && printsKey(signs, paper !== undefined) ? (
                <PictureKey signs={signs} width={700} />
              ) : null}
              {printing && paper ? <div className={styles.paper}>{paper()}</div> : children}
            </div>
          ) : (
            <section
              className={styles.scroll}
              style={height ? { height: Math.max(height, 240) } : undefined}
              aria-label={`${facts.title}, as a table`}
              tabIndex={0}
            >
              <FactsTable facts={facts} />
            </section>
          )}
          <figcaption className={styles.caption}>
            {facts.n}. {facts.filters ? <>Filters: {facts.filters}. </> : null}
            <a href={`/methods#${facts.measure.id}`}>{facts.measure.name}: how this is computed</a>
          </figcaption>
        </>
      )}
      <div ref={stage} className={styles.stage} aria-hidden="true">
        {staged}
      </div>
      <div ref={keyStage} className={styles.stage} aria-hidden="true">
        {stagedKey}
      </div>
    </figure>
  );
}

/** A key of more signs is pages of names that few would look up. */
const MOST_PRINTED_SIGNS = 60;

/** Whether paper needs the key: the screen explains its own signs, but the marks have no tips there. */
function printsKey(
  signs: readonly KeySign[] | undefined,
  paper: boolean,
): signs is readonly KeySign[] {
  if (!signs || signs.length === 0 || signs.length > MOST_PRINTED_SIGNS) return false;
  return paper || signs[0]?.kind === 'commentator';
}

/** The SVG once it is there: some charts draw only after they know their width. */
async function findPicture(place: RefObject<HTMLElement | null>): Promise<SVGSVGElement> {
  for (let frame = 0; frame < 60; frame++) {
    const svg = place.current?.querySelector<SVGSVGElement>('svg:not([data-mark])');
    if (svg) return svg;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error('There is no picture to save.');
}
