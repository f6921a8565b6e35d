import { columnKind } from '@/lib/interchange/transcript-table/column-words';

/** What an element is for, by its name without the part before its colon, in small letters. */
export type ElementKind = 'head' | 'aside' | 'inline' | 'break' | 'block';

const HEADS = new Set(
  'teiheader header meta metadata identification lifecycle preface coverpage styling layout style script template lastchangedate'.split(
    ' ',
  ),
);
/** What is told of the talk and not said. */
const ASIDES = new Set(
  'stage note kommentar comment remark vocal incident kinesic desc gap narrative scene event background heading docdate'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'i b em strong hi ref a span w pc c s term rs persname placename orgname date time num q foreign emph sup sub abbr expan anchor sync affiliation unclear del add corr choice sic supplied name entity inline role location organization person i u'.split(
    ' ',
  ),
);
const BREAKS = new Set(['br', 'lb', 'eol', 'pb', 'cb']);

export function kindOfElement(name: string): ElementKind {
  if (HEADS.has(name)) return 'head';
  if (ASIDES.has(name)) return 'aside';
  if (BREAKS.has(name)) return 'break';
  return INLINE.has(name) ? 'inline' : 'block';
}

/** The name of an element or attribute without the part before its colon, in small letters. */
export function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

/** Attributes that say who speaks, beside those that columns are called by. */
const WHO = new Set(['who', 'by', 'agent', 'spk', 'voice']);
/** Elements in which "name" is the name of who speaks. */
const SPEECHES = /^(?:speech|speaking|turn|u|sp|intervention|contribution|statement)$/;
const SUREST = 3;

/** Whom the attributes of an element name as its speaker; null where none does. */
export function speakerOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
): string | null {
  let best = { value: '', rank: Number.POSITIVE_INFINITY };
  for (const [attribute, value] of Object.entries(attributes)) {
    const local = localName(attribute);
    const known = columnKind(local);
    const isNamed = local === 'name' && SPEECHES.test(name);
    const isWho =
      WHO.has(local) || isNamed || (known?.kind === 'speaker' && Math.floor(known.rank) <= SUREST);
    if (!isWho || value.trim() === '') continue;
    // "speakername" says it better than "speakerid".
    const rank = local.includes('name') ? 0 : local.endsWith('id') ? 2 : 1;
    if (rank < best.rank) best = { value: value.trim(), rank };
  }
  return best.value === '' ? null : best.value;
}

const NAMES_SPEAKER = new Set(['from', 'redner', 'orateur', 'orador', 'oratore', 'spreker']);

/** True for an element whose words are the name of who speaks in the element that holds it. */
export function namesSpeaker(name: string): boolean {
  const known = columnKind(name);
  return NAMES_SPEAKER.has(name) || (known?.kind === 'speaker' && Math.floor(known.rank) <= 1);
}
