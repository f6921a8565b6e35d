import { type PersonName, partsOfName } from '@/lib/debates/person-name';

/** What a citation of a view names. */
export type CitedView = {
  title: string;
  /** The whole address, with the filters of the view. */
  url: string;
  /** Whose the reading is; '' where nobody is named. */
  coder: string;
  /** The day on which the reading was begun, YYYY-MM-DD; null where unknown. */
  coded: string | null;
  /** Whose reading the positions are, and whether somebody else read it too; '' where nobody is named. */
  readBy: string;
  /** Of the text, a BCP 47 tag; '' where it is not known. */
  language: string;
  /** The text itself: who wrote or said it, where it came out and where it can be read. */
  source: {
    /** Empty where it has none of its own. */
    title: string;
    authors: readonly string[];
    /** Empty where unknown. */
    publisher: string;
    /** YYYY, YYYY-MM or YYYY-MM-DD; null where unknown. */
    date: string | null;
    /** Empty where it is on no page. */
    url: string;
  };
  /** The day on which the view was looked at, YYYY-MM-DD. */
  accessed: string;
};

const TOOL = 'Counterpoint';
/** What narrows a view, in its address. */
const NARROWS = /[?&](themes|who|kind|stance|explicit|q)=/;
/** Months as BibTeX knows them, by names of its own that no braces are put around. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Beyond so many commentators a line of text names the first and says how many there are. */
const NAMED = 4;

/** Two lines of plain text: the text itself, and the coding of it with the address of the view. */
export function citePlain(view: CitedView): string {
  const { title, url, coder, coded, accessed, source } = view;
  const out = [source.publisher, source.date].filter(Boolean).join(', ');
  const text = [
    namesInLine(source.authors),
    `“${source.title || title}”${out === '' ? '' : ` (${out})`}`,
    source.url,
  ];
  const coding = [
    coder,
    `Positions in “${title}”${coded === null ? '' : ` (${coded})`}`,
    `${compared(view)}, ${url} (looked at on ${accessed})`,
  ];
  const sentences = (parts: readonly string[]) =>
    parts
      .filter((part) => part !== '')
      .map((part) => `${part.replace(/\.$/, '')}.`)
      .join(' ');
  return `${sentences(text)}\n${sentences(coding)}`;
}

/**
 * Two BibTeX entries (`@misc`): the text itself with its own address and authors, and the coding of it,
 * with the address of the view. Characters that TeX reads as signs are escaped.
 */
export function citeBibtex(view: CitedView) {
  const { title, language, url, coder, coded, accessed, source } = view;
  const key = keyOf(source.authors, source.title || title, source.date);
  const lang = language === '' ? null : escapeTex(language);
  return [
    entryOf(key, [
      ['title', `{${escapeTex(source.title || title)}}`],
      ['author', source.authors.length === 0 ? null : source.authors.map(bibtexName).join(' and ')],
      ['howpublished', source.publisher === '' ? null : escapeTex(source.publisher)],
      ...datesOf(source.date),
      ['language', lang],
      ['url', source.url === '' ? null : urlInTex(source.url)],
    ]),
    entryOf(`${key}coded`, [
      ['title', `{Positions in “${escapeTex(title)}”}`],
      ['author', coder === '' ? null : bibtexName(coder)],
      ['note', escapeTex(`${compared(view)}, looked at on ${accessed}`)],
      ...datesOf(coded),
      ['language', lang],
      ['url', urlInTex(url)],
      ['urldate', accessed],
      // The text that was coded, as BibLaTeX relates entries.
      ['related', key],
    ]),
  ].join('\n');
}

/** A CSL-JSON list of two, as reference managers read it (csl-data schema 1.0): the text and its coding. */
export function citeCsl(view: CitedView) {
  const { title, language, url, coder, coded, accessed, source } = view;
  const id = keyOf(source.authors, source.title || title, source.date);
  const spoken = language === '' ? {} : { language };
  const text = {
    id,
    type: 'webpage',
    title: source.title || title,
    ...(source.publisher === '' ? {} : { 'container-title': source.publisher }),
    ...issuedOn(source.date),
    ...spoken,
    ...(source.authors.length === 0 ? {} : { author: source.authors.map(cslName) }),
    ...(source.url === '' ? {} : { URL: source.url }),
  };
  const coding = {
    id: `${id}coded`,
    type: 'webpage',
    title: `Positions in “${title}”`,
    'container-title': TOOL,
    ...issuedOn(coded),
    ...spoken,
    accessed: { 'date-parts': [partsOf(accessed)] },
    ...(coder === '' ? {} : { author: [cslName(coder)] }),
    URL: url,
    note: compared(view),
  };
  return `${JSON.stringify([text, coding], null, 2)}\n`;
}

type Field = readonly [name: string, value: string | null];

function entryOf(key: string, fields: readonly Field[]): string {
  const lines = fields
    .filter((field): field is [string, string] => field[1] !== null)
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},`);
  return `@misc{${key},\n${lines.join('\n')}\n}\n`;
}

const datesOf = (date: string | null): Field[] => [
  ['year', date?.slice(0, 4) ?? null],
  ['month', MONTHS[Number(date?.slice(5, 7)) - 1] ?? null],
];

const issuedOn = (date: string | null) =>
  date === null ? {} : { issued: { 'date-parts': [partsOf(date)] } };

const urlInTex = (url: string) => url.replace(/[{}\\]/g, encodeURIComponent);

/** Many are the first and how many more. */
function namesInLine(names: readonly string[]): string {
  return names.length > NAMED ? `${names[0]} and ${names.length - 1} others` : names.join(', ');
}

/** "Family, Given", so that a list sorts by it; in braces what is no person's name with two parts. */
function bibtexName(name: string): string {
  const parts: PersonName | null = partsOfName(name);
  return parts === null
    ? `{${escapeTex(name)}}`
    : `${escapeTex(parts.family)}, ${escapeTex(parts.given)}`;
}

const cslName = (name: string) => partsOfName(name) ?? { literal: name };

/** That it is a comparison, whether filters narrow it, and whose reading it is. */
function compared({ url, readBy }: CitedView): string {
  const narrowed = NARROWS.test(url) ? ' (a view narrowed by filters)' : '';
  return `Positions compared in ${TOOL}${narrowed}${readBy === '' ? '' : `; ${uncapital(readBy)}`}`;
}

const uncapital = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

const partsOf = (date: string) => date.split('-').map(Number);

/** "hass2023": who wrote first, else a word of the title, and the year. */
function keyOf(authors: readonly string[], title: string, date: string | null): string {
  const family = partsOfName(authors[0] ?? '')?.family ?? '';
  const words = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^a-z]+/);
  const named = words(family).join('');
  const word = named === '' ? words(title).find((part) => part.length > 3) : named;
  return `${word ?? 'debate'}${date?.slice(0, 4) ?? ''}`;
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (sign) =>
    sign === '\\'
      ? '\\textbackslash{}'
      : sign === '~'
        ? '\\textasciitilde{}'
        : sign === '^'
          ? '\\textasciicircum{}'
          : `\\${sign}`,
  );
}
