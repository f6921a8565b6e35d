import { setImmediate } from 'node:timers/promises';
import type { getDocumentProxy } from 'unpdf';
import type { TextItem } from '@/lib/interchange/pdf/page-lines';
import type { ReadWatch } from '@/lib/interchange/source-text';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** What the library says of a run of text; beside them come marks without text. */
type PlacedText = { str: string; transform: number[]; width: number; hasEOL: boolean };

/**
 * Each part that the library hands over counts for at least so much: a page that draws forms of
 * forms comes in millions of tiny parts.
 */
const SHORTEST_PART = 100;
/** After so many parts other work of the server gets its turn. */
const PARTS_AT_A_TIME = 200;

/**
 * The runs of text of each page, page after page, or null as soon as they hold more than
 * `maxLength` UTF-16 code units: the rest is never unpacked, so that a page that repeats itself
 * without end costs no more than a long one. The caller destroys the document in any case.
 */
export async function extractPages(
  document: PdfDocument,
  maxLength: number,
  { onPage, signal }: ReadWatch = {},
): Promise<TextItem[][] | null> {
  const pages: TextItem[][] = [];
  let length = 0;
  let parts = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    signal?.throwIfAborted();
    const page = await document.getPage(number);
    const runs: TextItem[] = [];
    const reader = page.streamTextContent().getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const items: readonly (PlacedText | object)[] = part.value.items;
      const found = items.filter((item) => 'str' in item);
      runs.push(...found.map(placeItem));
      length += Math.max(
        SHORTEST_PART,
        found.reduce((sum, { str }) => sum + str.length, 0),
      );
      parts += 1;
      if (parts % PARTS_AT_A_TIME === 0) await setImmediate();
      // Not cancelled: that would let the library run on without a reader to hold it back. The
      // caller destroys the document, which ends its work.
      if (length > maxLength) return null;
    }
    page.cleanup();
    pages.push(runs);
    onPage?.(number, document.numPages);
  }
  return pages;
}

function placeItem(item: PlacedText): TextItem {
  const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
  const { str, width, hasEOL } = item;
  return { str, x, y, width, fontSize: Math.hypot(c, d), hasEOL };
}
