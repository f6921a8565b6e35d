import { guessLanguage } from '@/lib/imports/guess/guess-language';
import { guessQuestion } from '@/lib/imports/guess/guess-question';
import { guessSource } from '@/lib/imports/guess/guess-source';
import { cleanTitle, guessFileTitle, guessTitle } from '@/lib/imports/guess/guess-title';
import type { NamedSource } from '@/lib/imports/read-files';
import type { DetailGuesses, ReadText } from '@/lib/imports/schema';
import type { SourceAbout } from '@/lib/interchange/source-text';
import type { SplitProposal } from '@/lib/text/split/split-proposal';

const TEXT = 'Taken from the text: check it.';
const FILE = 'Given by the file: check it.';

/**
 * What can be said of a debate before anybody has been asked, each with where it comes from: what
 * the file says of itself first, then what the head of the text states, the file's name last.
 *
 * @param apart true where every file is a contribution of its own: then no file's title, date or
 *   address is the debate's
 */
export function guessDetails(
  sources: readonly NamedSource[],
  text: string,
  proposal: SplitProposal,
  apart: boolean,
): Pick<ReadText, 'title' | 'question' | 'language' | 'about' | 'guesses'> {
  const guesses: DetailGuesses = {};
  const language = guessLanguage(text);
  if (language !== '') guesses.language = TEXT;
  if (apart) return { title: '', question: '', language, about: {}, guesses };
  const stated = guessSource(text, proposal);
  const given = Object.assign({}, ...sources.map(({ source }) => source.about).reverse());
  const about: SourceAbout = { ...stated, ...given };
  for (const field of ['date', 'publisher', 'url'] as const)
    if (about[field] !== undefined) guesses[field] = given[field] === undefined ? TEXT : FILE;
  const title = guessName(sources, { text, proposal }, about, guesses);
  const question = guessQuestion(text, proposal) || (/[?？؟]$/.test(title) ? title : '');
  if (question !== '') guesses.question = TEXT;
  return { title, question, language, about, guesses };
}

function guessName(
  sources: readonly NamedSource[],
  { text, proposal }: { text: string; proposal: SplitProposal },
  about: SourceAbout,
  guesses: DetailGuesses,
): string {
  const given = cleanTitle(about.title ?? '');
  if (given !== '') {
    guesses.title = FILE;
    return given;
  }
  const found = guessTitle(text, proposal);
  if (found !== '') {
    guesses.title = TEXT;
    return found;
  }
  const [first] = sources;
  const isFile = first !== undefined && /\.[A-Za-z0-9]{1,12}$/.test(first.name);
  const title = isFile ? guessFileTitle(first.name) : '';
  if (title !== '') guesses.title = 'Made of the file’s name: check it.';
  return title;
}
