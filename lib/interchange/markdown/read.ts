import { labelDialogue } from '@/lib/interchange/markdown/dialogue';
import { changeOutsideCode } from '@/lib/interchange/markdown/outside-code';
import type { SourceAbout, SourceProblem, SourceText } from '@/lib/interchange/source-text';
import { decodeText } from '@/lib/text/clean/decode';
import { decodeEntities } from '@/lib/text/clean/entities';

/** How far from the top a heading may stand to be the title, and how long it may be. */
const WHERE_TITLES_STAND = 2_000;
const LONGEST_TITLE = 200;

const FRONT_MATTER = /^---\r?\n([\s\S]{0,20000}?)\r?\n---(?:\r?\n|$)/;

/**
 * Markdown is kept as it is written, since its marks show who speaks; only what no reader would
 * see is taken out: the head of settings, comments, backslashes before marks, link addresses; entities
 * are the characters they stand for. Turns in quotes, tables and lists of terms are labelled like others.
 */
export async function read(bytes: Uint8Array): Promise<SourceText | SourceProblem> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const head = FRONT_MATTER.exec(decoded.text);
  const marked = stripMarks(head === null ? decoded.text : decoded.text.slice(head[0].length));
  const { text, known, notes } = labelDialogue(marked);
  const about = head === null ? aboutFromHeading(text) : readHead(head[1] ?? '', text);
  return {
    ok: true,
    text,
    about,
    encoding: decoded.encoding,
    speakersKnown: known.length === 0 ? null : known,
    notes: [...decoded.notes, ...notes],
  };
}

/** Elements of a page within Markdown, of which no reader sees the tags. */
const BLOCK_TAG = /<\/?(?:p|div|section|article|center)(?:\s[^<>]{0,500})?>/gi;
const INLINE_TAG = /<\/?(?:span|i|em|u|a|small|font|sup|sub)(?:\s[^<>]{0,500})?>/gi;

function stripMarks(text: string): string {
  // "<p>" alone may be who speaks in a chat; what ends is an element.
  const hasElements = /<\/(?:p|div|section|article|center|span|i|em|u|a|small|font|sup|sub)>/i.test(
    text,
  );
  const stripTags = (part: string) =>
    hasElements ? part.replace(BLOCK_TAG, '\n\n').replace(INLINE_TAG, '') : part;
  return changeOutsideCode(dropComments(text), (part) =>
    decodeEntities(
      stripTags(part)
        .replace(/!?\[([^[\]\n]{0,500})\]\([^()\n]{0,2000}\)/g, '$1')
        .replace(/<br ?\/?>/gi, '\n')
        .replace(/<\/?(?:b|strong)>/gi, '**')
        .replace(/\\$/gm, '')
        .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1'),
    ),
  );
}

/** Looked for step by step, so that a thousand unclosed comments cost no more than one. */
function dropComments(text: string): string {
  const parts: string[] = [];
  let from = 0;
  let open = text.indexOf('<!--');
  while (open !== -1) {
    const close = text.indexOf('-->', open);
    if (close === -1) break;
    parts.push(text.slice(from, open));
    from = close + 3;
    open = text.indexOf('<!--', from);
  }
  parts.push(text.slice(from));
  return parts.join('');
}

function readHead(head: string, text: string): SourceAbout {
  const about: SourceAbout = { ...aboutFromHeading(text) };
  const title = settingOf(head, 'title');
  if (title !== undefined) about.title = title;
  const date = /\d{4}-\d{2}-\d{2}/.exec(settingOf(head, 'date') ?? '')?.[0];
  if (date !== undefined) about.date = date;
  return about;
}

/** What a line `key: value` of the head says, without its quotation marks. */
function settingOf(head: string, key: string): string | undefined {
  const start = `${key}:`;
  const line = head.split(/\r?\n/).find((each) => each.toLowerCase().startsWith(start));
  const value = line?.slice(start.length).trim().replace(/^["']/, '').replace(/["']$/, '');
  return value === '' ? undefined : value;
}

/**
 * The first heading of the first rank near the top, where it is short enough for a title. Read line
 * by line and by its ends: a pattern that looks for the end behind runs of spaces and # tries every
 * way to part them, which a few hundred spaces turn into hours.
 */
function aboutFromHeading(text: string): SourceAbout {
  for (const line of text.slice(0, WHERE_TITLES_STAND).split('\n')) {
    const heading = line.trim();
    if (!/^#\s/.test(heading)) continue;
    let end = heading.length;
    while (heading[end - 1] === '#') end -= 1;
    const title = heading.slice(1, end).trim();
    if (title !== '' && title.length <= LONGEST_TITLE) return { title };
  }
  return {};
}
