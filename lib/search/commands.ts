import { foldWord } from '@/lib/search/tokens';

/** Something to do from anywhere: a page to go to, or a deed the page knows by its name. */
export type Command = {
  label: string;
  /** More words by which it is found. */
  words: string;
  href?: string;
  deed?: 'color-scheme' | 'print';
};

const EVERYWHERE: Command[] = [
  { label: 'Go to the library', words: 'debates home start', href: '/' },
  { label: 'Go to the themes', words: 'topics', href: '/themes' },
  { label: 'Go to the commentators', words: 'people speakers authors', href: '/commentators' },
  { label: 'Go to the methods', words: 'measures definitions formulas', href: '/methods' },
  { label: 'Import a text', words: 'new debate add file paste', href: '/import' },
  {
    label: 'Keep and restore',
    words: 'backup backups export archive download safe check',
    href: '/keep',
  },
  { label: 'Recently deleted', words: 'restore bin undo removed positions', href: '/deleted' },
  { label: 'Search page', words: 'find', href: '/search' },
  { label: 'Switch between light and dark', words: 'colour theme scheme', deed: 'color-scheme' },
  { label: 'Print this page', words: 'paper pdf hand-out', deed: 'print' },
];

const OF_A_DEBATE: { label: string; words: string; path: string }[] = [
  { label: 'This debate: overview', words: 'charts', path: '' },
  { label: 'This debate: compare commentators', words: 'side by side', path: '/compare' },
  { label: 'This debate: figures', words: 'agreement chance measure interval', path: '/figures' },
  { label: 'This debate: read the text', words: 'evidence highlights', path: '/read' },
  { label: 'This debate: teach', words: 'class sets questions hand-outs', path: '/teach' },
  { label: 'This debate: code positions', words: 'stance coding', path: '/code' },
  {
    label: 'This debate: propositions and themes',
    words: 'arrange order reword merge',
    path: '/propositions',
  },
  { label: 'This debate: readings', words: 'coders compare adjudicate alpha', path: '/readings' },
  { label: 'This debate: show on a projector', words: 'present slides', path: '/present' },
  {
    label: 'This debate: edit title, source and names, download it',
    words: 'details export archive file',
    path: '/details',
  },
  { label: 'This debate: paste or replace the text', words: 'contributions', path: '/text' },
];

/** What can be done from a page: everywhere, and in the debate whose page it is. */
export function commandsAt(pathname: string): Command[] {
  const slug = /^\/debates\/([^/]+)/.exec(pathname)?.[1];
  if (slug === undefined) return EVERYWHERE;
  return [
    ...OF_A_DEBATE.map(({ label, words, path }) => ({
      label,
      words,
      href: `/debates/${slug}${path}`,
    })),
    ...EVERYWHERE,
  ];
}

/** The commands of which every word of the query begins some word. An empty query passes all. */
export function findCommands(commands: readonly Command[], query: string): Command[] {
  const wanted = wordsOf(query);
  return commands.filter(({ label, words }) => {
    const own = wordsOf(`${label} ${words}`);
    return wanted.every((word) => own.some((other) => other.startsWith(word)));
  });
}

function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
}
