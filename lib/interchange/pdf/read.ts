import { getDocumentProxy, getMeta } from 'unpdf';
import { extractPages } from '@/lib/interchange/pdf/extract-pages';
import { guardStreams } from '@/lib/interchange/pdf/guard-streams';
import { withoutLineNumbers } from '@/lib/interchange/pdf/line-numbers';
import { layOutPage, readPageLines } from '@/lib/interchange/pdf/page-lines';
import { reflow } from '@/lib/interchange/pdf/reflow';
import { withoutRunningHeads } from '@/lib/interchange/pdf/running-heads';
import { readTurnRows } from '@/lib/interchange/pdf/turn-rows';
import {
  problem,
  type ReadLimits,
  type ReadWatch,
  type SourceAbout,
  type SourceProblem,
  type SourceText,
} from '@/lib/interchange/source-text';
import { listLines } from '@/lib/text/clean/list-lines';
import { normaliseText } from '@/lib/text/clean/normalise-text';

/** Fewer letters a page than this mean that the pages are pictures. */
const MIN_LETTERS_PER_PAGE = 20;

/** A PDF with text in it: lines joined into paragraphs, running heads removed. */
export async function read(
  bytes: Uint8Array,
  limits: ReadLimits,
  watch: ReadWatch = {},
): Promise<SourceText | SourceProblem> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>> | null = null;
  try {
    // The library takes possession of the bytes it is given: hand it a copy. It refuses Node's
    // Buffer, whose slices are no copies either.
    const copy = new Uint8Array(bytes);
    const refused = await guardStreams(copy, limits.maxUnpackedBytes);
    if (refused !== null) return refused;
    document = await getDocumentProxy(copy, { verbosity: 0 });
    if (document.numPages > limits.maxPages)
      return problem(
        `The PDF has ${document.numPages} pages; at most ${limits.maxPages} can be read.`,
        'Print the pages you need into a smaller PDF and choose that.',
      );
    const found = await extractPages(document, limits.maxTextLength, watch);
    if (found === null)
      return problem(
        `The text of the PDF has more than ${limits.maxTextLength.toLocaleString('en')} characters.`,
        'Print the pages you need into a smaller PDF and choose that.',
      );
    const headless = withoutRunningHeads(found.map(readPageLines));
    const numberless = withoutLineNumbers(headless.pages);
    const rows = readTurnRows(numberless.pages);
    const pages = rows?.pages ?? numberless.pages.map(layOutPage);
    const printed = found.flat().reduce((sum, { str }) => sum + countLetters(str), 0);
    if (printed < MIN_LETTERS_PER_PAGE * Math.max(1, pages.length) && printed < 1_000)
      return problem(
        'The PDF holds pictures of pages, not text (it was probably scanned).',
        'Run text recognition (OCR) on it first, for instance in the program it was scanned with, and choose the result.',
      );
    const cleaned = normaliseText(pages.join('\n\f'));
    const about = await readAbout(document);
    const notes = [
      'The lines of the PDF were joined into paragraphs; check them against the pages.',
      ...(headless.left.length > 0
        ? [`Running heads and page numbers left out: ${listLines(headless.left)}.`]
        : []),
      ...(numberless.left > 0 ? [`Numbers of lines left out (${numberless.left}).`] : []),
      ...(rows?.notes ?? []),
      ...cleaned.notes,
    ];
    return {
      ok: true,
      text: reflow(cleaned.text),
      about,
      encoding: null,
      speakersKnown: rows === null || rows.known.length === 0 ? null : rows.known,
      notes,
    };
  } catch (error) {
    watch.signal?.throwIfAborted();
    return explain(error);
  } finally {
    await document?.loadingTask.destroy();
  }
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

async function readAbout(
  document: Awaited<ReturnType<typeof getDocumentProxy>>,
): Promise<SourceAbout> {
  const { info } = await getMeta(document);
  const title: unknown = info?.Title;
  // What a program calls the file it printed is no title.
  if (typeof title !== 'string' || /^\s*$|^\w+:\S*$|\.\w{2,5}$/.test(title)) return {};
  return { title: title.trim() };
}

function explain(error: unknown): SourceProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return problem(
      'The PDF is encrypted and asks for a password.',
      'Open it with the password, print it into a new PDF, and choose that.',
    );
  return problem(
    'The PDF is damaged or was cut off.',
    'Download it again, or print it into a new PDF, and try once more.',
  );
}
