import type { Picture } from '@/lib/charts/frame-picture';

/** Attributes that mean something on the page alone. */
const OF_THE_PAGE = ['class', 'style', 'tabindex', 'role', 'id', 'data-tip', 'aria-label'];

/** What is otherwise on paper than on a page in light: white, and the fonts that files have inside. */
export const PAPER_LOOK = {
  '--page': '#ffffff',
  '--font-interface': "'Inter Variable', system-ui, 'Liberation Sans', sans-serif",
  '--font-text': "'Source Serif 4 Variable', Georgia, 'Liberation Serif', serif",
} as const;

/** Looks up what a custom property is on paper. */
export type Token = (name: string) => string;

/**
 * The tokens as they are in light, whatever the page shows now: files end up on paper, on slides
 * and in documents, which are white.
 */
export function paperTokens(): { token: Token; done: () => void } {
  const probe = document.createElement('div');
  probe.dataset.mantineColorScheme = 'light';
  for (const [name, value] of Object.entries(PAPER_LOOK)) probe.style.setProperty(name, value);
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  return {
    token: (name) => style.getPropertyValue(name).trim(),
    done: () => probe.remove(),
  };
}

/** Text with its custom properties written out, in quotes that an attribute can hold. */
export function writeOut(text: string, token: Token): string {
  return text.replaceAll(/var\((--[\w-]+)\)/g, (_, name) => token(name).replaceAll('"', "'"));
}

/** How wide a picture is, whether its attributes or its view box say so. */
export function widthOf(svg: SVGSVGElement): number {
  return svg.width.baseVal.value || svg.viewBox.baseVal?.width || 0;
}

/** An SVG of the page as markup that needs no style sheet: sizes, colours and fonts inside. */
export function plainPicture(svg: SVGSVGElement, token: Token): Picture {
  const width = widthOf(svg);
  const height = svg.height.baseVal.value || svg.viewBox.baseVal?.height || 0;
  const clone = svg.cloneNode(true) as SVGSVGElement;
  clone.setAttribute('width', String(width));
  clone.setAttribute('height', String(height));
  for (const element of [clone, ...clone.querySelectorAll('*')]) {
    for (const name of OF_THE_PAGE) element.removeAttribute(name);
  }
  return { markup: writeOut(new XMLSerializer().serializeToString(clone), token), width, height };
}
