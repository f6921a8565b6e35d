import { describe, expect, it } from 'vitest';
import { type Box, boxMarkup, type Side } from '@/lib/charts/drawn/boxes';
import { groupLines, lineMarkup, type Piece, type Type } from '@/lib/charts/drawn/lines';
import { CannotDraw, paintOf, stripesOf } from '@/lib/charts/drawn/paint';

describe('paintOf', () => {
  it.each([
    ['rgb(29, 28, 26)', { color: '#1d1c1a', opacity: 1 }],
    ['rgba(29, 28, 26, 0.5)', { color: '#1d1c1a', opacity: 0.5 }],
    ['rgb(255 0 0 / 20%)', { color: '#ff0000', opacity: 0.2 }],
    ['color(srgb 1 0.5 0 / 0.25)', { color: '#ff8000', opacity: 0.25 }],
    ['rgba(0, 0, 0, 0)', null],
    ['transparent', null],
  ])('reads %s', (css, paint) => {
    expect(paintOf(css)).toEqual(paint);
  });

  it.each(['oklch(0.5 0.1 20)', 'color(display-p3 1 0 0)', 'red', ''])('refuses “%s”', (css) => {
    expect(() => paintOf(css)).toThrow(CannotDraw);
  });
});

describe('stripesOf', () => {
  it('reads colour and nothing in turn, from left to right', () => {
    const css =
      'repeating-linear-gradient(90deg, rgb(122, 46, 109) 0px, rgb(122, 46, 109) 5px, rgba(0, 0, 0, 0) 5px, rgba(0, 0, 0, 0) 9px)';
    const stripes = { paint: { color: '#7a2e6d', opacity: 1 }, on: 5, off: 4 };
    expect(stripesOf(css)).toEqual(stripes);
    // Browsers write two places of one colour so, too.
    const short =
      'repeating-linear-gradient(90deg, rgb(122, 46, 109) 0px 5px, rgba(0, 0, 0, 0) 5px 9px)';
    expect(stripesOf(short)).toEqual(stripes);
    expect(stripesOf('none')).toBeNull();
  });

  it.each([
    'linear-gradient(rgb(1, 2, 3), rgb(4, 5, 6))',
    'repeating-linear-gradient(45deg, rgb(1, 2, 3) 0px, rgb(1, 2, 3) 5px, rgba(0, 0, 0, 0) 5px, rgba(0, 0, 0, 0) 9px)',
    'repeating-linear-gradient(90deg, rgb(1, 2, 3) 0px, rgb(4, 5, 6) 5px)',
    'url("mark.png")',
  ])('refuses %s', (css) => {
    expect(() => stripesOf(css)).toThrow(CannotDraw);
  });
});

const ink = { color: '#1d1c1a', opacity: 1 };
const none: Side = { width: 0, style: 'none', paint: null };
const line: Side = { width: 1, style: 'solid', paint: ink };
const box: Box = {
  x: 10,
  y: 20,
  width: 100,
  height: 40,
  radii: [0, 0, 0, 0],
  fill: null,
  stripes: null,
  sides: [none, none, none, none],
  outline: null,
};

describe('boxMarkup', () => {
  it('is nothing where nothing is to be seen', () => {
    expect(boxMarkup(box)).toBe('');
    expect(boxMarkup({ ...box, sides: [{ ...line, paint: null }, none, none, none] })).toBe('');
  });

  it('fills a box, rounded at most to half of it, and says what shines through', () => {
    const round = { ...box, radii: [50, 50, 50, 50] as const };
    expect(boxMarkup({ ...round, fill: { color: '#ffffff', opacity: 0.5 } })).toBe(
      '<rect x="10" y="20" width="100" height="40" rx="20" fill="#ffffff" fill-opacity="0.5"/>',
    );
  });

  it('rounds corners one by one', () => {
    expect(boxMarkup({ ...box, radii: [0, 4, 4, 0], fill: ink })).toBe(
      '<path d="M10 20H106a4 4 0 0 1 4 4V56a4 4 0 0 1 -4 4H10V20Z" fill="#1d1c1a"/>',
    );
  });

  it('draws a line around inside the edge, an outline outside of it', () => {
    const dashed = { width: 1.5, style: 'dashed', paint: ink };
    expect(
      boxMarkup({
        ...box,
        radii: [3, 3, 3, 3],
        sides: [dashed, dashed, dashed, dashed],
        outline: { ...line, width: 2, offset: 0 },
      }),
    ).toBe(
      '<rect x="10.75" y="20.75" width="98.5" height="38.5" rx="2.25" fill="none" stroke="#1d1c1a" stroke-width="1.5" stroke-dasharray="4.5 3"/>' +
        '<rect x="9" y="19" width="102" height="42" rx="4" fill="none" stroke="#1d1c1a" stroke-width="2"/>',
    );
  });

  it('draws the sides that there are', () => {
    expect(boxMarkup({ ...box, sides: [none, none, line, none] })).toBe(
      '<line x1="10" y1="59.5" x2="110" y2="59.5" stroke="#1d1c1a" stroke-width="1"/>',
    );
    expect(boxMarkup({ ...box, sides: [none, { ...line, width: 4 }, none, none] })).toBe(
      '<line x1="108" y1="20" x2="108" y2="60" stroke="#1d1c1a" stroke-width="4"/>',
    );
  });

  it('draws stripes as a dashed line as high as the box', () => {
    expect(boxMarkup({ ...box, height: 5, stripes: { paint: ink, on: 5, off: 4 } })).toBe(
      '<line x1="10" y1="22.5" x2="110" y2="22.5" stroke="#1d1c1a" stroke-width="5" stroke-dasharray="5 4"/>',
    );
  });

  it('refuses what it would draw otherwise', () => {
    const double = { ...line, style: 'double' };
    expect(() => boxMarkup({ ...box, sides: [double, none, none, none] })).toThrow(CannotDraw);
    const around = [line, line, line, line] as const;
    expect(() => boxMarkup({ ...box, radii: [0, 4, 4, 0], sides: around })).toThrow(CannotDraw);
  });
});

