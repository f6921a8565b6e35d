import { describe, expect, it } from 'vitest';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { fillsSlide, SLIDE_SHEETS, scaleOnSlide, slidePicture } from '@/lib/charts/slide-picture';

const facts: ChartFacts = {
  id: 'stance-spectrum',
  title: 'Stance spectrum',
  summary: '3 of 4 propositions are contested.',
  n: 'n = 4 propositions, 6 commentators',
  measure: { id: 'stance', name: 'Stance' },
  filters: 'Explicit only',
  source: '“Fares & fees”, The Paper, 2026',
  columns: [{ label: 'Proposition', kind: 'text' }],
  rows: [],
};
const slide = { facts, name: 'The fare' };
const look = { page: '#fff', ink: '#111', soft: '#666', font: 'Inter', fontFaces: '' };
const address = 'http://localhost/debates/fares?explicit=true';
const part = (width: number, height: number, id: string) => ({
  markup: `<svg id="${id}"/>`,
  width,
  height,
});
/** Where a part stands and by how much it is enlarged. */
const placeOf = (markup: string, id: string) =>
  new RegExp(`translate\\(([\\d.]+) ([\\d.]+)\\) scale\\(([\\d.]+)\\)"><svg id="${id}"`)
    .exec(markup)
    ?.slice(1)
    .map(Number) ?? [];

describe('slidePicture', () => {
  it('is 1920 by 1080, and says what it shows, n, filters, source and address', () => {
    const { markup, width, height } = slidePicture(
      slide,
      { picture: part(960, 300, 'chart'), key: part(960, 40, 'key') },
      look,
      address,
    );
    expect([width, height]).toEqual([1920, 1080]);
    expect(markup).toContain('viewBox="0 0 1920 1080"');
    expect(markup).toContain('<title>Stance spectrum: The fare</title>');
    for (const said of [
      'font-size="46" font-weight="600" fill="#111">Stance spectrum: The fare<',
      '>3 of 4 propositions are contested.<',
      '>n = 4 propositions, 6 commentators. Measure: Stance.<',
      '>Filters: Explicit only.<',
      '>Source: “Fares &amp; fees”, The Paper, 2026<',
      `>${address}<`,
    ]) {
      expect(markup).toContain(said);
    }
  });

  it('has the chart below its key, as wide as the slide, and nothing over what is written', () => {
    const { markup } = slidePicture(
      slide,
      { picture: part(960, 300, 'chart'), key: part(960, 40, 'key') },
      look,
      address,
    );
    const [keyX = 0, keyY = 0, keyScale = 0] = placeOf(markup, 'key');
    const [x = 0, y = 0, scale = 0] = placeOf(markup, 'chart');
    expect([keyX, x, keyScale, scale]).toEqual([60, 60, 1.875, 1.875]);
    expect(y).toBeCloseTo(keyY + 40 * 1.875);
    const lines = [...markup.matchAll(/<text x="60" y="([\d.]+)" font-size="(\d+)"/g)].map(
      ([, at, size]) => ({ bottom: Number(at), top: Number(at) - Number(size) }),
    );
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      expect(line.bottom < keyY || line.top > y + 300 * scale, JSON.stringify(line)).toBe(true);
    }
  });

  it('makes what is tall smaller, in the middle, down to what can be read and no further', () => {
    const { markup } = slidePicture(
      slide,
      { picture: part(960, 500, 'chart'), key: null },
      look,
      address,
    );
    const [x = 0, y = 0, scale = 0] = placeOf(markup, 'chart');
    expect(scale).toBeLessThan(1.875);
    expect(x + (960 * scale) / 2).toBeCloseTo(960, 1);
    expect(y + 500 * scale).toBeLessThan(1080 - 60 - 4 * 25);
    expect(scaleOnSlide(slide, { width: 960, height: 5000 }, address)).toBeNull();
    expect(() =>
      slidePicture(slide, { picture: part(960, 5000, 'chart'), key: null }, look, address),
    ).toThrow(RangeError);
  });

  it('takes each of the sheets that a chart is drawn on, and knows which fills it', () => {
    for (const width of SLIDE_SHEETS) {
      const low = scaleOnSlide(slide, { width, height: 100 }, address);
      expect(low, String(width)).toBeCloseTo(1800 / width);
      expect(fillsSlide({ width, height: 100 }, low ?? 0)).toBe(true);
    }
    const tall = scaleOnSlide(slide, { width: 960, height: 500 }, address) ?? 0;
    expect(fillsSlide({ width: 960, height: 500 }, tall)).toBe(false);
    // What is wider than every sheet would be too small.
    expect(scaleOnSlide(slide, { width: 2400, height: 100 }, address)).toBeNull();
  });

  it('is called by the chart alone where it holds all of it', () => {
    const { markup } = slidePicture(
      { facts, name: '' },
      { picture: part(960, 300, 'chart'), key: null },
      look,
      null,
    );
    expect(markup).toContain('<title>Stance spectrum</title>');
    expect(markup).not.toContain('localhost');
  });
});
