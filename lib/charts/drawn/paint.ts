/** A colour as programs of all kinds read it, and how much it covers, 0 to 1. */
export type Paint = { readonly color: string; readonly opacity: number };

/** Stripes along a box, in pixels: so much colour, so much of nothing. */
export type Stripes = { readonly paint: Paint; readonly on: number; readonly off: number };

/** Something on screen that a file cannot hold: nothing else is drawn in its place. */
export class CannotDraw extends Error {
  override name = 'CannotDraw';
}

/**
 * A computed colour of CSS as six hexadecimal digits and an opacity.
 *
 * @returns null for what is not to be seen
 * @throws CannotDraw for colours in other notations than `rgb`, `rgba` and `color(srgb …)`
 */
export function paintOf(css: string): Paint | null {
  if (css === 'transparent') return null;
  const [, name = '', inside = ''] = /^(rgba?|color)\(([^()]+)\)$/.exec(css.trim()) ?? [];
  const parts = inside.split(/[\s,/]+/).filter((part) => part !== '');
  const numbers = (parts[0] === 'srgb' ? parts.slice(1) : parts).map(amountOf);
  const [red, green, blue, opacity = 1] = numbers;
  const known = name === 'color' ? parts[0] === 'srgb' : name !== '';
  if (!known || red === undefined || green === undefined || blue === undefined) {
    throw new CannotDraw(`paintOf: the colour “${css}” is in a notation that files do not take.`);
  }
  if (opacity <= 0) return null;
  const scale = name === 'color' ? 255 : 1;
  const digits = [red, green, blue].map((part) =>
    Math.round(Math.min(Math.max(part * scale, 0), 255))
      .toString(16)
      .padStart(2, '0'),
  );
  return { color: `#${digits.join('')}`, opacity: Math.min(opacity, 1) };
}

/**
 * A computed `background-image` as stripes from left to right.
 *
 * @returns null where there is none
 * @throws CannotDraw for every other picture or gradient
 */
export function stripesOf(css: string): Stripes | null {
  if (css === 'none') return null;
  const stops = /^repeating-linear-gradient\(90deg, (.+)\)$/.exec(css)?.[1];
  // A colour stands with one place or with two, from where to where.
  const places = (stops?.match(/[a-z]+\([^()]*\)[^,]*/g) ?? []).flatMap((stop) => {
    const [, color = '', rest = ''] = /^([a-z]+\([^()]*\))(.*)$/.exec(stop) ?? [];
    return (rest.match(/[\d.]+(?=px)/g) ?? []).map((at) => ({ color, at: Number(at) }));
  });
  const [first, second, third, last] = places;
  const paint = first ? paintOf(first.color) : null;
  const on = second?.color === first?.color ? second?.at : undefined;
  const whole = third && third.at === on && paintOf(third.color) === null ? last?.at : undefined;
  if (places.length !== 4 || first?.at !== 0 || !paint || !on || !whole) {
    throw new CannotDraw(`stripesOf: files do not take the background “${css}”.`);
  }
  return { paint, on, off: whole - on };
}

/** The attributes that paint something: `paintAttributes('fill', …)`. */
export function paintAttributes(name: 'fill' | 'stroke', { color, opacity }: Paint): string {
  return ` ${name}="${color}"${opacity < 1 ? ` ${name}-opacity="${round(opacity)}"` : ''}`;
}

/** A number as files have it: two places behind the point, none that say nothing. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

function amountOf(part: string): number {
  return part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part);
}
