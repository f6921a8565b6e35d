import { debateOfSix, readingOf } from '@/bench/writing/reading-file';
import { createDebate } from '@/lib/debates/create-data';
import { listContributions } from '@/lib/debates/data';
import { newDebate } from '@/lib/debates/schema';
import { OWNER } from '@/lib/door/actor';
import { importReading } from '@/lib/exchange/import-data';

/** A debate of six with text, and the file of a reading of it in which all six hold each proposition. */
export async function ready(title: string, propositions: number) {
  const made = await createDebate(OWNER, newDebate.parse(debateOfSix(title, 4_000)));
  const texts = (await listContributions(OWNER, made.id)).map(({ text }) => text ?? '');
  return { ...made, file: readingOf({ slug: made.slug, title }, texts, propositions) };
}

/** Imports the file of a reading, which must be taken; says which reading it became. */
export async function importWhole(slug: string, file: Parameters<typeof importReading>[2]) {
  const made = await importReading(OWNER, slug, file);
  if ('problem' in made) throw new Error(made.message);
  return made.id;
}
