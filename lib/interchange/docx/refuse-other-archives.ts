import type { Archive } from '@/lib/interchange/open-archive';
import { problem, type SourceProblem } from '@/lib/interchange/source-text';

/** Says what a zip is when it is no plain Word document; null when it is one. */
export async function refuseOtherArchives(archive: Archive): Promise<SourceProblem | null> {
  if (
    archive.names.some((name) => /vbaProject\.bin$|vbaData\.xml$/i.test(name)) ||
    (await isMacroEnabled(archive))
  )
    return problem(
      'The document contains macros (programs), which are not opened here.',
      'Save it in Word as “Word Document (.docx)”, without macros, and choose that.',
    );
  if (archive.has('word/document.xml')) return null;
  if (archive.names.some((name) => name.startsWith('xl/')))
    return problem(
      'This is a spreadsheet.',
      'Save the sheet as CSV with a column for the speaker and one for the text.',
    );
  if (archive.names.some((name) => name.startsWith('ppt/')))
    return problem('This is a presentation.', 'Copy its text and paste it here.');
  if (archive.has('content.xml') && archive.has('mimetype'))
    return problem(
      'This is an OpenDocument file.',
      'Save it as .docx or plain text in your word processor.',
    );
  if (archive.has('META-INF/container.xml'))
    return problem('This is an e-book (EPUB).', 'Open it, copy the text and paste it here.');
  if (archive.has('project.qde'))
    return problem(
      'This is a REFI-QDA project.',
      'Bring it in where coded projects are imported, not as a text.',
    );
  const nested = archive.names.some((name) => /\.(?:zip|7z|rar|gz|tar|docx)$/i.test(name));
  return problem(
    nested
      ? 'This is a zip archive with further archives or documents in it.'
      : 'This is a zip archive.',
    'Unpack it and choose the files inside.',
  );
}

async function isMacroEnabled(archive: Archive): Promise<boolean> {
  if (!archive.has('[Content_Types].xml')) return false;
  const types = await archive.unpack('[Content_Types].xml');
  return types instanceof Uint8Array && /macroEnabled/i.test(new TextDecoder().decode(types));
}
