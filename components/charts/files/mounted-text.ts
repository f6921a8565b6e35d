import {
  groupLines,
  lineMarkup,
  type Piece,
  type Place,
  type Type,
} from '@/lib/charts/drawn/lines';
import { CannotDraw, paintOf } from '@/lib/charts/drawn/paint';

/** What is asked once for all text of a chart. */
export type TextSetting = {
  /** The corner of the picture on the page. */
  readonly corner: DOMRect;
  /** The fonts of the whole file, which its texts need not name. */
  readonly family: string;
  readonly language: string;
  /** How far below the top of its line a text of such a font stands, in pixels. */
  readonly ascents: Map<string, number>;
};

/**
 * Neighbouring texts of one element as markup of SVG, a `<text>` for each line as the page broke them.
 *
 * @param nodes texts with nothing but comments between them
 * @throws CannotDraw for words that CSS writes otherwise than they are, but for capitals
 */
export function drawText(
  nodes: readonly Text[],
  parent: Element,
  style: CSSStyleDeclaration,
  setting: TextSetting,
): string {
  const fill = paintOf(style.color);
  if (!fill || nodes.every(({ data }) => data.trim() === '')) return '';
  const lines = groupLines(piecesOf(nodes, setting.corner));
  if (lines.length === 0) return '';
  const type = typeOf(parent, style, setting, fill);
  return lines
    .map((line) => lineMarkup({ ...line, text: written(line.text, style.textTransform) }, type))
    .join('');
}

function typeOf(
  parent: Element,
  style: CSSStyleDeclaration,
  setting: TextSetting,
  fill: Type['fill'],
): Type {
  const family = style.fontFamily.replaceAll('"', "'");
  const rightToLeft = style.direction === 'rtl';
  const language = parent.closest('[lang]')?.getAttribute('lang') ?? setting.language;
  return {
    family: family === setting.family ? null : family,
    size: Number.parseFloat(style.fontSize),
    weight: style.fontWeight,
    italic: style.fontStyle !== 'normal',
    tabular: style.fontVariantNumeric.includes('tabular-nums'),
    underlined: style.textDecorationLine.includes('underline'),
    fill,
    rightToLeft,
    held: heldBy(style, rightToLeft),
    language: language === setting.language ? null : language,
    ascent: ascentOf(parent, style, setting.ascents),
  };
}

/** The words of neighbouring texts with their places; a word that runs over a line's end by its letters. */
function piecesOf(nodes: readonly Text[], corner: DOMRect): Piece[] {
  const whole = nodes.map(({ data }) => data).join('');
  const place = placer(nodes, corner);
  const all = place(0, whole.length);
  const words = whole.trim();
  if (all.lines === 1) return [{ text: words.replace(/\s+/g, ' '), place: all.place }];
  return [...whole.matchAll(/\s+|\S+/g)].flatMap(({ 0: text, index }): Piece[] => {
    if (text.trim() === '') return [{ text, place: null }];
    const word = place(index, index + text.length);
    if (word.lines <= 1) return [{ text, place: word.place }];
    return [...new Intl.Segmenter().segment(text)].map((letter) => {
      const from = index + letter.index;
      return { text: letter.segment, place: place(from, from + letter.segment.length).place };
    });
  });
}

/** Asks where a part of neighbouring texts stands, and over how many lines it runs. */
function placer(nodes: readonly Text[], corner: DOMRect) {
  const range = document.createRange();
  const at = (offset: number): [Text, number] | null => {
    let left = offset;
    for (const node of nodes) {
      if (left <= node.length) return [node, left];
      left -= node.length;
    }
    return null;
  };
  return (from: number, to: number): { lines: number; place: Place | null } => {
    const start = at(from);
    const end = at(to);
    if (!start || !end) return { lines: 0, place: null };
    range.setStart(...start);
    range.setEnd(...end);
    const rects = [...range.getClientRects()].filter(
      ({ width, height }) => width > 0 && height > 0,
    );
    const [first] = rects;
    if (!first) return { lines: 0, place: null };
    const middle = (first.top + first.bottom) / 2;
    const lines = rects.every(({ top, bottom }) => middle > top && middle < bottom) ? 1 : 2;
    const place = {
      left: Math.min(...rects.map(({ left }) => left)) - corner.left,
      right: Math.max(...rects.map(({ right }) => right)) - corner.left,
      top: Math.min(...rects.map(({ top }) => top)) - corner.top,
      bottom: Math.max(...rects.map(({ bottom }) => bottom)) - corner.top,
    };
    return { lines, place };
  };
}

/** Measured once a font and size: what stands on the line of letters tells where it is. */
function ascentOf(parent: Element, style: CSSStyleDeclaration, known: Map<string, number>): number {
  const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const before = known.get(font);
  if (before !== undefined) return before;
  const probe = document.createElement('span');
  probe.style.cssText = `position:absolute;display:block;white-space:nowrap;font-style:${style.fontStyle};font-weight:${style.fontWeight};font-size:${style.fontSize}`;
  probe.style.fontFamily = style.fontFamily;
  const letters = document.createTextNode('x');
  const foot = document.createElement('span');
  foot.style.cssText = 'display:inline-block;width:0;height:0';
  probe.append(letters, foot);
  parent.append(probe);
  const range = document.createRange();
  range.selectNode(letters);
  const ascent = foot.getBoundingClientRect().bottom - range.getBoundingClientRect().top;
  probe.remove();
  known.set(font, ascent);
  return ascent;
}

function heldBy(style: CSSStyleDeclaration, rightToLeft: boolean): Type['held'] {
  const { textAlign, display, justifyContent } = style;
  const centred = /flex|grid/.test(display) && justifyContent === 'center';
  if (centred || textAlign.endsWith('center')) return 'middle';
  const atEnd = textAlign === 'end' || textAlign === (rightToLeft ? 'left' : 'right');
  return atEnd === rightToLeft ? 'left' : 'right';
}

function written(text: string, transform: string): string {
  if (transform === 'none') return text;
  if (transform === 'uppercase') return text.toLocaleUpperCase();
  throw new CannotDraw(`drawText: files do not take text-transform “${transform}”.`);
}
