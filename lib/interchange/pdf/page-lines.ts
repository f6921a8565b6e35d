/** A run of text on a page, as the PDF library gives it; sizes in points, y grows upward. */
export type TextItem = {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
  hasEOL: boolean;
};

/** Lines closer than this share of the type size are one line. */
const SAME_LINE = 0.5;
/** A gap this much wider than the usual one parts paragraphs. */
const PARAGRAPH_GAP = 1.35;
/** A first line indented by more than this many type sizes begins a paragraph. */
const INDENT = 0.9;
/** A horizontal gap wider than this share of the type size is a space. */
const SPACE = 0.15;

type Line = {
  text: string;
  y: number;
  x: number;
  right: number;
  size: number;
  endsInSpace: boolean;
};

/**
 * The text of a page from its placed runs: lines in the order of the file, paragraphs parted by
 * blank lines where the spacing grows or the first line is indented.
 */
export function layOutPage(items: readonly TextItem[]): string {
  const lines = gatherLines(items);
  const gaps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  const usual = gaps[gaps.length >> 1] ?? 0;
  const left = lines.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const parts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined) {
      const gap = before.y - line.y;
      const isApart = gap < 0 || gap > usual * PARAGRAPH_GAP;
      const isIndented =
        line.x - left > line.size * INDENT && before.x - left <= before.size * INDENT;
      parts.push(isApart || isIndented ? '\n\n' : '\n');
    }
    parts.push(line.text);
  }
  return parts.join('');
}

function gatherLines(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  for (const { str, x, y, width, fontSize } of items) {
    if (str === '') continue;
    const line = lines.at(-1);
    const size = fontSize || 10;
    if (line === undefined || Math.abs(line.y - y) > size * SAME_LINE) {
      if (str.trim() === '') continue;
      lines.push({
        text: str.trimStart(),
        y,
        x,
        right: x + width,
        size,
        endsInSpace: /\s/.test(str.slice(-1)),
      });
      continue;
    }
    const needsSpace = x - line.right > size * SPACE && !line.endsInSpace && !/^\s/.test(str);
    line.text += (needsSpace ? ' ' : '') + str;
    line.right = x + width;
    line.endsInSpace = /\s/.test(str.slice(-1));
  }
  return lines.map((line) => ({ ...line, text: line.text.trimEnd() }));
}
