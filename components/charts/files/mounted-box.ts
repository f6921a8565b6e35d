import { type Box, boxMarkup } from '@/lib/charts/drawn/boxes';
import { CannotDraw, paintOf, stripesOf } from '@/lib/charts/drawn/paint';

/** What would have to be drawn and is not: none of our charts has it. */
const UNKNOWN: readonly (readonly [keyof CSSStyleDeclaration, string])[] = [
  ['boxShadow', 'none'],
  ['filter', 'none'],
  ['maskImage', 'none'],
  ['clipPath', 'none'],
  ['writingMode', 'horizontal-tb'],
];

/**
 * Background, border and outline of an element as markup of SVG, a box for each line that it runs over.
 *
 * @throws CannotDraw for what `boxMarkup`, `paintOf` or `stripesOf` do not know, and for shadows, filters,
 *   masks, clips and vertical writing
 */
export function drawBox(element: Element, style: CSSStyleDeclaration, corner: DOMRect): string {
  for (const [name, usual] of UNKNOWN) {
    const value = style[name];
    if (value === usual || value === '' || value === undefined) continue;
    throw new CannotDraw(`drawBox: ${String(name)} “${String(value)}” on ${nameOf(element)}.`);
  }
  const fill = paintOf(style.backgroundColor);
  const stripes = stripesOf(style.backgroundImage);
  const sides = [
    sideOf(style.borderTopWidth, style.borderTopStyle, style.borderTopColor),
    sideOf(style.borderRightWidth, style.borderRightStyle, style.borderRightColor),
    sideOf(style.borderBottomWidth, style.borderBottomStyle, style.borderBottomColor),
    sideOf(style.borderLeftWidth, style.borderLeftStyle, style.borderLeftColor),
  ] as const;
  const ring = sideOf(style.outlineWidth, style.outlineStyle, style.outlineColor);
  const outline =
    ring.style === 'none' || ring.width === 0
      ? null
      : { ...ring, offset: Number.parseFloat(style.outlineOffset) };
  if (!fill && !stripes && !outline && sides.every(({ width }) => width === 0)) return '';
  return [...element.getClientRects()]
    .map((rect): Box => {
      const { width, height } = rect;
      const radius = (value: string) =>
        value.endsWith('%')
          ? (Number.parseFloat(value) / 100) * Math.min(width, height)
          : Number.parseFloat(value);
      return {
        x: rect.left - corner.left,
        y: rect.top - corner.top,
        width,
        height,
        radii: [
          radius(style.borderTopLeftRadius),
          radius(style.borderTopRightRadius),
          radius(style.borderBottomRightRadius),
          radius(style.borderBottomLeftRadius),
        ],
        fill,
        stripes,
        sides,
        outline,
      };
    })
    .map(boxMarkup)
    .join('');
}

/** What an element is called in a message: its tag and its first class. */
export function nameOf(element: Element): string {
  return `<${element.localName}${element.classList[0] ? ` class="${element.classList[0]}"` : ''}>`;
}

function sideOf(width: string, style: string, color: string) {
  const wide = style === 'none' ? 0 : Number.parseFloat(width);
  return { width: wide, style, paint: wide > 0 ? paintOf(color) : null };
}
