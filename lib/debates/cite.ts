/** What a citation of a view names. */
export type CitedView = {
  title: string;
  /** The whole address, with the filters of the view. */
  url: string;
  /** Where the text comes from; empty where unknown. */
  publisher: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD of the debate; null where unknown. */
  date: string | null;
  /** Of the text, a BCP 47 tag; '' where it is not known. */
  language: string;
  commentators: readonly string[];
  /** Whose reading the positions are, and whether somebody else read it too; '' where nobody is named. */
  readBy: string;
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

/** One line of plain text that names the debate, its source, and the address of the view. */
export function citePlain(view: CitedView): string {
  const { title, publisher, date, commentators, url, accessed } = view;
  const names =
    commentators.length > NAMED
      ? `${commentators[0]} and ${commentators.length - 1} others`
      : commentators.join(', ');
  const source = [publisher, date].filter(Boolean).join(', ');
  return [
    names === '' ? null : names.replace(/\.$/, ''),
    `“${title}”${source === '' ? '' : ` (${source})`}`,
    `${compared(view)}, ${url} (looked at on ${accessed})`,
  ]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}

/** A BibTeX entry (`@misc`, with `url` and `urldate`); characters that TeX reads as signs are escaped. */
export function citeBibtex(view: CitedView) {
  const { title, publisher, date, language, commentators, url, accessed } = view;
  const fields: [string, string | null][] = [
    ['title', `{${escapeTex(title)}}`],
    // Names as they are written, in braces: nobody guesses which part is the surname.
    [
      'author',
      commentators.length === 0
        ? null
        : commentators.map((name) => `{${escapeTex(name)}}`).join(' and '),
    ],
    ['note', escapeTex(`${compared(view)}, looked at on ${accessed}`)],
    ['howpublished', publisher === '' ? null : escapeTex(publisher)],
    ['year', date?.slice(0, 4) ?? null],
    ['month', MONTHS[Number(date?.slice(5, 7)) - 1] ?? null],
    ['language', language === '' ? null : escapeTex(language)],
    ['url', url.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', accessed],
  ];
  const lines = fields
    .filter((field): field is [string, string] => field[1] !== null)
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},`);
  return `@misc{${keyOf(title, date)},\n${lines.join('\n')}\n}\n`;
}

/** A CSL-JSON list of one `webpage`, as reference managers read it (csl-data schema 1.0). */
export function citeCsl(view: CitedView) {
  const { title, publisher, date, language, commentators, url, accessed } = view;
  const entry = {
    id: keyOf(title, date),
    type: 'webpage',
    title,
    ...(publisher === '' ? {} : { 'container-title': publisher }),
    ...(date === null ? {} : { issued: { 'date-parts': [partsOf(date)] } }),
    ...(language === '' ? {} : { language }),
    accessed: { 'date-parts': [partsOf(accessed)] },
    ...(commentators.length === 0 ? {} : { author: commentators.map((literal) => ({ literal })) }),
    URL: url,
    note: compared(view),
  };
  return `${JSON.stringify([entry], null, 2)}\n`;
}

/** That it is a comparison, whether filters narrow it, and whose reading it is. */
function compared({ url, readBy }: CitedView): string {
  const narrowed = NARROWS.test(url) ? ' (a view narrowed by filters)' : '';
  return `Positions compared in ${TOOL}${narrowed}${readBy === '' ? '' : `; ${uncapital(readBy)}`}`;
}

const uncapital = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

const partsOf = (date: string) => date.split('-').map(Number);

function keyOf(title: string, date: string | null): string {
  const word = title
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z]+/)
    .find((part) => part.length > 3);
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
