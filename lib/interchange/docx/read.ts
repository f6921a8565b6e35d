import { Buffer } from 'node:buffer';
import JSZip from 'jszip';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { measureXml } from '@/lib/interchange/docx/measure-xml';
import { refuseOtherArchives } from '@/lib/interchange/docx/refuse-other-archives';
import { slimXml } from '@/lib/interchange/docx/slim-xml';
import { htmlToText } from '@/lib/interchange/html/html-to-text';
import { markSpeakers } from '@/lib/interchange/html/mark-speakers';
import { openArchive } from '@/lib/interchange/open-archive';
import {
  problem,
  type ReadLimits,
  type ReadWatch,
  type SourceProblem,
  type SourceText,
} from '@/lib/interchange/source-text';

/** Tags and attributes that the library can hold: some hundred pages of Word's have as many. */
const MAX_PIECES = 300_000;
/** The same before what lies around the words is left out. */
const MAX_GIVEN_PIECES = 2_500_000;

const TOO_MANY = problem(
  'The document has too many parts to be read.',
  'Copy its text into a new document, or save it as plain text, and choose that.',
);

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
  const parts = new Map<string, Uint8Array>();
  let pieces = 0;
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
    parts.set(name, part);
    const measured = measureXml(part);
    pieces += measured.pieces;
    if (pieces > MAX_GIVEN_PIECES) return TOO_MANY;
    if (name.startsWith('word/')) characters += measured.characters;
    // The library holds a text many times over before its length is known.
    if (characters > limits.maxTextLength)
      return problem(
        `The text of the document has more than ${limits.maxTextLength.toLocaleString('en')} characters.`,
        'Bring it in several parts.',
      );
  }
  let file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (pieces > MAX_PIECES) {
    const slim = await slimDocument(parts);
    if (slim === null) return TOO_MANY;
    file = slim;
  }
  parts.clear();
  await watch.onText?.();
  watch.signal?.throwIfAborted();
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: file },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        includeEmbeddedStyleMap: false,
      },
    );
    watch.signal?.throwIfAborted();
    const { body } = parseHTML(`<html><body>${value}</body></html>`).document;
    const { known, notes: marked } = markSpeakers(body);
    const text = htmlToText(body);
    if (!/\p{L}/u.test(text))
      return problem(
        'The document holds no text; it may be made of pictures.',
        'Choose a document with text in it.',
      );
    const notes = ['Pictures, comments and layout of the document were left out.', ...marked];
    if (messages.some(({ type }) => type === 'error')) notes.push('Some parts could not be read.');
    const speakersKnown = known.length === 0 ? null : known;
    return { ok: true, text, about: {}, encoding: null, speakersKnown, notes };
  } catch {
    watch.signal?.throwIfAborted();
    return problem(
      'The document is damaged.',
      'Open it in a word processor, save it again as .docx, and try once more.',
    );
  }
}

/** The document with less around its words; null where that is still too much. */
async function slimDocument(parts: ReadonlyMap<string, Uint8Array>): Promise<Buffer | null> {
  const zip = new JSZip();
  let pieces = 0;
  for (const [name, part] of parts) {
    const slim = name.startsWith('word/') ? slimXml(part) : part;
    pieces += measureXml(slim).pieces;
    if (pieces > MAX_PIECES) return null;
    zip.file(name, slim);
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
}
