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
  const foot = [
    `${facts.n}. Measure: ${facts.measure.name}.`,
    ...(facts.filters ? [`Filters: ${facts.filters}.`] : []),
    `Source: ${facts.source}`,
    ...(address === null ? [] : [address]),
  ];
  const parts: string[] = [];
  let y = MARGIN;
  const write = (text: string, type: typeof TITLE, color: string, weight: number) => {
    // The capitals and figures of an address that stands for other letters are wider than most words.
    const width = /(%[\dA-F]{2}){2}/.test(text) ? inner * 0.75 : inner;
    for (const line of wrapLabel(text, width, type.size, 6)) {
      parts.push(
        `<text x="${MARGIN}" y="${y + type.size}" font-size="${type.size}" font-weight="${weight}" fill="${color}">${escapeXml(line)}</text>`,
      );
      y += type.line;
    }
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
  const height = y + MARGIN - 8;
  const markup = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${height}" viewBox="0 0 ${whole} ${height}" role="img" lang="en" font-family="${escapeXml(look.font)}">`,
    `<title>${escapeXml(facts.title)}</title>`,
    `<desc>${escapeXml([facts.summary, ...foot].join(' '))}</desc>`,
    look.fontFaces === '' ? '' : `<style>${escapeXml(look.fontFaces)}</style>`,
    `<rect width="${whole}" height="${height}" fill="${look.page}"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
  return { markup, width: whole, height };
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
