import { drawMounted } from '@/components/charts/files/draw-mounted';
import { embeddedFonts } from '@/components/charts/files/embedded-fonts';
import { paperTokens, plainPicture, writeOut } from '@/components/charts/files/plain-picture';
import { writtenAddress } from '@/components/loading/address/public-address';
import { chartCsv } from '@/lib/charts/chart-csv';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { framePicture, type Picture } from '@/lib/charts/frame-picture';
import { slidePicture } from '@/lib/charts/slide-picture';

/** No browser draws canvases larger than this on each side. */
const LARGEST_CANVAS = 16_000;

/** What a chart's file is made from. */
export type Drawn = {
  /** The chart on its sheet (`PaperStage`), or a picture drawn for files. */
  readonly picture: HTMLElement | SVGSVGElement;
  /** What the signs in it mean. */
  readonly key: SVGSVGElement | null;
  /** Hears how much of it is written, 0 to 1. */
  readonly told: (share: number) => void;
};

/** A slide of a chart: what it is called ('' where it is all of it), and its number among them, from 1 on. */
export type NamedSlide = { readonly name: string; readonly number: number };

/**
 * Saves a chart's table.
 *
 * @param language of the debate; '' where it is not known
 */
export function downloadCsv(facts: ChartFacts, language: string): void {
  const text = chartCsv(facts, writtenAddress(), language);
  save(new Blob([text], { type: 'text/csv;charset=utf-8' }), nameOf(facts, 'csv', null));
}

/** Saves the picture as an SVG that needs nothing else: colours, fonts and words inside. */
export async function downloadSvg(
  facts: ChartFacts,
  drawn: Drawn,
  slide: NamedSlide | null,
): Promise<void> {
  const { markup } = await standAlone(facts, drawn, slide);
  save(new Blob([markup], { type: 'image/svg+xml' }), nameOf(facts, 'svg', slide));
}

/** Saves the picture as a PNG: the whole chart at twice its size on screen, a slide at its own. */
export async function downloadPng(
  facts: ChartFacts,
  drawn: Drawn,
  slide: NamedSlide | null,
): Promise<void> {
  const { markup, width, height } = await standAlone(facts, drawn, slide);
  const scale = slide !== null ? 1 : Math.min(2, LARGEST_CANVAS / Math.max(width, height));
  const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    await painted(image);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('downloadPng: the browser made no picture.');
    save(blob, nameOf(facts, 'png', slide));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** So often in a row a picture has to look the same, each so much later. */
const ALIKE = 7;
const LOOK_MS = 100;
const MOST_LOOKS = 50;

/**
 * Until a picture looks as it will: fonts inside of it are read only once it is drawn, and words are missing
 * until then.
 */
async function painted(image: HTMLImageElement): Promise<void> {
  const canvas = document.createElement('canvas');
  const scale = Math.min(1, 400 / image.width);
  canvas.width = Math.ceil(image.width * scale);
  canvas.height = Math.ceil(image.height * scale);
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) return;
  let before = 0;
  let alike = 0;
  for (let look = 0; look < MOST_LOOKS && alike < ALIKE; look++) {
    drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
    let now = 0;
    for (const part of drawing.getImageData(0, 0, canvas.width, canvas.height).data) {
      now = (now * 31 + part) | 0;
    }
    alike = now === before ? alike + 1 : 1;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function standAlone(
  facts: ChartFacts,
  drawn: Drawn,
  slide: NamedSlide | null,
): Promise<Picture> {
  const { token, done } = paperTokens();
  try {
    const font = writeOut('var(--font-interface)', token);
    const picture =
      drawn.picture instanceof SVGSVGElement
        ? plainPicture(drawn.picture, token)
        : await drawMounted(drawn.picture, { token, family: font, language: 'en' }, drawn.told);
    const key = drawn.key === null ? null : plainPicture(drawn.key, token);
    const markup = `${font}${picture.markup}`;
    const families = ['Inter Variable', 'Source Serif 4 Variable'].filter((family) =>
      markup.includes(family),
    );
    const words = [
      facts.title,
      slide?.name ?? '',
      facts.summary,
      facts.n,
      facts.source,
      drawn.picture.textContent,
      drawn.key?.textContent ?? '',
    ].join('');
    const look = {
      page: token('--page'),
      ink: token('--ink'),
      soft: token('--soft'),
      font,
      fontFaces: await embeddedFonts(words, families),
    };
    return slide === null
      ? framePicture(facts, { picture, key }, look, writtenAddress())
      : slidePicture({ facts, name: slide.name }, { picture, key }, look, writtenAddress());
  } finally {
    done();
  }
}

/** A file's name: the debate's, so that files of several debates lie side by side, and the chart's. */
function nameOf(facts: ChartFacts, ending: string, slide: NamedSlide | null): string {
  const slug = /^\/debates\/([^/]+)/.exec(location.pathname)?.[1];
  return `${slug === undefined ? '' : `${decodeURIComponent(slug)}-`}${facts.id}${slide === null ? '' : `-slide-${slide.number}`}.${ending}`;
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
