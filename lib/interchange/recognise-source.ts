import { recognise as docx } from '@/lib/interchange/docx/recognise';
import { recognise as html } from '@/lib/interchange/html/recognise';
import { recognise as markdown } from '@/lib/interchange/markdown/recognise';
import { recognise as pdf } from '@/lib/interchange/pdf/recognise';
import { recognise as reading } from '@/lib/interchange/reading/recognise';
import { extensionOf, isCalled, type SourceFormat } from '@/lib/interchange/source-formats';
import {
  beginningOf,
  problem,
  type Recognise,
  type SourceProblem,
} from '@/lib/interchange/source-text';
import { recognise as subtitles } from '@/lib/interchange/subtitles/recognise';
import { recognise as transcriptTable } from '@/lib/interchange/transcript-table/recognise';
import { recognise as txt } from '@/lib/interchange/txt/recognise';
import { recognise as xml } from '@/lib/interchange/xml/recognise';
import { nameBinary } from '@/lib/text/clean/binary-signatures';

/** In the order in which they are asked: by content the first that says so, then by name. */
const recognisers: Record<SourceFormat, Recognise> = {
  pdf,
  docx,
  html,
  xml,
  subtitles,
  'transcript-table': transcriptTable,
  markdown,
  txt,
};
const formats = Object.keys(recognisers) as SourceFormat[];

/**
 * The format of a file, by how it begins first and by its name second, or why it cannot be read.
 * Cheap: looks at the first bytes only.
 */
export function recogniseSource(name: string, bytes: Uint8Array): SourceFormat | SourceProblem {
  if (bytes.length === 0) return problem('The file is empty.', 'Choose a file that holds text.');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11)
    return explainOldOffice(name, bytes);
  if (beginningOf(bytes).startsWith('{\\rtf'))
    return problem(
      'This is a Rich Text file (.rtf).',
      'Save it as .docx or plain text in your word processor.',
    );
  if (reading(name, bytes) !== null)
    return problem(
      'This is the file of a reading, not a text.',
      'Open “Readings” of its debate and choose it under “Import a reading”.',
    );
  const mismatch = explainMismatch(name, bytes);
  if (mismatch !== null) return mismatch;
  const known = formats.map((format) => ({ format, by: recognisers[format](name, bytes) }));
  const byContent = known.find(({ by }) => by === 'content');
  if (byContent) return byContent.format;
  const kind = nameBinary(bytes);
  if (kind !== null)
    return problem(`This is ${kind}, not a text.`, 'Choose a text, or a document with text in it.');
  return known.find(({ by }) => by === 'name')?.format ?? 'txt';
}

/** A .pdf or .docx that does not begin like one. */
function explainMismatch(name: string, bytes: Uint8Array): SourceProblem | null {
  if (pdf(name, bytes) !== null || docx(name, bytes) !== null) return null;
  if (isCalled(name, 'pdf'))
    return problem(
      'The file is called .pdf but is no PDF, or it is damaged.',
      'Download it again, or give it its right ending.',
    );
  if (isCalled(name, 'docx'))
    return problem(
      `The file is called .${extensionOf(name)} but is no Word document, or it is damaged.`,
      'Save it again as .docx, or give it its right ending.',
    );
  return null;
}

/** How much of an old office file is searched for the mark of encryption. */
const OLD_OFFICE_SAMPLE = 1024 * 1024;

function explainOldOffice(name: string, bytes: Uint8Array): SourceProblem {
  const sample = beginningOf(bytes, OLD_OFFICE_SAMPLE);
  if (sample.includes('EncryptedPackage'))
    return problem(
      'The document is protected by a password.',
      'Save a copy without the password and choose that.',
    );
  const kind =
    extensionOf(name) === 'doc'
      ? 'an old Word document (.doc)'
      : 'an old office document (.doc, .xls or .ppt)';
  return problem(`This is ${kind}.`, 'Open it in a word processor and save it as .docx.');
}
