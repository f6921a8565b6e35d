import { type Paint, paintAttributes, round } from '@/lib/charts/drawn/paint';
import { escapeXml } from '@/lib/charts/frame-picture';

/** Words as they stand on the page, in pixels from the corner of the picture; they break nowhere inside. */
export type Piece = {
  readonly text: string;
  /** Where they stand; null for a space. */
  readonly place: Place | null;
};

export type Place = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** One line of text, its spaces as one each and none at its ends. */
export type Line = Place & { readonly text: string };

/** How a line of text looks. */
export type Type = {
  /** As an attribute takes it; null where it is that of the whole file. */
  readonly family: string | null;
  /** In pixels. */
  readonly size: number;
  readonly weight: string;
  readonly italic: boolean;
  readonly tabular: boolean;
  readonly underlined: boolean;
  readonly fill: Paint;
  readonly rightToLeft: boolean;
  /** By which of its edges a line is held. */
  readonly held: 'left' | 'middle' | 'right';
  /** Its language, where it is not that of the whole file. */
  readonly language: string | null;
  /** From the top of a line's place down to what its letters stand on, in pixels. */
  readonly ascent: number;
};

/**
 * Pieces in their order as the lines that the page broke them into. A piece begins a new line where its
 * middle stands above or below the line before; one that stands nowhere (its words are hidden) is left out.
 */
export function groupLines(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  let spaced = false;
  for (const { text, place } of pieces) {
    if (text.trim() === '') {
      spaced = true;
      continue;
    }
    if (place === null) continue;
    const middle = (place.top + place.bottom) / 2;
    if (line && middle > line.top && middle < line.bottom) {
      line = {
        text: `${line.text}${spaced ? ' ' : ''}${text}`,
        left: Math.min(line.left, place.left),
        right: Math.max(line.right, place.right),
        top: Math.min(line.top, place.top),
        bottom: Math.max(line.bottom, place.bottom),
      };
      lines[lines.length - 1] = line;
    } else {
      line = { text, ...place };
      lines.push(line);
    }
    spaced = false;
  }
  return lines.map((one) => ({ ...one, text: withHyphen(one.text) }));
}

/**
 * A line as markup of SVG. It is held by the edge that its words are aligned to, so that it stays there in a
 * program that has another font.
 */
export function lineMarkup(line: Line, type: Type): string {
  const { family, size, weight, italic, tabular, underlined, fill, rightToLeft, held } = type;
  const x =
    held === 'middle' ? (line.left + line.right) / 2 : held === 'right' ? line.right : line.left;
  // What is the start of a line depends on the way that it runs.
  const anchor = held === 'middle' ? 'middle' : (held === 'right') === rightToLeft ? null : 'end';
  return [
    `<text x="${round(x)}" y="${round(line.top + type.ascent)}" font-size="${round(size)}"`,
    family === null ? '' : ` font-family="${escapeXml(family)}"`,
    weight === '400' ? '' : ` font-weight="${weight}"`,
    italic ? ' font-style="italic"' : '',
    tabular ? ' style="font-variant-numeric:tabular-nums"' : '',
    underlined ? ' text-decoration="underline"' : '',
    paintAttributes('fill', fill),
    rightToLeft ? ' direction="rtl"' : '',
    anchor === null ? '' : ` text-anchor="${anchor}"`,
    type.language === null ? '' : ` lang="${escapeXml(type.language)}"`,
    `>${escapeXml(line.text)}</text>`,
  ].join('');
}

/** A place where a word may break shows its hyphen only at the end of a line. */
function withHyphen(text: string): string {
  return text.replace(/\u00ad$/, '-').replaceAll('\u00ad', '');
}
