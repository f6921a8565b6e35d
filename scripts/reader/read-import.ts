import { readUpload } from '@/lib/imports/read-upload';
import type { ReadingLine } from '@/lib/imports/schema';
import { exampleTexts } from './example-texts';
import type { Task, TaskInput } from './tasks';

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

/** Each so often: what has run a few times is compiled well. */
const ROUNDS = 3;

/** Forms as the screen sends them, of made-up texts. */
export async function* examples(): AsyncGenerator<TaskInput> {
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { name, text } of exampleTexts) {
      const form = new FormData();
      form.append('files', new File([text], name));
      const sent = new Response(form);
      const head = { 'content-type': sent.headers.get('content-type') ?? '' };
      yield { head, bytes: new Blob([await sent.arrayBuffer()]).stream() };
    }
}
