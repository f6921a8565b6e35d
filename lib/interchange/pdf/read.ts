import { getDocumentProxy, getMeta } from 'unpdf';
import { extractPages } from '@/lib/interchange/pdf/extract-pages';
import { guardStreams } from '@/lib/interchange/pdf/guard-streams';
import { layOutPage } from '@/lib/interchange/pdf/page-lines';
import { reflow } from '@/lib/interchange/pdf/reflow';
import {
  problem,
  type ReadLimits,
  type ReadWatch,
  type SourceAbout,
  type SourceProblem,
  type SourceText,
} from '@/lib/interchange/source-text';
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
    const pages = found.map(layOutPage);
    const letters = pages.join('').match(/\p{L}/gu)?.length ?? 0;
    if (letters < MIN_LETTERS_PER_PAGE * Math.max(1, pages.length) && letters < 1_000)
      return problem(
        'The PDF holds pictures of pages, not text (it was probably scanned).',
        'Run text recognition (OCR) on it first, for instance in the program it was scanned with, and choose the result.',
      );
    const cleaned = normaliseText(pages.join('\n\f'));
    const about = await readAbout(document);
    const notes = [
      'The lines of the PDF were joined into paragraphs; check them against the pages.',
      ...cleaned.notes,
    ];
    return {
      ok: true,
      text: reflow(cleaned.text),
      about,
      encoding: null,
      speakersKnown: null,
      notes,
    };
  } catch (error) {
    watch.signal?.throwIfAborted();
    return explain(error);
  } finally {
    await document?.loadingTask.destroy();
  }
}

async function readAbout(
  document: Awaited<ReturnType<typeof getDocumentProxy>>,
): Promise<SourceAbout> {
  const { info } = await getMeta(document);
  const title: unknown = info?.Title;
  return typeof title === 'string' && title.trim() !== '' ? { title: title.trim() } : {};
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
