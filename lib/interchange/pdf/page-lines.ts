/** A run of text on a page, as the PDF library gives it; sizes in points, y grows upward. */
export type TextItem = {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
  hasEOL: boolean;
};

/** Words of a line that were set in one go, without the white space round them. */
export type Run = { text: string; x: number; right: number };

/** A printed line: its words from left to right, sizes in points. */
export type PageLine = { text: string; runs: Run[]; x: number; y: number; size: number };

/** Lines closer than this share of the type size are one line. */
const SAME_LINE = 0.5;
/** A gap this much wider than the usual one parts paragraphs. */
const PARAGRAPH_GAP = 1.35;
/** A first line indented by more than this many type sizes begins a paragraph. */
const INDENT = 0.9;
/** A horizontal gap wider than this share of the type size is a space. */
const SPACE = 0.15;

/** The lines of a page from its placed runs, in the order of the file. O(items). */
export function readPageLines(items: readonly TextItem[]): PageLine[] {
  const lines: PageLine[] = [];
  let right = 0;
  let endsInSpace = true;
  for (const { str, x, y, width, fontSize } of items) {
    if (str === '') continue;
    const size = fontSize || 10;
    const words = str.trim();
    let line = lines.at(-1);
    if (line === undefined || Math.abs(line.y - y) > size * SAME_LINE) {
      if (words === '') continue;
      line = { text: '', runs: [], x, y, size };
      lines.push(line);
      endsInSpace = true;
    }
    const isApart = x - right > size * SPACE || /^\s/.test(str);
    if (words !== '') {
      line.text += (!endsInSpace && isApart ? ' ' : '') + str.trim();
      line.runs.push({ text: words, x, right: x + width });
      endsInSpace = false;
    }
    if (/\s$/.test(str) && !endsInSpace) {
      line.text += ' ';
      endsInSpace = true;
    }
    right = x + width;
  }
  return lines.map((line) => ({ ...line, text: line.text.trimEnd() }));
}

/** The usual distance from one line of a page to the next, in points; 0 where there is none. */
export function usualGap(lines: readonly PageLine[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}

/**
 * The text of a page from its lines: paragraphs parted by blank lines where the spacing grows or the
 * first line is indented.
 */
export function layOutPage(lines: readonly PageLine[]): string {
  const usual = usualGap(lines);
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
