import type { Passage } from '@/lib/coding/state/coding-text';
import { snapToGrapheme } from '@/lib/text/anchor/graphemes';

/** Words that are selected, and whether the selection goes on into another contribution. */
export type Selected = { passage: Passage; isCut: boolean };

/**
 * The words selected in the browser, as offsets of a contribution: null where nothing is selected
 * or it lies outside the text. A selection over several contributions is cut to the first, `isCut`.
 *
 * @param root holds the paragraphs, each with `data-passage` (contribution id) and `data-from`
 *   (where its text begins), and nothing but that text inside
 * @param textOf the stored text of a contribution
 */
export function readSelection(
  root: HTMLElement,
  textOf: (contributionId: string) => string | null,
): Selected | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  let found = null as Passage | null;
  let isCut = false;
  for (const paragraph of root.querySelectorAll<HTMLElement>('[data-passage]')) {
    if (!range.intersectsNode(paragraph)) continue;
    const contributionId = paragraph.dataset.passage ?? '';
    const from = Number(paragraph.dataset.from);
    const length = paragraph.textContent?.length ?? 0;
    const start = from + offsetIn(paragraph, range.startContainer, range.startOffset, 0);
    const end = from + offsetIn(paragraph, range.endContainer, range.endOffset, length);
    if (start >= end) continue;
    if (found && found.contributionId !== contributionId) {
      isCut = true;
      break;
    }
    found = { contributionId, start: found?.start ?? start, end };
  }
  if (!found) return null;
  const text = textOf(found.contributionId);
  if (text === null) return null;
  const passage = trim(text, found);
  return passage && { passage, isCut };
}

/** Characters of the paragraph before a place in it; `outside` where the place is not in it. */
function offsetIn(paragraph: HTMLElement, node: Node, offset: number, outside: number): number {
  if (!paragraph.contains(node)) return outside;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return before.toString().length;
}

function trim(text: string, passage: Passage): Passage | null {
  const words = text.slice(passage.start, passage.end);
  const lead = words.length - words.trimStart().length;
  const start = snapToGrapheme(text, passage.start + lead, 'before');
  const end = snapToGrapheme(text, passage.start + words.trimEnd().length, 'after');
  return start < end ? { ...passage, start, end } : null;
}