/** A word at a place of a line that is 20 high; lines are 24 apart. */
function word(text: string, left: number, right: number, of = 0): Piece {
  return { text, place: { left, right, top: of * 24, bottom: of * 24 + 20 } };
}
const space: Piece = { text: ' \n ', place: null };

describe('groupLines', () => {
  it('makes one line of what stands beside each other, whatever its height', () => {
    const raised: Piece = { text: '2', place: { left: 60, right: 66, top: 3, bottom: 13 } };
    expect(groupLines([space, word('Keep', 0, 30), space, word('it', 34, 60), raised])).toEqual([
      { text: 'Keep it2', left: 0, right: 66, top: 0, bottom: 20 },
    ]);
  });

  it('breaks where the page did, also inside a word and where the way turns', () => {
    const lines = groupLines([
      word('שלום', 60, 100),
      space,
      word('world', 20, 56),
      space,
      word('a', 80, 90, 1),
      word('b', 70, 80, 1),
    ]);
    expect(lines.map(({ text, left, right }) => [text, left, right])).toEqual([
      ['שלום world', 20, 100],
      ['ab', 70, 90],
    ]);
  });

  it('shows a soft hyphen only where a line breaks at it, and leaves out what stands nowhere', () => {
    const lines = groupLines([
      word('con\u00adsti\u00ad', 0, 60),
      word('tu\u00adtion', 0, 50, 1),
      { text: 'hidden', place: null },
    ]);
    expect(lines.map(({ text }) => text)).toEqual(['consti-', 'tution']);
  });
});

const type: Type = {
  family: null,
  size: 17,
  weight: '400',
  italic: false,
  tabular: false,
  underlined: false,
  fill: ink,
  rightToLeft: false,
  held: 'left',
  language: null,
  ascent: 15.5,
};
const placed = { text: 'Tea & “toast”', left: 10, right: 90, top: 100, bottom: 120 };

describe('lineMarkup', () => {
  it('stands on the line of its letters, and says no more than it has to', () => {
    expect(lineMarkup(placed, type)).toBe(
      '<text x="10" y="115.5" font-size="17" fill="#1d1c1a">Tea &amp; “toast”</text>',
    );
  });

  it('is held by its right edge from right to left, and wherever it is aligned to', () => {
    const hebrew = { ...type, rightToLeft: true, held: 'right', language: 'he' } as const;
    expect(lineMarkup(placed, hebrew)).toMatch(/^<text x="90" .+ direction="rtl" lang="he">/);
    expect(lineMarkup(placed, hebrew)).not.toContain('text-anchor');
    const atLeft = lineMarkup(placed, { ...hebrew, held: 'left' });
    expect(atLeft).toMatch(/^<text x="10" .+ text-anchor="end"/);
    expect(lineMarkup(placed, { ...type, held: 'middle' })).toMatch(
      /^<text x="50" .+ text-anchor="middle"/,
    );
    expect(lineMarkup(placed, { ...type, held: 'right' })).toMatch(
      /^<text x="90" .+ text-anchor="end"/,
    );
  });

  it('says what is not usual: fonts, weight, slant, figures, a line below', () => {
    const own = lineMarkup(placed, {
      ...type,
      family: "'Source Serif 4 Variable', serif",
      weight: '600',
      italic: true,
      tabular: true,
      underlined: true,
    });
    for (const said of [
      ` font-family="'Source Serif 4 Variable', serif"`,
      ' font-weight="600"',
      ' font-style="italic"',
      ' style="font-variant-numeric:tabular-nums"',
      ' text-decoration="underline"',
    ]) {
      expect(own).toContain(said);
    }
  });
});
