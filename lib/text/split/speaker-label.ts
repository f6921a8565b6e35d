import { isAffiliation } from '@/lib/text/names/affiliation-words';
import { isNeverSpeaker } from '@/lib/text/names/label-words';
import { readColon, readHeading, readMarked, readTimed } from '@/lib/text/split/label-shapes';
import { trimSigns, trimSignsAtEnd } from '@/lib/text/trim-signs';

/** How a label is written. Turn forms can stand at every turn; section forms head a whole piece. */
export type LabelForm =
  | 'voice'
  | 'bold'
  | 'colon'
  | 'bracketed'
  | 'dashed'
  | 'dotted'
  | 'timed'
  | 'question'
  | 'spaced'
  | 'heading'
  | 'byline'
  | 'bare'
  | 'signature';

export type LabelCandidate = {
  name: string;
  /** Party, affiliation or role beside the name. */
  detail: string | null;
  form: LabelForm;
  /** Where the words begin, in UTF-16 code units from the start of the line. */
  contentAt: number;
};

const TIME = String.raw`[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s?(?:[AP]\.?M|[ap]\.?m)(?:\.|\b))?[\])]?`;
const LEADING_TIME = new RegExp(`^${TIME}\\s*[-–—]?\\s*`);
/** A time in brackets between the label and the words. */
const BRACKETED_TIME = /^[[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]\s*/;
const BRACKETED = /^\[([^[\]\n]{2,60})\](?:\s*[:：])?\s+(?=\S)/;
const TIME_AT_END = new RegExp(`${TIME}$`);
const TIME_APART = new RegExp(`(?<=\\s)${TIME}$`);
/** No time is longer, with brackets and hundredths: where one is looked for at the end of a line. */
const LONGEST_TIME = 24;

const VOICE = /^<v(?:\.[\w.-]+)?\s+([^\s>][^>]{0,79})>\s*/;
const DOTTED =
  /^((?:(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Hon)\.? |The )?\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’.-]*)*(?: of [A-Z][a-z]+(?: [A-Z][a-z]+)?)?)\.\s*(?:[-–—]{1,2}\s*)?(?=\p{Lu}|["“])(?!(?:\p{Lu}\.){1,3}\s+\S?\d{1,2}:\d{2})/u;
const QUESTION =
  /^(Q|A|Question|Answer|问|答|問)(?:\s?\d{1,3})?(?:[:：.](?=\s|$)|(?<=[问答問])[:：])\s*/;
const SIGNATURE = /^[—–]\s?|^--\s?/;
const WRITTEN_BY =
  /^(?:by|von|par|por|written by|response by|reply by|comment by|a response by)\s+(.{3,60})$/i;
const RESPONDS = /^(.{3,60}?)\s(?:responds|replies|comments|writes)\s*:?$/i;

/** A label stands within so many code units of its line. */
const LOOKED_AT = 300;
/** A byline with its affiliation is no longer than this. */
const MAX_SECTION_LABEL = 160;

/** "A. Calloway: …", "Q. Varga  0:15": a question and its answer stand so, too. */
const INITIAL = /^(?:[[(]?[\d:]+[\])]?\s*)?(?:\*{0,3})([QA])\.\s?\p{Lu}/u;

/**
 * The label of a line that begins with "A." or "Q.", where that is the initial of a name; null for
 * every other line. Whether it is, the other lines must tell.
 */
export function parseInitialLabel(line: string): LabelCandidate | null {
  if (!INITIAL.test(line)) return null;
  const found = parseSpeakerLabel(line, true);
  return found !== null && /^[QA]\.\s?\p{Lu}[^.]*$/u.test(found.name) ? found : null;
}

/**
 * What a line could be the label of, or null: by its form alone, before anything is weighed.
 *
 * @param isInitial true where "A." and "Q." are known to be initials
 */
export function parseSpeakerLabel(whole: string, isInitial = false): LabelCandidate | null {
  const line = whole.slice(0, LOOKED_AT);
  const voice = VOICE.exec(line);
  if (voice) return candidate(voice[1] ?? '', 'voice', voice[0].length);
  const time = LEADING_TIME.exec(line)?.[0].length ?? 0;
  const rest = line.slice(time);
  const question = isInitial ? null : QUESTION.exec(rest);
  if (question) return candidate(question[1] ?? '', 'question', time + question[0].length);
  const marked = readMarked(rest);
  if (marked && (marked.inner || marked.outer || marked.length === rest.length)) {
    const { label, inner, outer } = marked;
    return candidate(
      label.replace(/[:：]$/, ''),
      inner || outer || /[:：]$/.test(label) ? 'bold' : 'heading',
      afterTime(line, time + marked.length),
    );
  }
  const heading = readHeading(rest);
  if (heading !== null) return sectionLabel(heading, 'heading', line.length);
  const bracketed = BRACKETED.exec(rest);
  if (bracketed) return candidate(bracketed[1] ?? '', 'bracketed', time + bracketed[0].length);
  const colon = readColon(rest);
  if (colon) return candidate(colon.label, 'colon', afterTime(line, time + colon.length));
  const dotted = DOTTED.exec(rest);
  if (dotted && dotted[0].length < rest.length)
    return candidate(dotted[1] ?? '', 'dotted', time + dotted[0].length);
  const timeApart = timeAtEnd(line, TIME_APART);
  const timed = timeApart === null ? null : readTimed(line, timeApart);
  if (timed !== null) return candidate(timed, 'timed', line.length);
  if (whole.length > MAX_SECTION_LABEL) return null;
  const signature = SIGNATURE.exec(line);
  if (signature) return sectionLabel(line.slice(signature[0].length), 'signature', line.length);
  if (time > 0) return rest === '' ? null : candidate(rest, 'timed', line.length);
  return sectionLabel(line, 'bare', line.length);
}

/** Where the time begins with which a line ends; null where it ends with none. */
function timeAtEnd(line: string, time: RegExp): number | null {
  const from = Math.max(0, line.length - LONGEST_TIME);
  const at = line.slice(from).search(time);
  return at === -1 ? null : from + at;
}

function afterTime(line: string, contentAt: number): number {
  return contentAt + (BRACKETED_TIME.exec(line.slice(contentAt))?.[0].length ?? 0);
}

/** True for a line that holds a time and nothing else, as some transcripts put it under the name. */
export function isTimeLine(line: string): boolean {
  return line !== '' && line.replace(LEADING_TIME, '') === '';
}

/** A label that stands on its own line: "Name", "Name, affiliation", "By Name", "Response by Name". */
function sectionLabel(
  raw: string,
  form: 'heading' | 'bare' | 'signature',
  contentAt: number,
): LabelCandidate | null {
  const label = trimSigns(raw, /[*_]/).trim();
  const written = WRITTEN_BY.exec(label)?.[1] ?? RESPONDS.exec(label)?.[1];
  if (written !== undefined)
    return candidate(written, form === 'bare' ? 'byline' : form, contentAt);
  const found = candidate(label.replace(/[:：]$/, ''), form, contentAt);
  if (found === null || form !== 'bare') return found;
  if (found.detail !== null) return { ...found, form: 'byline' };
  return /[.!?;,"”]$/.test(label) && !/\b(?:\p{Lu}|Jr|Sr)\.$/u.test(label) ? null : found;
}

/** "Brandt (SPD)", and with brackets once more within: "The Chair (Hon. (Ms.) Oso)". */
const DETAILED =
  /^([^([（].*?)[([（]((?:[^()[\]（）]|[([（][^()[\]（）]{0,40}[)\]）]){1,80})[)\]）]$/u;

/** Forms that stand at every turn, where nobody writes where a place lies ("London, England"). */
const TURNED_FORMS: ReadonlySet<LabelForm> = new Set(['colon', 'bold', 'bracketed', 'voice']);
const TURNED = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?)$/u;

/** True for "Hass, Ryan": a name with its surname first, and not a name with an affiliation. */
function isTurnedName(label: string, form: LabelForm): boolean {
  const [, surname, given = ''] = TURNED.exec(label) ?? [];
  if (surname === undefined || !TURNED_FORMS.has(form) || isNeverSpeaker(surname)) return false;
  return !isAffiliation(given, surname);
}

function candidate(raw: string, form: LabelForm, contentAt: number): LabelCandidate | null {
  const marked = trimSigns(raw, /[*_\s]/);
  const time = timeAtEnd(marked, TIME_AT_END);
  let label = time === null ? marked : trimSignsAtEnd(marked.slice(0, time), /[\s,]/).trim();
  let detail: string | null = null;
  const of = form === 'dotted' ? / (of \p{Lu}\p{Ll}.*)$/u.exec(label) : null;
  if (of) {
    label = label.slice(0, of.index);
    detail = of[1] ?? null;
  }
  const bracketed = DETAILED.exec(label);
  if (bracketed) {
    label = bracketed[1] ?? '';
    detail = bracketed[2] ?? null;
  } else {
    const byline = isTurnedName(label, form)
      ? null
      : /^([^,，]{3,60})(?:,|，| [—–|] )(?=.{2})\s*(\S.{0,109})$/u.exec(label);
    if (byline && !/^(?:Jr|Sr|II|III|IV)\.?$/.test(byline[2] ?? '')) {
      label = byline[1] ?? '';
      detail = byline[2] ?? null;
    }
  }
  label = label.trim();
  if (label === '' || !/\p{L}/u.test(label)) return null;
  return { name: label, detail: detail?.trim() || null, form, contentAt };
}
