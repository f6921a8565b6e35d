import { Buffer } from 'node:buffer';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { refuseOtherArchives } from '@/lib/interchange/docx/refuse-other-archives';
import { htmlToText } from '@/lib/interchange/html/html-to-text';
import { openArchive } from '@/lib/interchange/open-archive';
import {
  problem,
  type ReadLimits,
  type ReadWatch,
  type SourceProblem,
  type SourceText,
} from '@/lib/interchange/source-text';

/** Beginnings and ends of elements; a thousand pages have about half as many. */
const MAX_TAGS = 1_000_000;

function countTags(xml: Uint8Array): number {
  let count = 0;
  for (let at = xml.indexOf(0x3c); at !== -1; at = xml.indexOf(0x3c, at + 1)) count += 1;
  return count;
}

/** A Word document (.docx): its text with headings; pictures, comments and layout are left out. */
export async function read(
  bytes: Uint8Array,
  limits: ReadLimits,
  watch: ReadWatch = {},
): Promise<SourceText | SourceProblem> {
  const archive = await openArchive(bytes, limits);
  if (!archive.ok) return archive;
  const refused = await refuseOtherArchives(archive);
  if (refused !== null) return refused;
  let tags = 0;
  // Every XML part is unpacked once under the limits before the library unpacks it unguarded.
  for (const name of archive.names.filter((part) => /\.(?:xml|rels)$/i.test(part))) {
    const part = await archive.unpack(name);
    if (!(part instanceof Uint8Array)) return part;
    if (Buffer.from(part.subarray(0, 2_048)).includes('<!DOCTYPE'))
      return problem(
        'The document holds definitions that Word never writes.',
        'Open it in Word and save it again.',
      );
    tags += countTags(part);
    if (tags > MAX_TAGS)
      return problem(
        'The document has too many parts to be read.',
        'Copy its text into a new document, or save it as plain text, and choose that.',
      );
  }
  await watch.onText?.();
  watch.signal?.throwIfAborted();
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        includeEmbeddedStyleMap: false,
      },
    );
    watch.signal?.throwIfAborted();
    const text = htmlToText(parseHTML(`<html><body>${value}</body></html>`).document.body);
    if (!/\p{L}/u.test(text))
      return problem(
        'The document holds no text; it may be made of pictures.',
        'Choose a document with text in it.',
      );
    const notes = ['Pictures, comments and layout of the document were left out.'];
    if (messages.some(({ type }) => type === 'error')) notes.push('Some parts could not be read.');
    return { ok: true, text, about: {}, encoding: null, speakersKnown: null, notes };
  } catch {
    watch.signal?.throwIfAborted();
    return problem(
      'The document is damaged.',
      'Open it in a word processor, save it again as .docx, and try once more.',
    );
  }
}
