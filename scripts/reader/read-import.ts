import { readUpload } from '@/lib/imports/read-upload';
import type { ReadingLine } from '@/lib/imports/schema';
import type { Task } from './tasks';

/** Reads what the form of the import screen sends; says how far it is, and what comes of it. */
export const task: Task = async ({ head, bytes }, { say, at }) => {
  const tellLine = (line: ReadingLine) => say(line);
  const headers = { 'content-type': head['content-type'] ?? '' };
  // What is no form holds nothing.
  const form = await new Response(bytes, { headers }).formData().catch(() => new FormData());
  const names = form.getAll('files').flatMap((entry) => (entry instanceof File ? entry.name : []));
  const done = await readUpload(form, {
    async onStep(on) {
      // Who speaks is looked for in all of them together.
      if (on.step === 'file') at(on.name);
      else if (names.length > 0) at(names.join(', '));
      await tellLine({ on });
    },
  });
  await tellLine({ done });
};
