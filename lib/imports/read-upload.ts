import {
  proposeFromCorrected,
  proposeFromFiles,
  proposeFromPaste,
} from '@/lib/imports/propose-import';
import type { ReadOptions } from '@/lib/imports/read-files';
import { LARGEST_UPLOAD, type ProposedImport, sayIfTooLargeTogether } from '@/lib/imports/schema';

const MEGABYTE = 1024 * 1024;

/** Reads what the form of the import screen sends: a pasted or corrected text, or one or more files. */
export async function readUpload(
  form: FormData,
  options: Pick<ReadOptions, 'onStep' | 'signal'> = {},
): Promise<ProposedImport> {
  const pasted = form.get('pasted');
  if (typeof pasted === 'string') {
    await options.onStep?.({ step: 'split' });
    options.signal?.throwIfAborted();
    return proposeFromPaste(pasted);
  }
  const corrected = form.get('corrected');
  if (typeof corrected === 'string') {
    await options.onStep?.({ step: 'split' });
    options.signal?.throwIfAborted();
    const names = form.getAll('names').filter((entry) => typeof entry === 'string');
    return proposeFromCorrected(corrected, names);
  }
  const files = form.getAll('files').filter((entry) => entry instanceof File);
  if (files.length === 0) {
    return { ok: false, problems: ['There is nothing to read: paste a text or choose a file.'] };
  }
  // Sizes are looked at before any bytes are taken into memory.
  const tooLarge = files
    .filter((file) => file.size > LARGEST_UPLOAD)
    .map(
      (file) =>
        `${file.name} has ${Math.round(file.size / MEGABYTE)} MB; ${LARGEST_UPLOAD / MEGABYTE} MB is the most. Give a smaller file, or paste its text.`,
    );
  if (tooLarge.length > 0) return { ok: false, problems: tooLarge };
  const together = sayIfTooLargeTogether(files);
  if (together !== null) return { ok: false, problems: [together] };
  return proposeFromFiles(
    files.map((file) => ({
      name: file.name,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    })),
    {
      ...options,
      filesAre: form.get('filesAre') === 'contributions' ? 'contributions' : 'parts',
    },
  );
}
