import type { ChartFacts } from '@/lib/charts/chart-facts';
import {
  asFile,
  type FrameLook,
  footOf,
  type LineType,
  type Picture,
  wrapWords,
  writeLines,
} from '@/lib/charts/frame-picture';

/** A slide, as wide as it is on most projectors, in pixels. */
const SLIDE = { width: 1920, height: 1080 } as const;

/** How wide a chart may be drawn for a slide, in pixels: on the narrowest its type is the largest. */
export const SLIDE_SHEETS = [960, 1080, 1200, 1320] as const;

/** Drawn smaller than on the widest sheet, the type could not be read from the back row. */
const LEAST = (SLIDE.width - 120) / 1320;

const MARGIN = 60;
const GAP = 24;
const TITLE: LineType = { size: 46, line: 56 };
const SUMMARY: LineType = { size: 26, line: 35 };
const FOOT: LineType = { size: 18, line: 25 };

/** A slide of a chart: what it rests on, and what it is called beside others of the chart; '' where it is all. */
type Slide = { readonly facts: ChartFacts; readonly name: string };

type Size = Pick<Picture, 'width' | 'height'>;

/**
 * By how much a chart with its key is enlarged on a slide.
 *
 * @param size of both, one below the other, in pixels
 * @returns null where its type would be too small to be read
 */
export function scaleOnSlide(slide: Slide, size: Size, address: string | null): number | null {
  const { width, height } = layOut(slide, address).room;
  const scale = Math.min(width / size.width, height / Math.max(1, size.height));
  return scale < LEAST * 0.999 ? null : scale;
}

/** Whether a chart takes the whole width of a slide: a wider sheet would only make its type smaller. */
export function fillsSlide(size: Size, scale: number): boolean {
  return size.width * scale >= SLIDE.width - 2 * MARGIN - 1;
}

/**
 * A picture of 1920 by 1080 that stands alone: what it shows and the summary in large type, the chart as large as
 * there is room, below it n, filters, source and address. Its SVG says the same as its title and description.
 *
 * @throws RangeError where the type of the chart would be too small to be read (`scaleOnSlide`)
 */
export function slidePicture(
  slide: Slide,
  drawn: { readonly picture: Picture; readonly key: Picture | null },
  look: FrameLook,
  address: string | null,
): Picture {
  const parts = drawn.key === null ? [drawn.picture] : [drawn.key, drawn.picture];
  const size = {
    width: Math.max(...parts.map(({ width }) => width)),
    height: parts.reduce((sum, { height }) => sum + height, 0),
  };
  const scale = scaleOnSlide(slide, size, address);
  if (scale === null) throw new RangeError('slidePicture: too much for a slide.');
  const { title, summary, foot, room } = layOut(slide, address);
  const left = MARGIN + (room.width - size.width * scale) / 2;
  let y = room.top;
  const placed = parts.map(({ markup, height }) => {
    const group = `<g transform="translate(${round(left)} ${round(y)}) scale(${round(scale)})">${markup}</g>`;
    y += height * scale;
    return group;
  });
  const summaryTop = MARGIN + title.length * TITLE.line;
  const footTop = SLIDE.height - MARGIN - foot.length * FOOT.line;
  return asFile(
    SLIDE,
    {
      title: titleOf(slide),
      description: [slide.facts.summary, ...footOf(slide.facts, address)].join(' '),
    },
    [
      writeLines(title, { x: MARGIN, y: MARGIN }, TITLE, look.ink, 600),
      writeLines(summary, { x: MARGIN, y: summaryTop }, SUMMARY, look.ink, 400),
      ...placed,
      writeLines(foot, { x: MARGIN, y: footTop }, FOOT, look.soft, 400),
    ],
    look,
  );
}

function titleOf({ facts, name }: Slide): string {
  return name === '' ? facts.title : `${facts.title}: ${name}`;
}

/** What stands above and below the chart, in lines, and the room that is left between them. */
function layOut(slide: Slide, address: string | null) {
  const width = SLIDE.width - 2 * MARGIN;
  const title = wrapWords(titleOf(slide), width, TITLE, 2);
  const summary = wrapWords(slide.facts.summary, width, SUMMARY, 2);
  const foot = footOf(slide.facts, address).flatMap((line) => wrapWords(line, width, FOOT, 2));
  const top = MARGIN + title.length * TITLE.line + summary.length * SUMMARY.line + GAP;
  const height = SLIDE.height - MARGIN - foot.length * FOOT.line - GAP - top;
  return { title, summary, foot, room: { top, width, height } };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
