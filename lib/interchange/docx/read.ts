import { Buffer } from 'node:buffer';
import JSZip from 'jszip';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { type DocumentParts, lookThrough } from '@/lib/interchange/docx/look-through';
import { measureXml } from '@/lib/interchange/docx/measure-xml';
import { noteParts } from '@/lib/interchange/docx/note-parts';
import { openTextBoxes } from '@/lib/interchange/docx/open-text-boxes';
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

/**
 * A Word document (.docx): its text with headings and text boxes, tracked changes taken as accepted;
 * pictures, comments and layout are left out.
 */
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
  const main = mainPartOf(parts);
  const xml = decoder.decode(parts.get(main));
  const found = lookThrough(xml);
  const opened = openTextBoxes(xml);
  if (opened.isChanged) parts.set(main, Buffer.from(opened.xml));
  const partNotes = noteParts(found, opened.boxes, {
    comments: decoder.decode(parts.get('word/comments.xml')),
    edges: [...parts]
      .filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
      .map(([, part]) => decoder.decode(part)),
  });
  let file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (pieces > MAX_PIECES) {
    const slim = await packDocument(parts, slimXml);
    if (slim === null) return TOO_MANY;
    file = slim;
  } else if (opened.isChanged) {
    const packed = await packDocument(parts, (part) => part);
    if (packed === null) return TOO_MANY;
    file = packed;
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
        styleMap: mapStyles(found),
      },
    );
    watch.signal?.throwIfAborted();
    const page = value.replace(TABBED, '<p><tab-lead>$1</tab-lead> ');
    const { body } = parseHTML(`<html><body>${page}</body></html>`).document;
    const { known, notes: marked } = markSpeakers(body);
    const text = htmlToText(body);
    if (!/\p{L}/u.test(text))
      return problem(
        'The document holds no text; it may be made of pictures.',
        'Choose a document with text in it.',
      );
    const notes = [...partNotes, ...marked];
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

/** Of files that are not UTF-8 nothing is looked for; the library says what is wrong with them. */
const decoder = new TextDecoder();

/** What stands before a tab at the beginning of a paragraph: names that hang beside their words. */
const TABBED = /<p>([^<>\t]{1,90})\t+/g;

/** The part that holds the words. */
function mainPartOf(parts: ReadonlyMap<string, Uint8Array>): string {
  const usual = 'word/document.xml';
  return parts.has(usual)
    ? usual
    : ([...parts.keys()].find((name) => /^word\/document\w*\.xml$/.test(name)) ?? usual);
}

/** Styles that the library makes headings, lists and notes of. */
const KNOWN_STYLE = /^(?:heading|title|toc|list|foot|end|normal|default|hyperlink|\d)/i;

/** Lets paragraphs and words keep their style as a class, by which speakers are told from words. */
function mapStyles({ styles }: DocumentParts): string[] {
  const named = (ids: ReadonlySet<string>) =>
    [...ids].filter((id) => /^[A-Za-z][\w-]*$/.test(id) && !KNOWN_STYLE.test(id));
  return [
    ...named(styles.paragraph).map((id, at) => `p.${id} => p.paragraph-${letters(at)}:fresh`),
    ...named(styles.run).map((id, at) => `r.${id} => span.words-${letters(at)}`),
  ];
}

function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
}

/** The document with its parts changed; null where that is still too much. */
async function packDocument(
  parts: ReadonlyMap<string, Uint8Array>,
  change: (part: Uint8Array) => Uint8Array,
): Promise<Buffer | null> {
  const zip = new JSZip();
  let pieces = 0;
  for (const [name, part] of parts) {
    const changed = name.startsWith('word/') ? change(part) : part;
    pieces += measureXml(changed).pieces;
    if (pieces > MAX_PIECES) return null;
    zip.file(name, changed);
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
}
