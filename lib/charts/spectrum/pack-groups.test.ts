import { expect, it } from 'vitest';
import {
  ON_SLIDE,
  packGroups,
  packSlides,
  SPECTRUM_AS_A_SLIDE,
} from '@/lib/charts/spectrum/pack-groups';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';

const SIZE = { room: 8, line: 45, heights: 0.5, most: Number.POSITIVE_INFINITY };

function group(title: string | null, rows: number, text = 'Short.'): SpectrumGroup {
  const row = (at: number) => ({ propositionId: `${title}${at}`, text });
  return {
    themeId: title,
    title,
    rows: Array.from({ length: rows }, (_, at) => row(at)) as unknown as SpectrumGroup['rows'],
    elsewhere: 0,
  };
}

const shape = (packs: readonly (readonly SpectrumGroup[])[]) =>
  packs.map((pack) => pack.map(({ title, rows }) => `${title} ${rows.length}`));

it('puts small groups together in their order and parts a large one evenly', () => {
  const groups = [group('A', 3), group('B', 3), group('C', 1), group('D', 10)];
  expect(shape(packGroups(groups, SIZE))).toEqual([
    ['A 3', 'B 3'],
    ['C 1', 'D (1) 5'],
    ['D (2) 5'],
  ]);
  expect(packGroups([], SIZE)).toEqual([]);
});

it('gives long propositions more room, and never parts one', () => {
  const long = 'x'.repeat(230);
  expect(shape(packGroups([group('A', 4, long)], SIZE))).toEqual([['A (1) 2'], ['A (2) 2']]);
  const endless = 'x'.repeat(5000);
  expect(shape(packGroups([group(null, 2, endless)], SIZE))).toEqual([['null 1'], ['null 1']]);
  const clamped = { ...SIZE, most: 2 };
  expect(shape(packGroups([group(null, 2, endless)], clamped))).toEqual([['null 2']]);
});

it('puts each theme on a slide of its own, a large one on several, and numbers what has no heading', () => {
  const slides = (groups: readonly SpectrumGroup[], size = ON_SLIDE) =>
    packSlides(groups, size).map((slide) => `${slide.name}: ${slide.group.rows.length}`);
  const groups = [group('A', 2), group('B', 1), group('C', 9)];
  expect(slides(groups)).toEqual(['A: 2', 'B: 1', 'C (1): 5', 'C (2): 4']);
  expect(slides([group('B', 6)], SPECTRUM_AS_A_SLIDE)).toEqual(['B (1): 3', 'B (2): 3']);
  expect(slides([group(null, 3)])).toEqual([': 3']);
  expect(slides([group(null, 12)])).toEqual(['1 of 2: 6', '2 of 2: 6']);
  expect(slides([])).toEqual([]);
});
