import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { htmlToText } from '@/lib/interchange/html/html-to-text';
import { countMarks, markSpeakers } from '@/lib/interchange/html/mark-speakers';
import { measurePage, type PageSize } from '@/lib/interchange/html/measure-page';
import {
  beginningOf,
  problem,
  type ReadLimits,
  type ReadWatch,
  type SourceAbout,
  type SourceProblem,
  type SourceText,
} from '@/lib/interchange/source-text';
import { decodeText } from '@/lib/text/clean/decode';

/** Beginnings and ends of elements, and comments; a long page of replies has some ten thousand. */
const MAX_TAGS = 300_000;
/** No page is written so; browsers themselves nest no deeper than 512. */
const MAX_DEPTH = 1_500;
/**
 * How large a page may be for its article to be looked for, which takes time with the square of its
 * depth and of what one element holds; of larger ones all the text is taken. Real pages stay under a
 * hundred deep, hold some thousand replies in one element, and have a few million letters in all.
 */
const ARTICLE_LIMITS: PageSize = {
  elements: 50_000,
  depth: 200,
  widest: 4_000,
  weight: 60_000_000,
};
/** No sign of what an element is for is longer: addresses of pictures that hold them are. */
const LONGEST_ATTRIBUTE = 300;
/** An article found with less text than this share of the page's is not trusted. */
const MIN_ARTICLE_SHARE = 0.3;
const MIN_ARTICLE_LENGTH = 200;
/** Nor one with fewer of the turns that the page marks. */
const MIN_TURNS_SHARE = 0.8;

/** A saved web page: the article is found and navigation dropped; titles and dates are kept beside. */
export async function read(
  bytes: Uint8Array,
  _limits: ReadLimits,
  watch: ReadWatch = {},
): Promise<SourceText | SourceProblem> {
  const declared = /charset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(beginningOf(bytes, 4_096))?.[1];
  const decoded = decodeText(bytes, declared);
  if (!decoded.ok) return decoded;
  if (countTags(decoded.text) > MAX_TAGS)
    return problem(
      'The page has too many parts to be read.',
      'Open it in a browser, select the text and paste it here.',
    );
  const size = measurePage(decoded.text, MAX_DEPTH);
  if (size === null)
    return problem(
      'The page is nested too deeply, or has too many parts, to be read.',
      'Open it in a browser, select the text and paste it here.',
    );
  await watch.onText?.();
  watch.signal?.throwIfAborted();
  try {
    const found = findArticle(decoded.text, size);
    if (!/\p{L}/u.test(found.text))
      return problem(
        'The page holds no text of its own; it may be drawn by a program when it is opened.',
        'Open the page in a browser, select the text and paste it here.',
      );
    return {
      ok: true,
      text: found.text,
      about: found.about,
      encoding: decoded.encoding,
      speakersKnown: found.known.length === 0 ? null : found.known,
      notes: [...decoded.notes, ...found.notes],
    };
  } catch {
    return problem(
      'The page could not be read: it is damaged or has too many parts.',
      'Open it in a browser, select the text and paste it here.',
    );
  }
}

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) count += 1;
  return count;
}

function fits(size: PageSize): boolean {
  return (Object.keys(ARTICLE_LIMITS) as (keyof PageSize)[]).every(
    (part) => size[part] <= ARTICLE_LIMITS[part],
  );
}

/**
 * Cuts what the search for the article runs patterns over that take time with the square of a value,
 * or more: addresses and styles of pictures, of which nothing is kept.
 */
function shortenAttributes(document: Document): void {
  for (const element of document.querySelectorAll('[srcset]')) element.setAttribute('srcset', 'x');
  for (const element of document.querySelectorAll('body *'))
    for (const { name, value } of [...element.attributes])
      if (value.length > LONGEST_ATTRIBUTE)
        element.setAttribute(name, value.slice(0, LONGEST_ATTRIBUTE));
}

type Found = { text: string; about: SourceAbout; known: string[]; notes: string[] };

function findArticle(html: string, size: PageSize): Found {
  const { document } = parseHTML(
    /<(?:html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`,
  );
  const about = readAbout(document);
  for (const element of document.querySelectorAll('nav, [role="navigation"], [aria-hidden="true"]'))
    element.remove();
  const { known, notes } =
    size.depth > ARTICLE_LIMITS.depth ? { known: [], notes: [] } : markSpeakers(document.body);
  const turns = countMarks(document.body);
  const whole = htmlToText(document.body);
  const all = (why: string) => ({ text: whole, about, known, notes: [why, ...notes] });
  if (!fits(size))
    return all('The page is too large to look for an article in it; all its text is shown.');
  shortenAttributes(document);
  const article = new Readability(document, {
    charThreshold: MIN_ARTICLE_LENGTH,
  }).parse();
  const body = parseHTML(`<html><body>${article?.content ?? ''}</body></html>`).document.body;
  const text = htmlToText(body);
  if (article?.title && about.title === undefined) about.title = article.title.trim();
  if (text.length < MIN_ARTICLE_LENGTH || text.length < whole.length * MIN_ARTICLE_SHARE)
    return all('No single article was found on the page; all its text is shown.');
  // Replies below an article, or rows beside it, are no surroundings when they say who speaks.
  if (countMarks(body) < MIN_TURNS_SHARE * turns)
    return all('Turns stand outside the article of the page, too; all its text is shown.');
  return {
    text,
    about,
    known,
    notes: ['The article was taken; navigation and surroundings were left out.', ...notes],
  };
}

function readAbout(document: Document): SourceAbout {
  const meta = (...names: string[]) => {
    for (const name of names) {
      const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
      const content = found?.getAttribute('content')?.trim();
      if (content) return content;
    }
    return undefined;
  };
  const about: SourceAbout = {};
  const title =
    meta('og:title', 'citation_title') ?? document.querySelector('h1')?.textContent?.trim();
  if (title) about.title = title.replace(/\s+/g, ' ');
  const publisher = meta('og:site_name', 'citation_journal_title');
  if (publisher) about.publisher = publisher;
  const date = /\d{4}-\d{2}-\d{2}/.exec(
    meta('article:published_time', 'citation_publication_date', 'date') ?? '',
  )?.[0];
  if (date) about.date = date;
  const url =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  if (url && /^https?:\/\//i.test(url)) about.url = url;
  const author = meta('author', 'citation_author');
  if (author) about.authors = namesIn(author);
  return about;
}

/** A list of authors, and a name in it, are no longer than this; what is longer names nobody. */
const LONGEST_AUTHORS = 10_000;
const LONGEST_NAME = 200;

/** "Ann Lee, Ben Ode and Cy Poe": the names. Runs of white space first, which a pattern splits slowly. */
function namesIn(authors: string): string[] {
  return authors
    .slice(0, LONGEST_AUTHORS)
    .replace(/\s+/g, ' ')
    .split(/ ?[,;] ?| and /)
    .filter((name) => name !== '' && name.length <= LONGEST_NAME);
}
