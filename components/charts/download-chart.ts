import { embeddedFonts } from '@/components/charts/embedded-fonts';
import { chartCsv } from '@/lib/charts/chart-csv';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { framePicture, type Picture } from '@/lib/charts/frame-picture';

/** No browser draws canvases larger than this on each side. */
const LARGEST_CANVAS = 16_000;

/** Saves a chart's table. */
export function downloadCsv(facts: ChartFacts): void {
  const text = `\uFEFF${chartCsv(facts, location.href)}`;
  save(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${facts.id}.csv`);
}

/** Saves the picture as an SVG that needs nothing else: colours, fonts and words inside. */
export async function downloadSvg(facts: ChartFacts, svg: SVGSVGElement): Promise<void> {
  const { markup } = await standAlone(facts, svg);
  save(new Blob([markup], { type: 'image/svg+xml' }), `${facts.id}.svg`);
}

/** Saves the picture as a PNG at twice the size on screen. */
export async function downloadPng(facts: ChartFacts, svg: SVGSVGElement): Promise<void> {
  const { markup, width, height } = await standAlone(facts, svg);
  const scale = Math.min(2, LARGEST_CANVAS / Math.max(width, height));
  const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('downloadPng: the browser made no picture.');
    save(blob, `${facts.id}.png`);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function standAlone(facts: ChartFacts, svg: SVGSVGElement): Promise<Picture> {
  const style = getComputedStyle(svg.ownerDocument.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const resolve = (text: string) => text.replaceAll(/var\((--[\w-]+)\)/g, (_, name) => token(name));
  const box = svg.viewBox.baseVal;
  const width = svg.width.baseVal.value || box?.width || 0;
  const height = svg.height.baseVal.value || box?.height || 0;
  const clone = svg.cloneNode(true) as SVGSVGElement;
  clone.setAttribute('width', String(width));
  clone.setAttribute('height', String(height));
  for (const element of [clone, ...clone.querySelectorAll('*')]) {
    for (const name of ['class', 'style', 'tabindex', 'role', 'id', 'data-tip', 'aria-label']) {
      element.removeAttribute(name);
    }
  }
  // A font list has its quotes as &quot; inside an attribute, so colours and fonts are resolved to
  // plain single quotes after serialising.
  const quoted = (text: string) => resolve(text).replaceAll('"', "'");
  const serialised = new XMLSerializer().serializeToString(clone);
  const markup = serialised.replaceAll(/var\(--[\w-]+\)/g, (use) => quoted(use));
  const font = quoted('var(--font-interface)');
  const families = ['Inter Variable', 'Source Serif 4 Variable'].filter(
    (family) => font.includes(family) || markup.includes(family),
  );
  const words = `${facts.title}${facts.summary}${facts.n}${facts.source}${svg.textContent}`;
  return framePicture(
    facts,
    { markup, width, height },
    {
      page: token('--page'),
      ink: token('--ink'),
      soft: token('--soft'),
      font,
      fontFaces: await embeddedFonts(words, families),
    },
    location.href,
  );
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
