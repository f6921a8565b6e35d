'use server';

import { z } from 'zod';
import { type ArchivePreview, importArchive, previewArchive } from '@/lib/archive/import-data';
import { joinArchive } from '@/lib/archive/parts';
import { archiveDecisions } from '@/lib/archive/plan/decisions';
import type { Done } from '@/lib/archive/plan/done';
import type { Archive } from '@/lib/archive/write';
import { act } from '@/lib/door/act';
import { type Answer, done, type Refused, refuse } from '@/lib/fields/answer';
import { formFields } from '@/lib/fields/form-fields';
import { readJson } from '@/lib/fields/read-json';
import { readDecisionsAs } from '@/lib/imports/read-decisions';
import { LARGEST_UPLOAD } from '@/lib/imports/schema';
import { readLines } from '@/lib/reader/run-reader';

const TERMINAL = 'Bring it in from a terminal: npm run -s counterpoint -- import FILE.';

const file = z
  .instanceof(File, { error: 'Choose the file of an archive.' })
  .refine((given) => given.size <= LARGEST_UPLOAD, {
    error: `The file is larger than ${LARGEST_UPLOAD / 1024 / 1024} MB. ${TERMINAL}`,
  });

/** As the form sends them: JSON in a text. */
const decisions = z
  .string()
  .max(4_000_000)
  .transform((text, context) => {
    const found = readDecisionsAs(archiveDecisions, 'decisions', text);
    if (found.ok) return found.decisions;
    context.addIssue({ code: 'custom', message: 'This form is incomplete: reload the page.' });
    return z.NEVER;
  });

/** Says what importing an archive would do; nothing is written. */
export async function previewArchiveFile(form: FormData): Promise<Answer<ArchivePreview>> {
  return act(formFields(form), {
    schema: z.object({ file }),
    deed: 'read',
    writes: false,
    does: async (actor, given) => {
      const archive = await readUpload(given.file);
      return archive.ok ? done(await previewArchive(actor, archive.value)) : archive;
    },
  });
}

/** Imports an archive as decided: all of it or nothing. */
export async function importArchiveFile(
  form: FormData,
): Promise<Answer<{ done: Done; slugs: string[] }>> {
  return act(formFields(form), {
    schema: z.object({ file, decisions }),
    deed: 'import',
    does: async (actor, given) => {
      const archive = await readUpload(given.file);
      if (!archive.ok) return archive;
      const answer = await importArchive(actor, archive.value, given.decisions);
      if ('done' in answer) return done(answer);
      const left = answer.unanswered.map(({ name }) => `“${name}”`).slice(0, 5);
      const more = answer.unanswered.length > 5 ? ' …' : '';
      return refuse(
        left.length > 0
          ? `Say first what becomes of ${left.join(', ')}${more}. Nothing was stored.`
          : 'The library changed meanwhile: choose the file again. Nothing was stored.',
      );
    },
  });
}

/** Reads the file in a process of its own; what it holds comes in parts, so that others get their turn. */
async function readUpload(given: File): Promise<{ ok: true; value: Archive } | Refused> {
  const answer = await joinArchive(partsOf(given));
  if (answer.ok) return { ok: true, value: answer.archive };
  const named = answer.problems.map(({ field, message }) => [field || 'form', message]);
  // The first of each field is told.
  return refuse(Object.fromEntries(named.reverse()), { more: answer.more });
}

async function* partsOf(given: File): AsyncGenerator<unknown> {
  const input = { name: given.name, remedy: TERMINAL, bytes: given.stream() };
  for await (const line of readLines('archive', input)) yield readJson(line);
}
