import type { ChartFacts } from '@/lib/charts/chart-facts';
import { wrapLabel } from '@/lib/charts/wrap-label';

export type Picture = {
  /** One `<svg>` element as text, its colours resolved. */
  readonly markup: string;
  readonly width: number;
  readonly height: number;
};

export type FrameLook = {
  readonly page: string;
  readonly ink: string;
  readonly soft: string;
  readonly font: string;
  /** `@font-face` rules with the fonts inside, so that the file needs nothing else. */
  readonly fontFaces: string;
};

const MARGIN = 24;
const TITLE = { size: 20, line: 26 };
const TEXT = { size: 13, line: 19 };

/**
 * A picture as a file that stands alone: title, summary and key above it; what the figures rest on,
 * measure, filters, source and address below it, also as the file's own title and description. It is in
 * English, but for what says in the picture that it is in another language.
 */
export function framePicture(
  facts: ChartFacts,
  drawn: { readonly picture: Picture; readonly key: Picture | null },
  look: FrameLook,
  address: string | null,
): Picture {
  const { picture, key } = drawn;
  const inner = Math.max(picture.width, 560);
  const whole = inner + 2 * MARGIN;
  const foot = footOf(facts, address);
  const parts: string[] = [];
  let y = MARGIN;
  const write = (text: string, type: LineType, color: string, weight: number) => {
    const lines = wrapWords(text, inner, type, 6);
    parts.push(writeLines(lines, { x: MARGIN, y }, type, color, weight));
    y += lines.length * type.line;
  };
  write(facts.title, TITLE, look.ink, 600);
  y += 4;
  write(facts.summary, TEXT, look.ink, 400);
  for (const part of key === null ? [picture] : [key, picture]) {
    y += 14;
    parts.push(`<g transform="translate(${MARGIN} ${y})">${part.markup}</g>`);
    y += part.height;
  }
  y += 14;
  for (const line of foot) write(line, TEXT, look.soft, 400);
  const said = { title: facts.title, description: [facts.summary, ...foot].join(' ') };
  return asFile({ width: whole, height: y + MARGIN - 8 }, said, parts, look);
}

/** What stands below every picture: n and measure, filters, source and address, a line each. */
export function footOf(facts: ChartFacts, address: string | null): string[] {
  return [
    `${facts.n}. Measure: ${facts.measure.name}.`,
    ...(facts.filters ? [`Filters: ${facts.filters}.`] : []),
    `Source: ${facts.source}`,
    ...(address === null ? [] : [address]),
  ];
}

/** In pixels: the size of the letters, and from one line to the next. */
export type LineType = { readonly size: number; readonly line: number };

/** Words in lines as wide as `width`; see `wrapLabel`. */
export function wrapWords(text: string, width: number, type: LineType, most: number): string[] {
  // The capitals and figures of an address that stands for other letters are wider than most words.
  const wide = /(%[\dA-F]{2}){2}/.test(text) ? width * 0.75 : width;
  return wrapLabel(text, wide, type.size, most);
}

/** Lines as markup of SVG, the first with its top at a place. */
export function writeLines(
  lines: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
  type: LineType,
  color: string,
  weight: number,
): string {
  return lines
    .map(
      (line, at) =>
        `<text x="${x}" y="${y + at * type.line + type.size}" font-size="${type.size}" font-weight="${weight}" fill="${color}">${escapeXml(line)}</text>`,
    )
    .join('\n');
}

/** Parts of a picture as one SVG that needs nothing else; it says its title and what it shows. */
export function asFile(
  { width, height }: { readonly width: number; readonly height: number },
  said: { readonly title: string; readonly description: string },
  parts: readonly string[],
  look: FrameLook,
): Picture {
  const markup = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="en" font-family="${escapeXml(look.font)}">`,
    `<title>${escapeXml(said.title)}</title>`,
    `<desc>${escapeXml(said.description)}</desc>`,
    look.fontFaces === '' ? '' : `<style>${escapeXml(look.fontFaces)}</style>`,
    `<rect width="${width}" height="${height}" fill="${look.page}"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
  return { markup, width, height };
}

/** Text made safe inside XML, in an element or an attribute. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
