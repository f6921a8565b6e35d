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

const [OPEN, CLOSE, SPACE] = [0x3c, 0x3e, 0x20];

/**
 * How many tags a part of XML has, and how many characters between them, without the space that only
 * sets it out in lines. O(xml).
 */
function measureXml(xml: Uint8Array): { tags: number; characters: number } {
  let tags = 0;
  let characters = 0;
  for (let at = xml.indexOf(OPEN); at !== -1; ) {
    tags += 1;
    const from = xml.indexOf(CLOSE, at) + 1;
    const next = from === 0 ? -1 : xml.indexOf(OPEN, from);
    const isLayout = xml[from] === 0x0a || xml[from] === 0x0d;
    for (let sign = from; sign < next; sign += 1) {
      const byte = xml[sign] ?? 0;
      // The further bytes of a character are not counted.
      if ((byte & 0xc0) !== 0x80 && !(isLayout && byte <= SPACE)) characters += 1;
    }
    at = next;
  }
  return { tags, characters };
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
  let characters = 0;
  // Every XML part is unpacked once under the limits before the library unpacks it unguarded.
  for (const name of archive.names.filter((part) => /\.(?:xml|rels)$/i.test(part))) {
    const part = await archive.unpack(name);
    if (!(part instanceof Uint8Array)) return part;
    if (Buffer.from(part.subarray(0, 2_048)).includes('<!DOCTYPE'))
      return problem(
        'The document holds definitions that Word never writes.',
        'Open it in Word and save it again.',
      );
    const measured = measureXml(part);
    tags += measured.tags;
    if (name.startsWith('word/')) characters += measured.characters;
    // The library holds a text many times over before its length is known.
    if (characters > limits.maxTextLength)
      return problem(
        `The text of the document has more than ${limits.maxTextLength.toLocaleString('en')} characters.`,
        'Bring it in several parts.',
      );
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
