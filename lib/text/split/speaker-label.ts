import { type Before, readBefore } from '@/lib/text/labels/before-label';
import { parseNameAndDetail } from '@/lib/text/labels/beside-name';
import { endsShort } from '@/lib/text/labels/label-readings';
import { readColon, readHeading, readMarked, readTimed } from '@/lib/text/labels/label-shapes';
import { isTimeLine, lengthOfBracketedTime, timeAtEnd } from '@/lib/text/labels/times';
import { nameLikeness } from '@/lib/text/names/person-name';
import { trimSigns } from '@/lib/text/trim-signs';

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

const BRACKETED = /^\[([^[\]\n]{2,60})\](?:\s*[:：])?\s+(?=\S)/;
const VOICE = /^<v(?:\.[\w.-]+)?\s+([^\s>][^>]{0,79})>\s*/;
const DOTTED =
  /^((?:(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Hon)\.? |The )?\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’.-]*)*(?: of [A-Z][a-z]+(?: [A-Z][a-z]+)?| pro tempore)?(?: \([^()\n]{1,60}\))?)\.\s*(?:\([^()\n]{1,40}\)\.?\s*)?(?:[-–—]{1,2}\s*)?(?=\p{Lu}|["“])(?!(?:\p{Lu}\.){1,3}\s+\S?\d{1,2}:\d{2})/u;
const QUESTION =
  /^(Q|A|Question|Answer|问|答|問)(?:\s?\d{1,3})?(?:[:：.](?=\s|$)|(?<=[问答問])[:：]|(?<=^[QA])(?=\s{2,}\S))\s*/;
const SIGNATURE = /^[—–]\s?|^--\s?/;
const WRITTEN_BY =
  /^(?:by|von|par|por|written by|response by|reply by|comment by|a response by)\s+(.{3,60})$/i;
const RESPONDS = /^(.{3,60}?)\s(?:responds|replies|comments|writes)\s*:?$/i;

/** What stands before the words of a line as often as before a label, and so says nothing of it. */
const BESIDE_WORDS: ReadonlySet<Before> = new Set(['time', 'quote']);

/** "INES VARGA is professor of …": a name in capitals, told who it is. */
const TOLD =
  /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){1,3}),? (?:is|was|serves as|teaches at|ist|est|es|è|é) ((?:an? |the )?\S.{3,})$/u;

/** Ends as sentences do, and not as "Acme Inc." or "the U.S." */
const ENDS_SENTENCE = /(?:[!?…。！？]|(?<!(?:^|[\s.])\p{Lu}[\p{L}]{0,3})\.)["”’»]*$/u;

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
  const { length: time, parts } = readBefore(line, BESIDE_WORDS);
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
  const dotted = DOTTED.exec(rest);
  const isInWords =
    colon !== null && dotted !== null && isColonInWords(colon.label, dotted[1] ?? '');
  if (colon && !isInWords)
    return candidate(colon.label, 'colon', afterTime(line, time + colon.length));
  if (dotted && dotted[0].length < rest.length)
    return candidate(dotted[1] ?? '', 'dotted', time + dotted[0].length);
  const timeApart = timeAtEnd(rest);
  const timed = timeApart === null ? null : readTimed(rest, timeApart);
  if (timed !== null) return candidate(timed, 'timed', line.length);
  if (whole.length > MAX_SECTION_LABEL) return null;
  const signature = SIGNATURE.exec(rest);
  if (signature) return sectionLabel(rest.slice(signature[0].length), 'signature', line.length);
  if (parts.has('time')) {
    const isWords = rest === '' || ENDS_SENTENCE.test(rest) || /\s[-–—]\s/.test(rest);
    return isWords ? null : candidate(rest, 'timed', line.length);
  }
  return sectionLabel(rest, 'bare', line.length);
}

/** "PILAR. Nobody said: …", "PILAR. So: …": the colon is of the words; that of "ST. PAUL: …" is not. */
function isColonInWords(label: string, dotted: string): boolean {
  const words = label.slice(dotted.length);
  const isSentence = /^\.\s+\p{Lu}\p{Ll}/u.test(words) || nameLikeness(label) === 'none';
  return words !== '' && !endsShort(dotted) && isSentence;
}

/** Past a time in brackets, or one after which the line ends. */
function afterTime(line: string, contentAt: number): number {
  if (isTimeLine(line.slice(contentAt))) return line.length;
  return contentAt + lengthOfBracketedTime(line.slice(contentAt));
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
  const told = form === 'bare' ? TOLD.exec(label) : null;
  if (told) return { name: told[1] ?? '', detail: told[2] ?? null, form: 'byline', contentAt };
  const found = candidate(label.replace(/[:：]$/, ''), form, contentAt);
  if (found === null || form !== 'bare') return found;
  // "Ann Lee – No, it is not." is a name and words.
  if (found.detail !== null) return ENDS_SENTENCE.test(label) ? null : { ...found, form: 'byline' };
  return /[.!?;,"”]$/.test(label) && !/\b(?:\p{Lu}|Jr|Sr)\.$/u.test(label) ? null : found;
}

/** Forms that stand at every turn, where nobody writes where a place lies ("London, England"). */
const TURNED_FORMS: ReadonlySet<LabelForm> = new Set([
  ...(['colon', 'bold', 'bracketed', 'voice', 'timed'] as const),
]);

/** Whoever is not among the contacts of a chat. */
const TELEPHONE = /^\+\d[\d ()-]{6,18}\d$/;

const BULLET = /^[-–—•·▪◦]\s+/;

function candidate(raw: string, form: LabelForm, contentAt: number): LabelCandidate | null {
  const of = form === 'dotted' ? / (of \p{Lu}\p{Ll}.*)$/u.exec(raw) : null;
  const label = (of === null ? raw : raw.slice(0, of.index)).replace(BULLET, '');
  const parsed = parseNameAndDetail(label, TURNED_FORMS.has(form));
  if (parsed === null || !(/\p{L}/u.test(parsed.name) || TELEPHONE.test(parsed.name))) return null;
  return { name: parsed.name, detail: of?.[1] ?? parsed.detail, form, contentAt };
}
