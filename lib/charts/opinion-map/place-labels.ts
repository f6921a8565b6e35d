import type { Point } from '@/lib/charts/opinion-map/convex-hull';
import { estimateWidth } from '@/lib/charts/wrap-label';

/** Where a label's baseline begins, in pixels; null where no place beside its mark is free. */
export type LabelPlace = Point | null;

/** How large a group's letter is, in pixels. */
const LETTER = 15;

type Box = { left: number; right: number; top: number; bottom: number };

/**
 * Places names beside marks, each to the right, left, under or above its own, where it covers no
 * mark and no other name and stays in the frame. A name without a free place is left out.
 *
 * @param marks middles of the marks, in pixels
 * @param reach from the middle of a mark to its edge
 * @param letters baselines of the groups' letters, which no name covers
 */
export function placeLabels(
  marks: readonly Point[],
  names: readonly string[],
  { width, height, reach, size }: { width: number; height: number; reach: number; size: number },
  letters: readonly Point[] = [],
): LabelPlace[] {
  const taken = [
    ...marks.map(([x, y]) => around(x - reach, y - reach, 2 * reach, 2 * reach)),
    ...letters.map(([x, y]) => around(x - LETTER / 2, y - LETTER, LETTER, LETTER * 1.25)),
  ];
  return marks.map(([x, y], at): LabelPlace => {
    const wide = estimateWidth(names[at] ?? '', size);
    const tried: Point[] = [
      [x + reach + 4, y + size * 0.35],
      [x - reach - 4 - wide, y + size * 0.35],
      [x - wide / 2, y + reach + size],
      [x - wide / 2, y - reach - 4],
    ];
    for (const [left, base] of tried) {
      const box = around(left, base - size, wide, size * 1.25);
      const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (!inside || taken.some((other, of) => of !== at && overlap(box, other))) continue;
      taken.push(box);
      return [left, base];
    }
    return null;
  });
}

function around(left: number, top: number, wide: number, tall: number): Box {
  return { left, right: left + wide, top, bottom: top + tall };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
