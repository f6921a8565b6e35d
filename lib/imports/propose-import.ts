import { guessDetails } from '@/lib/imports/guess/guess-details';
import { joinContributions } from '@/lib/imports/join-contributions';
import {
  describeFile,
  type FileToRead,
  type NamedSource,
  type ReadOptions,
  readFiles,
  sayProblem,
} from '@/lib/imports/read-files';
import type { FilesAre, ProposedImport } from '@/lib/imports/schema';
import { withoutTimes } from '@/lib/interchange/cues/untimed';
import { readPaste } from '@/lib/interchange/read-source';
import { normaliseText } from '@/lib/text/clean/normalise-text';
import { proposeSplit } from '@/lib/text/split/split-contributions';

/** How many speakers a text may name before it is taken for something else than a debate. */
const MOST_SPEAKERS = 2_000;

/**
 * Reads the files of one debate, in their order, and proposes who speaks where. The import screen
 * and the terminal both go through here. Stores nothing; every problem names its file and a way out.
 *
 * @throws the signal's reason once it is aborted
 */
export async function proposeFromFiles(
  files: readonly FileToRead[],
  options: ReadOptions = {},
): Promise<ProposedImport> {
  const { sources, problems } = await readFiles(files, options);
  if (problems.length > 0) return { ok: false, problems };
  await options.onStep?.({ step: 'split' });
  options.signal?.throwIfAborted();
  return propose(sources, options.filesAre ?? 'parts', options.knownNames);
}

/** The same for a pasted text. */
export function proposeFromPaste(text: string): ProposedImport {
  const name = 'The pasted text';
  if (text.trim() === '')
    return { ok: false, problems: [`${name} is empty: paste a text with words in it.`] };
  const source = readPaste(text);
  return source.ok
    ? propose([{ name, source }], 'parts')
    : { ok: false, problems: [sayProblem(name, source)] };
}

/**
 * The same for a text that was read before and corrected by the person: it is taken as it is, whatever
 * format it may look like.
 *
 * @param knownNames who is known to speak in it
 */
export function proposeFromCorrected(text: string, knownNames: readonly string[]): ProposedImport {
  const clean = normaliseText(text);
  if (!/\p{L}/u.test(clean.text))
    return { ok: false, problems: ['The corrected text has no letters in it.'] };
  const source = {
    ...({
      ok: true,
      text: clean.text,
      format: 'txt',
      encoding: null,
      speakersKnown: null,
    } as const),
    ...{ notes: [], about: {} },
  };
  return propose([{ name: 'The corrected text', source }], 'parts', knownNames);
}

function propose(
  sources: readonly NamedSource[],
  filesAre: FilesAre,
  knownNames: readonly string[] = [],
): ProposedImport {
  const apart = filesAre === 'contributions' && sources.length > 1;
  const joined = apart
    ? { ...joinContributions(sources), notes: [] }
    : joinParts(sources, knownNames);
  const { text, proposal } = joined;
  const files = sources.map(describeFile);
  if (proposal.speakers.length > MOST_SPEAKERS) {
    const count = proposal.speakers.length.toLocaleString('en');
    const names = files.map(({ name }) => name).join(', ');
    return {
      ok: false,
      problems: [
        `${names} seems to name ${count} speakers; ${MOST_SPEAKERS.toLocaleString('en')} is the most. Check that it is a debate, or import it in parts.`,
      ],
    };
  }
  const encodings = new Set(files.flatMap(({ encoding }) => encoding ?? []));
  const notes = [...files.flatMap((file) => file.notes), ...joined.notes];
  if (encodings.size > 0) notes.unshift(`Encoding: ${[...encodings].join(', ')}.`);
  return {
    ok: true,
    read: {
      text,
      proposal,
      files,
      notes: [...new Set(notes)],
      ...guessDetails(sources, text, proposal, apart),
    },
  };
}

/** One text in parts. */
function joinParts(sources: readonly NamedSource[], given: readonly string[]) {
  // Joined texts are cleaned once more: a line may only now meet the one after it.
  const { text } = normaliseText(sources.map(({ source }) => source.text).join('\n\n'));
  const knownNames = [...given, ...sources.flatMap(({ source }) => source.speakersKnown ?? [])];
  const proposal = proposeSplit(text, { knownNames });
  const untimed = proposal.named ? null : withoutTimes(text);
  if (untimed === null) return { text, proposal, notes: [] };
  return {
    text: untimed.text,
    proposal: proposeSplit(untimed.text, { knownNames }),
    notes: [`Times before the words left out (${untimed.times}).`],
  };
}
