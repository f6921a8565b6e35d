'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ImportPreview, importReading, previewImport } from '@/lib/exchange/import-data';
import { type FileProblem, read } from '@/lib/interchange/reading/read';
import { LARGEST_READING, type ReadingFile } from '@/lib/interchange/reading/reading-file';

export type Refused = { ok: false; problems: FileProblem[]; more: number };
export type PreviewAnswer = { ok: true; preview: ImportPreview } | Refused;

const upload = z.object({ slug: z.string().min(1).max(200), file: z.instanceof(File) });

/** Says what importing a file of a reading would do; nothing is written. */
export async function previewReadingFile(form: FormData): Promise<PreviewAnswer> {
  const given = await readUpload(form);
  if ('problems' in given) return given;
  const preview = await previewImport(given.slug, given.file);
  return preview ? { ok: true, preview } : refuse('This debate is not there any more.');
}

/** Imports the file as a new reading. */
export async function importReadingFile(
  form: FormData,
): Promise<{ ok: true; id: string } | Refused> {
  const given = await readUpload(form);
  if ('problems' in given) return given;
  const made = await importReading(given.slug, given.file);
  if ('problem' in made) return refuse(`${made.message} Nothing was imported.`);
  revalidatePath('/', 'layout');
  return { ok: true, id: made.id };
}

async function readUpload(form: FormData): Promise<{ slug: string; file: ReadingFile } | Refused> {
  const parsed = upload.safeParse({ slug: form.get('slug'), file: form.get('file') });
  if (!parsed.success) return refuse('Choose the file of a reading.');
  const { slug, file } = parsed.data;
  if (file.size > LARGEST_READING) return refuse('The file is larger than 20 MB: split it.');
  const answer = read(new Uint8Array(await file.arrayBuffer()));
  return answer.ok ? { slug, file: answer.file } : answer;
}

function refuse(message: string): Refused {
  return { ok: false, problems: [{ field: '', message }], more: 0 };
}
