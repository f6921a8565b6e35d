/** How many code units of a paragraph stand before a point of the screen; null where none is there. */
export function placeAtPoint(paragraph: HTMLElement, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (!caret || !paragraph.contains(caret.node)) return null;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(caret.node, caret.offset);
  return before.toString().length;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y);
    return found ? { node: found.offsetNode, offset: found.offset } : null;
  }
  // Safari had only this until 18.4.
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
