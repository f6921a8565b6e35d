import { isCalled } from '@/lib/interchange/source-formats';
import { beginningOf, type Recognised } from '@/lib/interchange/source-text';

const DECLARED = /^<\?xml[\s?]/;
/** An element and another within it at once; nobody writes so who writes words. */
const ELEMENTS = /^<[A-Za-z][\w:.-]*(?:\s[^<>]{0,2000})?>\s*<[A-Za-z!?/][^<>]{0,2000}>/;
const OF_PAGES =
  /^<(?:a|abbr|article|aside|b|blockquote|body|br|center|div|dl|em|figure|font|footer|form|h[1-6]|head|header|hr|i|img|li|link|main|meta|nav|ol|p|pre|script|section|small|span|strong|style|sub|sup|table|title|ul|v)\b/i;

/** By its declaration, or by elements within elements that no web page has; else by its name. */
export function recognise(name: string, bytes: Uint8Array): Recognised {
  const beginning = beginningOf(bytes);
  const isElements = ELEMENTS.test(beginning) && !OF_PAGES.test(beginning);
  if (DECLARED.test(beginning) || isElements) return 'content';
  return isCalled(name, 'xml') ? 'name' : null;
}
