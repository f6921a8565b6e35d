'use server';

import { z } from 'zod';
import { act } from '@/lib/door/act';
import { type ImportPreview, importReading, previewImport } from '@/lib/exchange/import-data';
import { type Answer, done, type Refused, refuse } from '@/lib/fields/answer';
import { formFields } from '@/lib/fields/form-fields';
import { readJson } from '@/lib/fields/read-json';
import { keySchema } from '@/lib/fields/schema';
import { joinReading } from '@/lib/interchange/reading/parts';
import { LARGEST_READING, type ReadingFile } from '@/lib/interchange/reading/reading-file';
import { logLine } from '@/lib/log/log-line';
import { readLines } from '@/lib/reader/run-reader';

const upload = z.object({
  slug: z.string().min(1).max(200),
  file: z
    .instanceof(File, { error: 'Choose the file of a reading.' })
    .refine((file) => file.size <= LARGEST_READING, {
      error: 'The file is larger than 20 MB: split it.',
    }),
  key: keySchema.optional(),
});

/** Says what importing a file of a reading would do; nothing is written. */
export async function previewReadingFile(form: FormData): Promise<Answer<ImportPreview>> {
  return act(formFields(form), {
    schema: upload,
    deed: 'read',
    writes: false,
    does: async (actor, { slug, file }) => {
      const given = await readUpload(file);
      if (!given.ok) return given;
      const preview = await previewImport(actor, slug, given.value);
      return preview ? done(preview) : refuse('This debate is not there any more.');
    },
  });
}

/** Imports the file as a new reading; the same key again finds the reading that was made. */
export async function importReadingFile(form: FormData): Promise<Answer<{ id: string }>> {
  return act(formFields(form), {
    schema: upload,
    deed: 'manage',
    does: async (actor, { slug, file, key }) => {
      const given = await readUpload(file);
      if (!given.ok) return given;
      const made = await importReading(actor, slug, given.value, key);
      return 'problem' in made ? refuse(`${made.message} Nothing was imported.`) : done(made);
    },
  });
}

/** Reads the file in a process of its own; what it holds comes in parts, so that others get their turn. */
async function readUpload(file: File): Promise<{ ok: true; value: ReadingFile } | Refused> {
  const answer = await joinReading(partsOf(file));
  if (answer.ok) return { ok: true, value: answer.file };
  const named = answer.problems.map(({ field, message }) => [field || 'form', message]);
  // The first of each field is told.
  return refuse(Object.fromEntries(named.reverse()), { more: answer.more });
}

async function* partsOf(file: File): AsyncGenerator<unknown> {
  const remedy = 'Split it into several readings.';
  const input = { name: file.name, remedy, bytes: file.stream() };
  for await (const line of readLines('reading', input, { onFault: logLine })) yield readJson(line);
}
