import type { SourceAbout, SourceProblem, SourceText } from '@/lib/interchange/source-text';
import { decodeText } from '@/lib/text/decode';

const FRONT_MATTER = /^---\r?\n([\s\S]{0,20000}?)\r?\n---(?:\r?\n|$)/;

/**
 * Markdown is kept as it is written, since its marks show who speaks; only what no reader would
 * see is taken out: the head of settings, comments, backslashes before marks, link addresses.
 */
export async function read(bytes: Uint8Array): Promise<SourceText | SourceProblem> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const head = FRONT_MATTER.exec(decoded.text);
  const text = stripMarks(head === null ? decoded.text : decoded.text.slice(head[0].length));
  const about = head === null ? aboutFromHeading(text) : readHead(head[1] ?? '', text);
  return {
    ok: true,
    text,
    about,
    encoding: decoded.encoding,
    speakersKnown: null,
    notes: decoded.notes,
  };
}

function stripMarks(text: string): string {
  return dropComments(text)
    .replace(/!?\[([^[\]\n]{0,500})\]\([^()\n]{0,2000}\)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1');
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
  const value = (key: string) =>
    new RegExp(`^${key}:[ \\t]*["']?(.+?)["']?[ \\t]*$`, 'im').exec(head)?.[1];
  const about: SourceAbout = { ...aboutFromHeading(text) };
  const title = value('title');
  if (title !== undefined) about.title = title;
  const date = /\d{4}-\d{2}-\d{2}/.exec(value('date') ?? '')?.[0];
  if (date !== undefined) about.date = date;
  return about;
}

function aboutFromHeading(text: string): SourceAbout {
  const title = /^\s*#\s+(.{1,200}?)\s*#*\s*$/m.exec(text.slice(0, 2_000))?.[1];
  return title === undefined ? {} : { title };
}
