import { type PageLine, usualGap } from '@/lib/interchange/pdf/page-lines';
import { shapeOf } from '@/lib/text/clean/own-lines';

/** So many lines at the top and at the bottom of a page may be running heads. */
const EDGE_LINES = 3;
const LONGEST = 120;
/** Lines this near to one height, in points, are printed at the same place. */
const SAME_PLACE = 3;
/** What a browser prints above and below a page: when, from where, which page of how many. */
const PRINTED =
  /^https?:\/\/\S+(?: \d+ ?\/ ?\d+)?$|^\d+ ?\/ ?\d+$|^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}/;
/** A head is parted from the text by so many usual gaps or type sizes, or set in another size. */
const APART = 1.4;
const APART_IN_SIZES = 2.2;
const OTHER_SIZE = 0.8;

/**
 * Pages without their running heads, feet and numbers: what is printed at one place on half of the
 * pages, and at least two, alike but for its digits. On two or three pages it must also be set apart:
 * two pages may begin with the words of the same speaker. O(lines).
 *
 * @returns the pages, and the lines that were left out
 */
export function withoutRunningHeads(pages: readonly (readonly PageLine[])[]): {
  pages: PageLine[][];
  left: string[];
} {
  const edges = pages.map(edgesOf);
  const places = new Map<string, { page: number; line: PageLine; isApart: boolean }[]>();
  for (const [page, found] of edges.entries())
    for (const edge of found) {
      const shape = shapeOf(edge.line.text).toLowerCase();
      const known = places.get(shape);
      if (known === undefined) places.set(shape, [{ page, ...edge }]);
      else known.push({ page, ...edge });
    }
  const needed = Math.max(2, pages.length / 2);
  const heads = new Set<PageLine>();
  for (const group of places.values())
    for (const { line, isApart } of group) {
      const there = group.filter((other) => Math.abs(other.line.y - line.y) <= SAME_PLACE);
      const onPages = new Set(there.map(({ page }) => page)).size;
      const isPrinted = isApart && PRINTED.test(line.text);
      if (isPrinted || (onPages >= needed && (isApart || pages.length > 3))) heads.add(line);
    }
  return {
    pages: pages.map((lines) => lines.filter((line) => !heads.has(line))),
    left: pages.flatMap((lines) => lines.flatMap((line) => (heads.has(line) ? line.text : []))),
  };
}

function edgesOf(lines: readonly PageLine[]): { line: PageLine; isApart: boolean }[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  const usual = usualGap(byHeight);
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? 0;
  const isOther = (line: PageLine) =>
    line.size < size * OTHER_SIZE || line.size * OTHER_SIZE > size;
  const wide = Math.min(usual * APART, size * APART_IN_SIZES);
  const edgeOf = (from: readonly PageLine[]) => {
    const found: { line: PageLine; isApart: boolean }[] = [];
    let isApart = false;
    for (let at = Math.min(EDGE_LINES, from.length >> 1) - 1; at >= 0; at -= 1) {
      const [line, next] = [from[at], from[at + 1]];
      if (line === undefined || line.text.length > LONGEST) continue;
      // What lies beyond a wide gap is all apart from the text.
      if (next !== undefined && Math.abs(line.y - next.y) > wide) isApart = true;
      found.push({ line, isApart: isApart || isOther(line) });
    }
    return found;
  };
  const top = edgeOf(byHeight);
  const inTop = new Set(top.map(({ line }) => line));
  return [...top, ...edgeOf(byHeight.reverse()).filter(({ line }) => !inTop.has(line))];
}
