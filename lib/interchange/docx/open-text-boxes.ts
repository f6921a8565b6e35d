import { tagFrom } from '@/lib/interchange/docx/look-through';

const BOX = 'w:txbxContent';
/** What holds a box beside the words of a paragraph; the first also holds it for older programs. */
const HOLDERS = new Set(['mc:AlternateContent', 'w:drawing']);

/**
 * The main part of a Word document with its text boxes where a reader finds them: in the form of older
 * programs, in which boxes of newer ones are written a second time or not at all. O(xml).
 *
 * @returns the XML, how many boxes it holds, and whether it was changed
 */
export function openTextBoxes(xml: string): { xml: string; boxes: number; isChanged: boolean } {
  if (!xml.includes(`<${BOX}`) || xml.includes('<!')) return { xml, boxes: 0, isChanged: false };
  const parts: string[] = [];
  let from = 0;
  let boxes = 0;
  for (let tag = tagFrom(xml, 0); tag !== null; tag = tagFrom(xml, tag.to)) {
    if (tag.isEnd || tag.isAlone) continue;
    if (tag.name === BOX) boxes += 1;
    if (!HOLDERS.has(tag.name)) continue;
    const holder = readHolder(xml, tag.name, tag.to);
    if (holder === null) break;
    boxes += Math.max(holder.modern.length, holder.older);
    if (holder.modern.length > 0 && holder.older === 0) {
      parts.push(xml.slice(from, tag.from), '<w:pict>', ...holder.modern, '</w:pict>');
      from = holder.end;
    }
    tag.to = holder.end;
  }
  if (parts.length === 0) return { xml, boxes, isChanged: false };
  return { xml: parts.join('') + xml.slice(from), boxes, isChanged: true };
}

/** The boxes within an element, those for older programs counted apart, and where it ends. */
function readHolder(
  xml: string,
  name: string,
  start: number,
): { modern: string[]; older: number; end: number } | null {
  const modern: string[] = [];
  let older = 0;
  let depth = 1;
  let boxDepth = 0;
  let boxFrom = 0;
  let fallbacks = 0;
  for (let tag = tagFrom(xml, start); tag !== null; tag = tagFrom(xml, tag.to)) {
    if (tag.isAlone) continue;
    const step = tag.isEnd ? -1 : 1;
    if (tag.name === 'mc:Fallback' && boxDepth === 0) fallbacks += step;
    if (tag.name === BOX) {
      if (boxDepth === 0) boxFrom = tag.from;
      boxDepth += step;
      if (boxDepth === 0 && fallbacks > 0) older += 1;
      else if (boxDepth === 0) modern.push(xml.slice(boxFrom, tag.to));
    }
    if (tag.name === name) depth += step;
    if (depth === 0) return { modern, older, end: tag.to };
  }
  return null;
}
