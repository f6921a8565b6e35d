/** Elements that stand on lines of their own; all others run on within a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads as text. */
export const DROPPED: ReadonlySet<string> = new Set(
  'script style noscript template svg math canvas iframe object embed button input select textarea audio video head'.split(
    ' ',
  ),
);

/** The element by which `markSpeakers` says that its text is the label of the turn behind it. */
export const SPEAKER_LABEL = 'speaker-label';

const AFTER_LABEL = ': ';

/** Cells of one row stay on one line. */
const CELLS = new Set(['td', 'th']);

type TreeNode = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  firstChild: TreeNode | null;
  nextSibling: TreeNode | null;
  parentNode: TreeNode | null;
};

/**
 * The text of a piece of HTML: a paragraph a block, a line a `<br>`, headings led by `#` marks as
 * many as their level, a colon behind what is marked as a speaker's label, scripts and controls left
 * out. Walks without recursion, so depth is no harm.
 */
export function htmlToText(root: TreeNode): string {
  const parts: string[] = [];
  let node: TreeNode | null = root.firstChild;
  while (node !== null) {
    const name = node.nodeName.toLowerCase();
    if (node.nodeType === 3) {
      const words = wordsOf(node);
      parts.push(parts.at(-1) === AFTER_LABEL ? words.trimStart() : words);
    }
    const mark = node.nodeType === 1 ? opening(name) : '';
    if (mark !== '') parts.push(mark);
    const child: TreeNode | null =
      node.nodeType === 1 && !DROPPED.has(name) ? node.firstChild : null;
    node = child ?? leave(node, root, parts);
  }
  return joinLines(parts);
}

/** Pieces of text as one: no white space at the ends of lines, one empty line at most between two. O(text). */
export function joinLines(parts: readonly string[]): string {
  // Line by line: a pattern for the space around line ends begins anew at each sign of every run.
  return parts
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The text of a node; in preformatted text the ends of lines are the writer's. */
function wordsOf(node: TreeNode): string {
  const text = node.textContent ?? '';
  if (!text.includes('\n') || !isPreformatted(node)) return text.replace(/\s+/g, ' ');
  return text.replace(/[^\S\n]+/g, ' ');
}

/** Looked for a few levels up: highlighted words of a preformatted text lie in elements of their own. */
function isPreformatted(node: TreeNode): boolean {
  let around = node.parentNode;
  for (let level = 0; around !== null && level < 4; level += 1, around = around.parentNode)
    if (around.nodeName.toLowerCase() === 'pre') return true;
  return false;
}

/** The next node in the order of the text, closing the blocks that end on the way. */
function leave(from: TreeNode, root: TreeNode, parts: string[]): TreeNode | null {
  let node: TreeNode | null = from;
  while (node !== null && node !== root) {
    const name = node.nodeName.toLowerCase();
    if (name === SPEAKER_LABEL) parts.push(AFTER_LABEL);
    if (node.nodeType === 1 && BLOCKS.has(name)) parts.push(CELLS.has(name) ? ' ' : '\n\n');
    if (node.nextSibling !== null) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}

function opening(name: string): string {
  if (name === 'br') return '\n';
  if (CELLS.has(name)) return '';
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return `\n\n${'#'.repeat(Number(level))} `;
  return BLOCKS.has(name) ? '\n\n' : '';
}
