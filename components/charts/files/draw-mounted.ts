import { drawBox, nameOf } from '@/components/charts/files/mounted-box';
import { drawText, type TextSetting } from '@/components/charts/files/mounted-text';
import { plainPicture, type Token } from '@/components/charts/files/plain-picture';
import { CannotDraw, paintOf, round } from '@/lib/charts/drawn/paint';
import { escapeXml, type Picture } from '@/lib/charts/frame-picture';

/** What is on the page and belongs into no file. */
const LEFT_OUT =
  '.visually-hidden, .no-print, input, select, textarea, datalist, script, style, template, [hidden]';

/** What holds a picture of its own that markup cannot take over. */
const FOREIGN = 'canvas, img, video, audio, iframe, object, embed';

/** So long it works before the page has a turn. */
const TURN_MS = 40;

/**
 * A chart that is mounted (`PaperStage`) as one SVG that every program opens: boxes, lines, a `<text>` for each
 * line of text, and the pictures inside as they are. It reads where the browser has put everything, so it
 * wraps and places nothing itself.
 *
 * It knows what our charts are made of, and that alone:
 * - backgrounds of one colour or of stripes from left to right; borders and outlines, solid, dashed or dotted;
 *   rounded corners;
 * - text from left to right or from right to left, with the hyphens of `&shy;`, in capitals, underlined;
 * - opacity, transforms, and what lies over what (`z-index`, positions);
 * - inner `<svg>`s that look as their attributes say (`plainPicture`).
 * What a box cuts off (`overflow`) is left out a line and a box at a time. What `::before` and `::after` draw,
 * shadows, filters, masks, other gradients and foreign pictures are refused, not left out: a file that differs
 * from the screen is worse than none.
 *
 * @param family the fonts of the whole file, as an attribute
 * @param told hears how much is done, 0 to 1
 * @throws CannotDraw for what it does not know
 */
