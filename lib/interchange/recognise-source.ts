import { recognise as isDocx } from '@/lib/interchange/docx/recognise';
import { recognise as isHtml } from '@/lib/interchange/html/recognise';
import { recognise as isMarkdown } from '@/lib/interchange/markdown/recognise';
import { recognise as isPdf } from '@/lib/interchange/pdf/recognise';
import {
  beginningOf,
  extensionOf,
  problem,
  type SourceFormat,
  type SourceProblem,
} from '@/lib/interchange/source-text';
import { recognise as isSubtitles } from '@/lib/interchange/subtitles/recognise';
import { recognise as isTable } from '@/lib/interchange/transcript-table/recognise';
import { nameBinary } from '@/lib/text/clean/binary-signatures';

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
  const mismatch = explainMismatch(name, bytes);
  if (mismatch !== null) return mismatch;
  if (isPdf(bytes)) return 'pdf';
  if (isDocx(name, bytes)) return 'docx';
  const kind = nameBinary(bytes);
  if (kind !== null)
    return problem(`This is ${kind}, not a text.`, 'Choose a text, or a document with text in it.');
  // A page says what it is at its beginning, whatever it is called; subtitles and tables go before
  // a page only by its name.
  if (isHtml('', bytes)) return 'html';
  if (isSubtitles(name, bytes)) return 'subtitles';
  if (isTable(name, bytes)) return 'transcript-table';
  if (isHtml(name, bytes)) return 'html';
  return isMarkdown(name) ? 'markdown' : 'txt';
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A .pdf or .docx that does not begin like one. */
function explainMismatch(name: string, bytes: Uint8Array): SourceProblem | null {
  if (beginningOf(bytes).startsWith('%PDF-') || isZip(bytes)) return null;
  const extension = extensionOf(name);
  if (extension === 'pdf')
    return problem(
      'The file is called .pdf but is no PDF, or it is damaged.',
      'Download it again, or give it its right ending.',
    );
  if (/^do[ct][xm]$/.test(extension))
    return problem(
      `The file is called .${extension} but is no Word document, or it is damaged.`,
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
