import { BLOCKS, DROPPED, SPEAKER_LABEL } from '@/lib/interchange/html/html-to-text';
import { LONGEST_LABEL } from '@/lib/interchange/turns/label-evidence';
import { isTimeLine } from '@/lib/text/labels/times';

/** What stands first on a line and is set off from what follows by an element of its own. */
export type Lead = {
  element: Element;
  /** By what elements of one kind are known: their names, classes and where they lie. */
  kind: string;
  text: string;
  /** A time before it or right behind it, on the same line. */
  times: Text[];
  /** The texts of the line behind it. */
  rest: Text[];
};

/** A line of a page as it is shown: of one block, up to its end or a `<br>`. */
export type BlockLine = {
  text: string;
  lead: Lead | null;
  /** What a whole block is known by, where it holds this line alone and nothing in it is set off. */
  kindOfBlock: string | null;
};

type Piece = { node: Text; chain: Element[] };
type Line = { pieces: Piece[]; block: Element; isMarked: boolean };

/** Elements within one another at the start of a line that are looked at. */
const DEEPEST = 8;

/** The lines of a page, each with what leads it. Walks without recursion. O(page). */
export function readBlockLines(root: Element): BlockLine[] {
  const { lines, holders } = gatherLines(root);
  const spread = new Map<Element, number>();
  const perBlock = new Map<Element, number>();
  for (const { pieces, block } of lines) {
    perBlock.set(block, (perBlock.get(block) ?? 0) + 1);
    for (const element of new Set(pieces.flatMap(({ chain }) => chain)))
      spread.set(element, (spread.get(element) ?? 0) + 1);
  }
  return lines.map((line) => {
    const text = textOf(line.pieces);
    const isWhole = perBlock.get(line.block) === 1 && !holders.has(line.block);
    if (line.isMarked) return { text, lead: null, kindOfBlock: null };
    const inline = leadOf(line.pieces, spread);
    if (inline !== null) return { text, lead: inline, kindOfBlock: null };
    if (!isWhole || isCell(line.block)) return { text, lead: null, kindOfBlock: null };
    const kind = kindOfBlock(line.block);
    const lead = { element: line.block, kind, text, times: [], rest: [] };
    return { text, lead: text.length > LONGEST_LABEL ? null : lead, kindOfBlock: kind };
  });
}

/** A cell, or all that one holds, and a term: what of tables and lists names who speaks is marked before. */
function isCell(block: Element): boolean {
  const isAlone = block.previousElementSibling === null && block.nextElementSibling === null;
  const outer = isAlone ? block.parentElement : null;
  return [block, outer].some((element) => /^(?:td|th|dt)$/i.test(element?.nodeName ?? ''));
}

function gatherLines(root: Element): { lines: Line[]; holders: Set<Element> } {
  const lines: Line[] = [];
  /** Blocks that hold blocks. */
  const holders = new Set<Element>();
  const blocks: Element[] = [root];
  const inline: Element[] = [];
  let line: Line = { pieces: [], block: root, isMarked: false };
  const flush = () => {
    const block = blocks.at(-1) ?? root;
    if (line.pieces.length > 0) lines.push(line);
    line = { pieces: [], block, isMarked: false };
  };
  let node: ChildNode | null = root.firstChild;
  while (node !== null) {
    const name = node.nodeName.toLowerCase();
    let child: ChildNode | null = null;
    if (node.nodeType === 3) {
      const isEmpty = (node.textContent ?? '').trim() === '';
      if (!isEmpty) line.pieces.push({ node: node as Text, chain: inline.slice(0, DEEPEST) });
    } else if (node.nodeType === 1 && !DROPPED.has(name)) {
      if (name === SPEAKER_LABEL) line.isMarked = true;
      if (name === 'br') flush();
      else if (BLOCKS.has(name)) {
        holders.add(blocks.at(-1) ?? root);
        blocks.push(node as Element);
        flush();
      } else inline.push(node as Element);
      child = node.firstChild;
    }
    if (child !== null) {
      node = child;
      continue;
    }
    while (node !== null && node !== root) {
      if (node === blocks.at(-1)) {
        blocks.pop();
        flush();
      } else if (node === inline.at(-1)) inline.pop();
      if (node.nextSibling !== null) break;
      node = node.parentNode as ChildNode | null;
    }
    node = node === root || node === null ? null : node.nextSibling;
  }
  flush();
  return { lines, holders };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ node }) => node.data)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The outermost element that holds the beginning of the line and not all of it, else the innermost
 * that holds all of it; null where none does, or it is too long for a label.
 */
function leadOf(all: readonly Piece[], spread: ReadonlyMap<Element, number>): Lead | null {
  const isTimed = all.length > 1 && isTimeLine(all[0]?.node.data.trim() ?? '');
  const pieces = isTimed ? all.slice(1) : all;
  const before = isTimed && all[0] !== undefined ? [all[0].node] : [];
  const [first] = pieces;
  if (first === undefined) return null;
  let whole: Lead | null = null;
  for (const [level, element] of first.chain.entries()) {
    if ((spread.get(element) ?? 0) > 1) continue;
    const end = pieces.findIndex(({ chain }) => chain[level] !== element);
    const own = end === -1 ? pieces : pieces.slice(0, end);
    const text = textOf(own);
    if (text.length > LONGEST_LABEL) continue;
    const behind = pieces.slice(own.length).map(({ node }) => node);
    const dates = behind.findIndex((node) => node.parentElement?.nodeName.toLowerCase() !== 'time');
    const rest = dates === -1 ? [] : behind.slice(dates);
    const times = [...before, ...behind.slice(0, behind.length - rest.length)];
    const lead = { element, kind: kindOf(element), text, times, rest };
    if (end !== -1) return lead;
    whole = lead;
  }
  return whole;
}

/** The classes of an element without those that number it. */
function kindOf(element: Element): string {
  const classes = (element.getAttribute('class') ?? '').slice(0, 200).split(/\s+/);
  const own = classes.filter((name) => name !== '' && !/\d{2}/.test(name)).sort();
  return [element.nodeName.toLowerCase(), ...own].join('.');
}

function kindOfBlock(block: Element): string {
  const own = kindOf(block);
  if (own.includes('.') || /^h[1-6]$/.test(own)) return own;
  const place = block.previousElementSibling === null ? 'first' : 'later';
  return `${own}:${place}<${block.parentElement === null ? '' : kindOf(block.parentElement)}`;
}
