import { Parser } from 'htmlparser2';
import { BLOCKS, DROPPED, joinLines } from '@/lib/interchange/html/html-to-text';
import { decodeEntities } from '@/lib/text/clean/entities';

/** A tag by which words in a field are known for HTML; "a < b" and "<Ann> yes" are none. */
const TAG =
  /<\/?(?:a|b|blockquote|br|div|em|h[1-6]|i|li|ol|p|span|strong|u|ul)(?:\s[^<>]{0,2000})?\/?>/i;
/** Words in a field nest no deeper. */
const MAX_DEPTH = 500;

class TooDeep extends Error {}

/**
 * The words of a field that may be written in HTML: a paragraph a block, a line a `<br>`, without tags;
 * its entities decoded in any case. What nests too deeply only loses its tags. O(text).
 */
export function fragmentToText(text: string): string {
  if (!TAG.test(text)) return decodeEntities(text);
  const parts: string[] = [];
  let depth = 0;
  /** Depth of the element whose words nobody reads. */
  let droppedAt = 0;
  const parser = new Parser({
    onopentagname(name) {
      depth += 1;
      if (depth > MAX_DEPTH) throw new TooDeep();
      if (droppedAt === 0 && DROPPED.has(name)) droppedAt = depth;
      if (name === 'br') parts.push('\n');
      else if (BLOCKS.has(name)) parts.push('\n\n');
    },
    ontext(words) {
      if (droppedAt === 0) parts.push(words.replace(/\s+/g, ' '));
    },
    onclosetag(name) {
      if (droppedAt === depth) droppedAt = 0;
      depth -= 1;
      if (BLOCKS.has(name)) parts.push('\n\n');
    },
  });
  try {
    parser.end(text);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return decodeEntities(text.replace(/<[^<>]*>/g, ' '));
  }
  return joinLines(parts);
}
