'use client';

import {
  type ReactNode,
  Suspense,
  startTransition,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import styles from '@/components/charts/chart-figure.module.css';
import type { AskedFile } from '@/components/charts/download-menu';
import { FILE_WIDTH, PaperStage } from '@/components/charts/files/paper-stage';
import { widthOf } from '@/components/charts/files/plain-picture';
import {
  type Pictured,
  type Saved,
  type SlideOfChart,
  slidesOfChart,
} from '@/components/charts/files/slides-of-chart';
import { PictureKey } from '@/components/charts/picture-key';
import { writtenAddress } from '@/components/loading/address/public-address';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { fillsSlide, SLIDE_SHEETS, scaleOnSlide } from '@/lib/charts/slide-picture';

/** How long a file waits for a chart that is still on its way. */
const PATIENCE_MS = 20_000;
const LOOK_MS = 50;

/** It took too long until there was something to save. */
class NotThere extends Error {
  override name = 'NotThere';
}

/** On a slide it would be too small to be read. */
class TooMuch extends Error {
  override name = 'TooMuch';
}

/**
 * Saves a chart as a file. Files that are asked for meanwhile come one after the other; a chart that is still
 * being computed or fetched is waited for, and what is saved is what is shown then.
 *
 * @param language of the debate; '' where it is not known
 * @returns `saving`: how much of the file is written, 0 to 1; null where none is. `stage`: where it is drawn;
 *   belongs into the page
 */
export function useChartFile(shown: Saved, language: string) {
  const latest = useRef(shown);
  useLayoutEffect(() => {
    latest.current = shown;
  });
  const queue = useRef(Promise.resolve());
  const sheet = useRef<HTMLDivElement>(null);
  const pictureStage = useRef<HTMLDivElement>(null);
  const keyStage = useRef<HTMLDivElement>(null);
  const [saving, setSaving] = useState<number | null>(null);
  // What is on the sheet: what is shown, whatever that comes to be, until it is all there; then that alone.
  const [mounted, setMounted] = useState<'shown' | Pictured | null>(null);
  const [width, setWidth] = useState(FILE_WIDTH);
  const [staged, setStaged] = useState<ReactNode>(null);
  const [stagedKey, setStagedKey] = useState<ReactNode>(null);

  /** The chart on its sheet, once all of it is there. */
  async function mount(end: number): Promise<{ saved: Pictured; picture: HTMLElement }> {
    startTransition(() => setMounted('shown'));
    for (;;) {
      await settled(() => sheet.current, end);
      const saved = latest.current;
      flushSync(() => setMounted(saved));
      const picture = sheet.current;
      if (picture && !isBusy(picture)) return { saved, picture };
    }
  }

  /** A slide on the sheet on which its type is the largest and it still fits; the key is staged with it. */
  async function mountSlide(slide: SlideOfChart, end: number): Promise<HTMLElement> {
    let last: HTMLElement | null = null;
    for (const wide of SLIDE_SHEETS) {
      flushSync(() => {
        setWidth(wide);
        setMounted(slide);
      });
      await settled(() => sheet.current, end);
      const picture = sheet.current;
      if (!picture) break;
      const key = stageKey(slide, wide);
      const size = {
        width: picture.scrollWidth,
        height: picture.scrollHeight + (key?.height.baseVal.value ?? 0),
      };
      const scale = scaleOnSlide(slide, size, writtenAddress());
      last = scale === null ? null : picture;
      if (scale !== null && fillsSlide(size, scale)) break;
    }
    if (last === null) throw new TooMuch('useChartFile: this is too much for a slide.');
    return last;
  }

  function stageKey({ signs }: Pictured, wide: number): SVGSVGElement | null {
    const isKeyed = signs !== undefined && signs.length > 0;
    flushSync(() => setStagedKey(isKeyed ? <PictureKey signs={signs} width={wide} /> : null));
    return keyStage.current?.querySelector('svg') ?? null;
  }

  /** The SVG that a chart gives for its files, which may have to be fetched first. */
  async function drawPicture(
    saved: Pictured,
    end: number,
  ): Promise<{ saved: Pictured; picture: SVGSVGElement }> {
    startTransition(() => setStaged(saved.picture?.()));
    await settled(() => pictureStage.current?.querySelector('svg')?.parentElement ?? null, end);
    const picture = pictureStage.current?.querySelector<SVGSVGElement>('svg');
    if (!picture) throw new NotThere('useChartFile: there is no picture to save.');
    return { saved, picture };
  }

  async function draw(slide: SlideOfChart | null, end: number) {
    const saved = slide ?? latest.current;
    if (saved.picture) return drawPicture(saved, end);
    return slide === null ? mount(end) : { saved: slide, picture: await mountSlide(slide, end) };
  }

  async function make({ form, slide: asked }: AskedFile): Promise<void> {
    setSaving(0);
    try {
      // What makes files comes when one is asked for: few visits need it.
      const { downloadCsv, downloadPng, downloadSvg } = await import(
        '@/components/charts/files/download-chart'
      );
      const end = Date.now() + PATIENCE_MS;
      await until(() => isComputed(latest.current.facts), end);
      if (form === 'csv') return downloadCsv(latest.current.facts, language);
      const slide = asked === null ? null : (slidesOfChart(latest.current)[asked] ?? null);
      const { saved, picture } = await draw(slide, end);
      const wide = picture instanceof SVGSVGElement ? widthOf(picture) : picture.offsetWidth;
      const key = stageKey(saved, Math.max(560, wide));
      const drawn = { picture, key, told: setSaving };
      const named = slide === null ? null : { name: slide.name, number: (asked ?? 0) + 1 };
      await (form === 'svg' ? downloadSvg : downloadPng)(saved.facts, drawn, named);
    } catch (error) {
      console.warn(error);
      const { notifications } = await import('@/components/ui/notifications');
      notifications.show({ message: wordsOf(error) });
    } finally {
      setSaving(null);
      setMounted(null);
      setWidth(FILE_WIDTH);
      setStaged(null);
      setStagedKey(null);
    }
  }

  const save = (asked: AskedFile) => {
    queue.current = queue.current.then(() => make(asked));
  };

  const on = mounted === 'shown' ? shown : mounted;
  const stage = (
    <>
      {on ? (
        <PaperStage ref={sheet} width={width} legend={on.legend}>
          {on.children}
        </PaperStage>
      ) : null}
      <div ref={pictureStage} className={styles.stage} aria-hidden="true">
        <Suspense>{staged}</Suspense>
      </div>
      <div ref={keyStage} className={styles.stage} aria-hidden="true">
        {stagedKey}
      </div>
    </>
  );
  return { save, saving, stage };
}

function wordsOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotThere') {
    return 'The chart was not ready after 20 seconds, so there is no file. Try again in a moment.';
  }
  if (name === 'TooMuch' || name === 'RangeError') {
    return 'This is too much for one slide: its type would be too small to read. Filter the page, or save the whole picture.';
  }
  if (name === 'CannotDraw') {
    return 'This chart shows something that a picture cannot hold. Save its table, or print the page.';
  }
  return 'The file could not be saved. Try again, or another format.';
}

/** A chart that is still being computed knows no columns. */
function isComputed({ columns }: ChartFacts): boolean {
  return columns.length > 0;
}

function isBusy(place: HTMLElement): boolean {
  return place.querySelector('[aria-busy="true"]') !== null;
}

/** Until a chart is drawn: nothing of it is on its way, its fonts are there, and it grows no more. */
async function settled(find: () => HTMLElement | null, end: number): Promise<void> {
  let before = '';
  await until(() => {
    const place = find();
    const size = place ? `${place.scrollHeight} ${place.querySelectorAll('*').length}` : '';
    const stands = size !== '' && size === before;
    before = size;
    return stands && place !== null && !isBusy(place) && document.fonts.status === 'loaded';
  }, end);
}

async function until(isSo: () => boolean, end: number): Promise<void> {
  while (!isSo()) {
    if (Date.now() > end) throw new NotThere('useChartFile: the chart did not come.');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