export async function drawMounted(
  root: HTMLElement,
  look: { readonly token: Token; readonly family: string; readonly language: string },
  told: (share: number) => void = () => {},
): Promise<Picture> {
  const corner = root.getBoundingClientRect();
  // A table can be wider than its sheet.
  let width = corner.width;
  let height = corner.height;
  const reach = ({ right, bottom }: DOMRect) => {
    if (right - corner.left > width + 1) width = right - corner.left;
    if (bottom - corner.top > height + 1) height = bottom - corner.top;
  };
  const setting: TextSetting = { ...look, corner, ascents: new Map() };
  const all = root.querySelectorAll('*').length + 1;
  let seen = 0;
  let turn = performance.now() + TURN_MS;

  /** Draws an element: into its slot, or into the layer that it lies in. */
  async function draw(element: Element, into: Layers, slot: Slot, clip: Clip): Promise<void> {
    seen += 1;
    if (performance.now() > turn) {
      told(seen / all);
      await new Promise((resolve) => setTimeout(resolve));
      turn = performance.now() + TURN_MS;
    }
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.opacity === '0' || element.matches(LEFT_OUT)) return;
    if (element.matches(FOREIGN)) {
      throw new CannotDraw(`drawMounted: ${nameOf(element)} holds a picture of its own.`);
    }
    const positioned = style.position !== 'static';
    const inGrid = /flex|grid/.test(parentDisplay(element));
    const order = (positioned || inGrid) && style.zIndex !== 'auto' ? Number(style.zIndex) : null;
    const opacity = Number(style.opacity);
    const turned = style.transform !== 'none' && element instanceof HTMLElement;
    if (order === null && opacity === 1 && !turned) {
      // What is positioned lies over what is not, each after those before it.
      await drawInside(element, style, into, positioned ? into.slot(1) : slot, clip);
      return;
    }
    const own = new Layers();
    const layer = order === null || order === 0 ? 1 : order > 0 ? order + 1 : order;
    const open = opacity < 1 ? ` opacity="${round(opacity)}"` : '';
    if (turned) {
      // Measured as it would stand unturned: it takes no other room then.
      const { transform, transformOrigin } = style;
      const kept = element.style.cssText;
      element.style.transition = 'none';
      element.style.transform = 'none';
      const about = aboutOf(element.getBoundingClientRect(), transform, transformOrigin, corner);
      await drawInside(element, style, own, own.slot(0), null);
      element.style.cssText = kept;
      into.slot(layer).push(`<g transform="${about}"${open}>${own.markup()}</g>`);
      return;
    }
    await drawInside(element, style, own, own.slot(0), clip);
    into.slot(layer).push(open === '' ? own.markup() : `<g${open}>${own.markup()}</g>`);
  }

  async function drawInside(
    element: Element,
    style: CSSStyleDeclaration,
    into: Layers,
    slot: Slot,
    clip: Clip,
  ): Promise<void> {
    const shown = style.visibility === 'visible';
    if (element instanceof SVGSVGElement) {
      if (shown) slot.push(nested(element, style));
      if (clip === null) reach(element.getBoundingClientRect());
      return;
    }
    refuseAddedBoxes(element);
    if (shown && inSight(element, clip)) {
      slot.push(drawBox(element, style, corner));
      if (clip === null) reach(element.getBoundingClientRect());
    }
    const inner = clipOf(element, style, clip);
    let texts: Text[] = [];
    const end = () => {
      if (shown && texts.length > 0 && textInSight(texts, inner)) {
        slot.push(drawText(texts, element, style, setting));
      }
      texts = [];
    };
    for (const node of [...element.childNodes]) {
      if (node instanceof Text) texts.push(node);
      else if (node instanceof Element) {
        end();
        await draw(node, into, slot, inner);
      }
    }
    end();
  }

  function nested(svg: SVGSVGElement, style: CSSStyleDeclaration): string {
    const place = svg.getBoundingClientRect();
    const picture = plainPicture(svg, look.token);
    const family = style.fontFamily.replaceAll('"', "'");
    const said = [
      ` x="${round(place.left - corner.left)}" y="${round(place.top - corner.top)}"`,
      // A picture can be stretched to its place.
      ` width="${round(place.width)}" height="${round(place.height)}"`,
      svg.hasAttribute('viewBox') ? '' : ` viewBox="0 0 ${picture.width} ${picture.height}"`,
      ` font-size="${round(Number.parseFloat(style.fontSize))}"`,
      family === look.family ? '' : ` font-family="${escapeXml(family)}"`,
      style.overflow === 'visible' ? ' overflow="visible"' : '',
      picture.markup.includes('currentColor') ? ` color="${paintOf(style.color)?.color}"` : '',
    ].join('');
    const sized = picture.markup.replace(
      /^<svg((?: [\w:-]+="[^"]*")*)/,
      (_, attributes: string) =>
        `<svg${said}${attributes.replace(/ (xmlns|x|y|width|height|font-size|overflow)="[^"]*"/g, '')}`,
    );
    return sized.replaceAll(` font-family="${escapeXml(look.family)}"`, '');
  }

  const layers = new Layers();
  await draw(root, layers, layers.slot(0), null);
  told(1);
  width = Math.ceil(width);
  height = Math.ceil(height);
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${layers.markup()}</svg>`;
  return { markup, width, height };
}

/** Markup of what is drawn one after the other. */
type Slot = string[];

/** What lies over what, within what creates an order of its own: lower layers first, in each what came first. */
class Layers {
  private readonly byLayer = new Map<number, Slot[]>();

  /** A new place in a layer, over what is in that layer already. */
  slot(layer: number): Slot {
    const slot: Slot = [];
    const there = this.byLayer.get(layer);
    if (there) there.push(slot);
    else this.byLayer.set(layer, [slot]);
    return slot;
  }

  markup(): string {
    return [...this.byLayer]
      .sort(([one], [other]) => one - other)
      .flatMap(([, slots]) => slots.map((slot) => slot.join('')))
      .join('');
  }
}

/** What is left to see of a page inside boxes that cut off; null where nothing does. */
type Clip = { left: number; right: number; top: number; bottom: number } | null;

function clipOf(element: Element, style: CSSStyleDeclaration, outer: Clip): Clip {
  if (style.overflow === 'visible' || style.display === 'inline') return outer;
  const box = element.getBoundingClientRect();
  const across = style.overflowX !== 'visible';
  const down = style.overflowY !== 'visible';
  const own = {
    left: across ? box.left : -Infinity,
    right: across ? box.right : Infinity,
    top: down ? box.top : -Infinity,
    bottom: down ? box.bottom : Infinity,
  };
  if (outer === null) return own;
  return {
    left: Math.max(outer.left, own.left),
    right: Math.min(outer.right, own.right),
    top: Math.max(outer.top, own.top),
    bottom: Math.min(outer.bottom, own.bottom),
  };
}

function inSight(element: Element, clip: Clip): boolean {
  return clip === null || touches(element.getBoundingClientRect(), clip);
}

function textInSight(texts: readonly Text[], clip: Clip): boolean {
  const [first] = texts;
  const last = texts.at(-1);
  if (clip === null || !first || !last) return true;
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  const place = range.getBoundingClientRect();
  const cut = place.bottom > clip.bottom + 2 || place.right > clip.right + 2;
  if (cut && touches(place, clip)) {
    throw new CannotDraw(`drawMounted: words are cut off: “${range.toString().slice(0, 40)}”.`);
  }
  return touches(place, clip);
}

function touches(place: DOMRect, clip: NonNullable<Clip>): boolean {
  return (
    place.left < clip.right &&
    place.right > clip.left &&
    place.top < clip.bottom &&
    place.bottom > clip.top
  );
}

function parentDisplay({ parentElement }: Element): string {
  return parentElement ? getComputedStyle(parentElement).display : '';
}

/** A transform of CSS, which turns around a point of its box, for a box that stands unturned. */
function aboutOf(box: DOMRect, transform: string, origin: string, corner: DOMRect): string {
  const [dx = 0, dy = 0] = origin.split(' ').map(Number.parseFloat);
  const x = box.left - corner.left + dx;
  const y = box.top - corner.top + dy;
  const { a, b, c, d, e, f } = new DOMMatrix(transform);
  const matrix = [a, b, c, d, e, f].map((part) => String(Math.round(part * 1e5) / 1e5)).join(' ');
  return `translate(${round(x)} ${round(y)}) matrix(${matrix}) translate(${round(-x)} ${round(-y)})`;
}

/** Boxes that a style sheet adds are in no tree: those that show something are refused. */
function refuseAddedBoxes(element: Element): void {
  if (element.classList.length === 0) return;
  for (const part of ['::before', '::after']) {
    const style = getComputedStyle(element, part);
    if (style.content === 'none' || style.content === 'normal' || style.display === 'none')
      continue;
    const bare =
      style.content === '""' &&
      paintOf(style.backgroundColor) === null &&
      style.backgroundImage === 'none' &&
      Number.parseFloat(style.borderTopWidth) === 0 &&
      Number.parseFloat(style.outlineWidth) * (style.outlineStyle === 'none' ? 0 : 1) === 0;
    if (!bare) throw new CannotDraw(`drawMounted: ${part} of ${nameOf(element)} draws something.`);
  }
}
