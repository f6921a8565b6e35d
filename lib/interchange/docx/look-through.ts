/** What a Word document holds beside the words that are read. */
export type DocumentParts = {
  /** Tracked changes by who made them, in the order in which they first come. */
  changes: Map<string, { insertions: number; deletions: number }>;
  pictures: number;
  /** Styles of paragraphs and of words within them, as the document calls them. */
  styles: { paragraph: Set<string>; run: Set<string> };
};

/** More styles than this are no means to tell speakers from words. */
const MOST_STYLES = 60;
const PICTURES = new Set(['pic:pic', 'v:imagedata']);
const CHANGES = { 'w:ins': 'insertions', 'w:del': 'deletions' } as const;
const STYLES = { 'w:pStyle': 'paragraph', 'w:rStyle': 'run' } as const;

type Tag = { name: string; isEnd: boolean; isAlone: boolean; from: number; to: number };

/** The next tag of XML from a place on; null where there is none that ends. */
export function tagFrom(xml: string, at: number): Tag | null {
  const from = xml.indexOf('<', at);
  const to = from === -1 ? -1 : xml.indexOf('>', from);
  if (to === -1) return null;
  const isEnd = xml.charAt(from + 1) === '/';
  const start = from + (isEnd ? 2 : 1);
  let end = start;
  while (end < to && !/[\s/]/.test(xml.charAt(end))) end += 1;
  const name = xml.slice(start, end);
  return { name, isEnd, isAlone: xml.charAt(to - 1) === '/', from, to: to + 1 };
}

/** Looks through the main part of a document. O(xml). */
export function lookThrough(xml: string): DocumentParts {
  const parts: DocumentParts = {
    changes: new Map(),
    pictures: 0,
    styles: { paragraph: new Set(), run: new Set() },
  };
  for (let tag = tagFrom(xml, 0); tag !== null; tag = tagFrom(xml, tag.to)) {
    if (tag.isEnd) continue;
    if (PICTURES.has(tag.name)) parts.pictures += 1;
    const change = CHANGES[tag.name as keyof typeof CHANGES];
    // One that holds nothing says that a line's end came or went.
    if (change !== undefined && !tag.isAlone) {
      const author = attributeOf(xml.slice(tag.from, tag.to), 'w:author') || 'somebody';
      const counts = parts.changes.get(author) ?? { insertions: 0, deletions: 0 };
      counts[change] += 1;
      parts.changes.set(author, counts);
    }
    const style = STYLES[tag.name as keyof typeof STYLES];
    if (style !== undefined && parts.styles[style].size < MOST_STYLES)
      parts.styles[style].add(attributeOf(xml.slice(tag.from, tag.to), 'w:val'));
  }
  return parts;
}

/** How many elements of a name a part of a document holds. O(xml). */
export function countElements(xml: string, name: string): number {
  let count = 0;
  for (let tag = tagFrom(xml, 0); tag !== null; tag = tagFrom(xml, tag.to))
    if (!tag.isEnd && tag.name === name) count += 1;
  return count;
}

function attributeOf(tag: string, name: string): string {
  const at = tag.indexOf(`${name}="`);
  return at === -1 ? '' : (tag.slice(at + name.length + 2).split('"', 1)[0] ?? '').slice(0, 200);
}
