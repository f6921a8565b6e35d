import type { Passage } from '@/lib/coding/state/coding-text';

/** The place of a passage in the page, or null where it is not drawn. See `readSelection` for root. */
export function rangeOf(root: HTMLElement, passage: Passage): Range | null {
  const range = document.createRange();
  let hasStart = false;
  let hasEnd = false;
  for (const paragraph of root.querySelectorAll<HTMLElement>('[data-passage]')) {
    if (paragraph.dataset.passage !== passage.contributionId) continue;
    const from = Number(paragraph.dataset.from);
    const to = Number(paragraph.dataset.to);
    // Of a long text paragraphs before this one may not be drawn.
    if (!hasStart && passage.end <= from) return null;
    if (!hasStart && passage.start < to) {
      const place = nodeAt(paragraph, Math.max(0, passage.start - from));
      if (!place) return null;
      range.setStart(place.node, place.offset);
      hasStart = true;
    }
    if (passage.end <= to) {
      const place = nodeAt(paragraph, Math.max(0, passage.end - from));
      if (!place) return null;
      range.setEnd(place.node, place.offset);
      hasEnd = true;
      break;
    }
  }
  return hasStart && hasEnd ? range : null;
}

function nodeAt(paragraph: HTMLElement, offset: number): { node: Text; offset: number } | null {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let rest = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    if (rest <= text.data.length) return { node: text, offset: rest };
    rest -= text.data.length;
  }
  return null;
}

/** Whether this browser can paint words without touching the page's elements. */
export function canPaint(): boolean {
  return 'highlights' in CSS;
}

/**
 * Paints ranges without touching the page's elements, so that a selection being made is never
 * disturbed. Browsers without the Highlight API paint nothing.
 */
export function showHighlights(name: string, ranges: readonly Range[]): void {
  if (!canPaint()) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** The chosen words; without the Highlight API they are shown as the selection. */
export function showChosen(range: Range | null): void {
  showHighlights('chosen-words', range ? [range] : []);
  if (canPaint() || !range) return;
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/**
 * Lets go of what the browser shows as selected, where more is selected than chosen: the chosen words are
 * painted, or are selected by themselves (see `showChosen`).
 */
export function hideSelection(): void {
  if (canPaint()) window.getSelection()?.removeAllRanges();
}
