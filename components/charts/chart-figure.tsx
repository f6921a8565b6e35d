'use client';

import { lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import styles from '@/components/charts/chart-figure.module.css';
import { ChartFrame } from '@/components/charts/chart-frame';
import { DownloadButton } from '@/components/charts/download-button';
import { FactsTable } from '@/components/charts/facts-table';
import type { Slides } from '@/components/charts/files/slides-of-chart';
import { slidesOfChart } from '@/components/charts/files/slides-of-chart';
import { useLateFile } from '@/components/charts/files/use-late-file';
import { SlideContext } from '@/components/charts/slide-context';
import { keepTrying } from '@/components/loading/keep-trying';
import { Segments } from '@/components/loading/plain/segments';
import { usePrinting } from '@/components/loading/printing';
import { useLanguage } from '@/components/ui/words/words';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import type { KeySign } from '@/lib/charts/picture-key';

/** For paper alone. */
const PictureKey = lazy(() =>
  keepTrying(() => import('@/components/charts/picture-key')).then((module) => ({
    default: module.PictureKey,
  })),
);

/**
 * The frame of every chart: its name, the sentence that sums it up, what it rests on, a table with
 * the same facts, and files to take away.
 *
 * What is saved is `legend` and `children`, mounted once more on a sheet (`usePaper`), with a key of `signs`
 * above them. SVGs in them get their look from attributes alone, since style sheets do not travel with the
 * file. A chart that is one SVG may give it at the width of a file (`picture`) and of paper (`paper`) instead;
 * `paper` also parts what is too wide into sheets. `height` in pixels keeps the place of a chart that draws only in the browser.
 * `nothing` says why there is nothing to draw.
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
  /** What of it goes on pictures for slides; without it there are none. */
  slides?: Slides;
  paper?: (() => ReactNode) | undefined;
  children: ReactNode;
}) {
  const { facts, height, nothing, controls, legend, picture, signs, slides, paper, children } =
    props;
  const language = useLanguage();
  const printing = usePrinting();
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const saved = { facts, legend, signs, picture, slides, children };
  const file = useLateFile(saved, language);

  const slide = useContext(SlideContext);
  const summary = slide === null ? facts.summary : (facts.spoken ?? facts.summary);
  const empty = typeof nothing === 'string';
  return (
    <ChartFrame
      facts={facts}
      sentence={empty ? nothing : slide?.isPart ? `On this slide: ${summary}` : summary}
      caption={!empty}
      after={file.stage}
      tools={
        empty ? null : (
          <>
            <Segments
              aria-label={`Show “${facts.title}” as`}
              value={shown}
              onChange={setShown}
              data={[
                { value: 'chart', label: 'Chart' },
                { value: 'table', label: 'Table' },
              ]}
            />
            <DownloadButton
              title={facts.title}
              saving={file.saving}
              slides={slides ? () => slidesOfChart(saved).map(({ name }) => name) : null}
              onSave={file.save}
            />
          </>
        )
      }
    >
      {empty ? null : (
        <>
          {controls && shown === 'chart' ? (
            <div className={`${styles.controls} no-print`}>{controls}</div>
          ) : null}
          {legend && shown === 'chart' ? <div className={styles.controls}>{legend}</div> : null}
          {shown === 'chart' ? (
            <div
              className={styles.body}
              style={height && !printing ? { minHeight: height } : undefined}
            >
              {printing && printsKey(signs, paper !== undefined) ? (
                <Suspense fallback={<span aria-busy="true" />}>
                  <PictureKey signs={signs} width={700} />
                </Suspense>
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
        </>
      )}
    </ChartFrame>
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
