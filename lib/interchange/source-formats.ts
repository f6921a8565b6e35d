import { capital } from '@/lib/words/capital';

/** What a format of texts is called, and by which endings of a file's name it is known. */
type FormatEntry = {
  /** What a file of it is: "notes.md: Markdown". */
  readonly name: string;
  /** As it stands in the list of what can be imported. */
  readonly listed: string;
  /** The endings that are named where endings are listed; in small letters, without the dot. */
  readonly endings: readonly string[];
  /** Others by which it is known too. */
  readonly rarerEndings: readonly string[];
  /** Whether a file of it is text itself, so that its lines can be counted before it is read. */
  readonly isText: boolean;
  /** Whether it holds running text as somebody wrote or copied it, so that heads and buttons stand in it. */
  readonly isPage: boolean;
};

/** The formats that can be imported, in the order in which they are listed: the only list of them. */
export const sourceFormats = {
  txt: {
    name: 'plain text',
    listed: 'text',
    endings: ['txt'],
    rarerEndings: ['text', 'log'],
    isText: true,
    isPage: true,
  },
  markdown: {
    name: 'Markdown',
    listed: 'Markdown',
    endings: ['md'],
    rarerEndings: ['markdown', 'mdown', 'mkd'],
    isText: true,
    isPage: true,
  },
  html: {
    name: 'web page',
    listed: 'saved web page',
    endings: ['html'],
    rarerEndings: ['htm', 'xhtml'],
    isText: false,
    isPage: true,
  },
  docx: {
    name: 'Word document',
    listed: 'Word',
    endings: ['docx'],
    rarerEndings: ['docm', 'dotx', 'dotm'],
    isText: false,
    isPage: true,
  },
  pdf: {
    name: 'PDF',
    listed: 'PDF',
    endings: ['pdf'],
    rarerEndings: [],
    isText: false,
    isPage: true,
  },
  subtitles: {
    name: 'subtitles',
    listed: 'subtitles',
    endings: ['srt', 'vtt'],
    rarerEndings: ['sbv', 'ass', 'ssa'],
    isText: true,
    isPage: false,
  },
  xml: {
    name: 'XML',
    listed: 'XML of speeches',
    endings: ['xml'],
    rarerEndings: ['tei', 'ttml', 'dfxp', 'trs', 'akn'],
    isText: false,
    isPage: false,
  },
  'transcript-table': {
    name: 'table of turns',
    listed: 'a table of turns (CSV, JSON)',
    endings: ['csv', 'json'],
    rarerEndings: ['tsv', 'jsonl', 'otr'],
    isText: true,
    isPage: false,
  },
} as const satisfies Record<string, FormatEntry>;

export type SourceFormat = keyof typeof sourceFormats;

const entries: readonly FormatEntry[] = Object.values(sourceFormats);

/** What can be imported, as a sentence begins: "Text, Markdown, … or a table of turns (CSV, JSON)". */
export function listFormats(): string {
  const words = entries.map(({ listed }) => listed);
  const list = `${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`;
  return capital(list);
}

/** The endings of what can be imported, with their dots: ".txt .md …". */
export function listEndings(): string {
  return entries.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(' ');
}

/** Whether a file is called by one of a format's endings, in capitals or not. */
export function isCalled(name: string, format: SourceFormat): boolean {
  const { endings, rarerEndings }: FormatEntry = sourceFormats[format];
  return [...endings, ...rarerEndings].includes(extensionOf(name));
}

/** The letters after the last dot of a file name, lower case; '' when there are none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
