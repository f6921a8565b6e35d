import { guessTitle } from '@/lib/imports/guess-title';
import type { ReadText } from '@/lib/imports/schema';
import { type ReadSource, readPaste, readSource } from '@/lib/interchange/read-source';
import type { SourceAbout, SourceProblem } from '@/lib/interchange/source-text';
import { normaliseText } from '@/lib/text/normalise-text';
import { proposeSplit } from '@/lib/text/split-contributions';

/** How many speakers a text may name before it is taken for something else than a debate. */
const MOST_SPEAKERS = 2_000;

export type ProposedImport = { ok: true; read: ReadText } | { ok: false; problems: string[] };

/**
 * Reads the files of one debate, in their order, and proposes who speaks where. The import screen
 * and the terminal both go through here. Stores nothing; every problem names its file and a way out.
 */
export async function proposeFromFiles(
  files: readonly { name: string; bytes: () => Promise<Uint8Array> }[],
): Promise<ProposedImport> {
  const problems: string[] = [];
  const sources: ReadSource[] = [];
  for (const file of files) {
    const found = await readSource(file.name, await file.bytes());
    if (found.ok) sources.push(found);
    else problems.push(sentence(file.name, found));
  }
  if (problems.length > 0) return { ok: false, problems };
  return propose(sources, files.map(({ name }) => name).join(', '));
}

/** The same for a pasted text. */
export function proposeFromPaste(text: string): ProposedImport {
  const name = 'The pasted text';
  if (text.trim() === '')
    return { ok: false, problems: [`${name} is empty: paste a text with words in it.`] };
  const found = readPaste(text);
  return found.ok ? propose([found], name) : { ok: false, problems: [sentence(name, found)] };
}

function sentence(name: string, { problem, remedy }: SourceProblem): string {
  return `${name}: ${problem} ${remedy}`;
}

function propose(sources: readonly ReadSource[], name: string): ProposedImport {
  // Joined texts are cleaned once more: a line may only now meet the one after it.
  const { text } = normaliseText(sources.map((source) => source.text).join('\n\n'));
  const knownNames = sources.flatMap(({ speakersKnown }) => speakersKnown ?? []);
  const proposal = proposeSplit(text, { knownNames });
  if (proposal.speakers.length > MOST_SPEAKERS) {
    const count = proposal.speakers.length.toLocaleString('en');
    return {
      ok: false,
      problems: [
        `${name} seems to name ${count} speakers; ${MOST_SPEAKERS.toLocaleString('en')} is the most. Check that it is a debate, or import it in parts.`,
      ],
    };
  }
  const about = Object.assign(
    {},
    ...sources.map((source) => source.about).reverse(),
  ) as SourceAbout;
  const encodings = new Set(sources.flatMap(({ encoding }) => encoding ?? []));
  const notes = sources.flatMap((source) => source.notes);
  if (encodings.size > 0) notes.unshift(`Encoding: ${[...encodings].join(', ')}.`);
  return {
    ok: true,
    read: {
      text,
      proposal,
      notes: [...new Set(notes)],
      title: about.title ?? guessTitle(text),
      about,
    },
  };
}
