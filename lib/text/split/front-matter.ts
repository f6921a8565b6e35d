import { isBox, MOST_IN_BOX } from '@/lib/text/labels/drawn-lines';
import { nameKey } from '@/lib/text/names/person-name';
import { trimSigns } from '@/lib/text/trim-signs';

const SIGNED_BY_EDITORS = /[—–-]\s*(?:the editors?|eds?\.|the moderator|编者)\.?["”)\]*_]*$/i;
const EDITORS_NOTE =
  /^[[(*_]*(?:updates?|updated|corrections?|clarification|editor(?:s['’]?|['’]s)? note|note from the editors?|this (?:conversation|interview|transcript|discussion) (?:has been|was|is) (?:edited|condensed|lightly|transcribed))\b(?:[^\n]{0,40}[:—–]|[^\n]*(?:edited|condensed|transcribed|clarity)|[*_\])]*$)/i;
const RULE = /^(?:[-*_=~•·⁂※#]\s*){1,200}$/u;
/** A line all in bold that is no sentence: a question put between contributions, a subtitle. */
const BOLD_HEADING = /^(\*\*|__)(?!\s)(?:(?!\1)[^\n]){1,200}(?<![\s.!。！…])\1$/;
const BIOGRAPHY =
  /^[*_]*([^,.]{4,50}?),?(?: \([^)]*\))?,? (?:is|was|serves as|teaches|writes|directs|works|has (?:been|served))\b/u;
const MAX_BIOGRAPHY_LENGTH = 600;

/** Why a paragraph belongs to nobody's contribution, or null when it may belong to someone's. */
export function asideReason(paragraph: string): string | null {
  if (RULE.test(paragraph)) return 'A dividing line.';
  if (isBox(paragraph.split('\n', MOST_IN_BOX + 3))) return 'Set between two dividing lines.';
  if (isStageDirection(paragraph)) return 'A stage direction in brackets.';
  if (EDITORS_NOTE.test(paragraph)) return 'An editors’ note or update.';
  if (QUOTED_LETTER.test(paragraph)) return 'Repeated from another letter.';
  if (SIGNED_BY_EDITORS.test(paragraph)) return 'Signed by the editors.';
  if (BOLD_HEADING.test(paragraph)) return 'A heading in bold.';
  if (/^#{1,6}\s/.test(paragraph) && !paragraph.includes('\n')) return 'A heading.';
  if (END_OF_RECORDING.test(paragraph)) return 'Where the recording ends.';
  if (DECIDED.test(paragraph)) return 'What was decided, as the minutes have it.';
  if (PART_OF_PLAY.test(paragraph)) return 'A part of the play or of the recording.';
  return null;
}

const END_OF_RECORDING =
  /^[[(*_-]{0,3}\s?(?:end of (?:the )?(?:interview|transcript|transcription|recording|tape|audio|video|session|side|meeting|debate|part)(?: [\p{L}\d]{1,5})?|(?:the )?(?:recording|interview|tape|audio|meeting) (?:ends|ended|stops|stopped)|ende (?:der aufnahme|des interviews|des gesprächs|des transkripts|der aufzeichnung)|fin de l(?:['’]| )?(?:entretien|enregistrement|interview|a grabación|a entrevista))\s?[.\])*_-]{0,3}$/iu;
/** In capitals, as minutes set apart what is to be done. */
const DECIDED =
  /^(?:ACTIONS?|DECISIONS?|RESOLVED|RESOLUTIONS?|VOTES?|MOTION|BESCHLUSS|DÉCISION|ACUERDO)\b[^\n:]{0,20}:\s/u;
const PART_OF_PLAY =
  /^(?:act|scene|tape|reel|side|akt|aufzug|szene|acte|scène|acto|escena|atto|scena|акт|действие|сцена)\s(?:\d{1,3}|[IVX]{1,6}|[A-B]|one|two|three|four|five|first|second|third|fourth|fifth)(?:$|\s?[.:,;(–—-][^\n]{0,50}$)/iu;

/** A heading in capitals is no longer, in words. */
const MOST_IN_CAPITALS = 12;
const LEAST_LETTERS = 8;

/** True for a line all in capitals that is no sentence: "CROSS-EXAMINATION", "PART TWO". */
export function isInCapitals(paragraph: string): boolean {
  const isLine = !/\n|[.!?…:;,。！？]["”’)]*$|\p{Ll}/u.test(paragraph);
  if (!isLine || (paragraph.match(/\p{Lu}/gu)?.length ?? 0) < LEAST_LETTERS) return false;
  return paragraph.split(/\s+/, MOST_IN_CAPITALS + 1).length <= MOST_IN_CAPITALS;
}

const OPENING = '([（［';
const CLOSING = ')]）］';
/** What a chamber did while somebody spoke fills several lines. */
const LONGEST_DIRECTION = 2_000;

/** True for a paragraph that is all in one pair of brackets, whatever brackets stand within. */
function isStageDirection(paragraph: string): boolean {
  if (paragraph.length > LONGEST_DIRECTION) return false;
  const words = trimSigns(paragraph, /[*_.]/);
  if (words.length < 3 || !OPENING.includes(words.charAt(0))) return false;
  let depth = 0;
  for (let at = 0; at < words.length; at += 1) {
    const sign = words.charAt(at);
    if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth -= 1;
    if (depth === 0) return at === words.length - 1;
  }
  return false;
}

const CAPITALISED_SHARE = 0.75;

/** True for a title line whose longer words all begin in capitals: "The Ferry Is to Blame". */
export function isHeadingInCapitals(paragraph: string): boolean {
  if (!isTitleLine(paragraph)) return false;
  const words = paragraph.match(/[\p{L}\p{M}'’]{4,}/gu) ?? [];
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 1 && capitalised.length >= CAPITALISED_SHARE * words.length;
}

/** What an answer repeats of the letter it answers: "On 1 May 2024, Ann Lee wrote:" and what is marked. */
const QUOTED_LETTER = /^(?=[^\n]*\d)[^\n>]{3,160}[:：]\n(?:>[^\n]*\n)*>[^\n]*$/;

/** A file in place of words: "<Media omitted>". */
const STANDS_FOR_FILE = /^<[^<>\n]{1,60}>$/;
const TURNS_LEFT_TO_RIGHT = /^\u200e(?!.*[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}])/u;

/**
 * True for what a program wrote under somebody's name: marked as written from left to right, which
 * nobody types before Latin words, or set in angle brackets in place of a file.
 */
export function isProgramNote(label: string, words: string): boolean {
  const own = words.trim();
  if (own.includes('\n')) return false;
  return (
    STANDS_FOR_FILE.test(own) ||
    TURNS_LEFT_TO_RIGHT.test(own) ||
    (label.endsWith('\u200e') && TURNS_LEFT_TO_RIGHT.test(`\u200e${own}`))
  );
}

/** True when a paragraph ends with the editors' signature. */
export function isSignedByEditors(paragraph: string): boolean {
  return SIGNED_BY_EDITORS.test(paragraph);
}

/** True for a heading that opens the replies to a lead piece ("Responses"). */
export function isResponsesHeading(line: string): boolean {
  return /^(?:#{1,6}\s+|\*\*)?(?:the\s+)?(?:responses?|replies|reply|reactions?|comments|commentary|discussion|forum)(?:\*\*)?:?$/i.test(
    line.trim(),
  );
}

/** True when a paragraph tells who one of the given people is ("Jane Roe is a professor of …"). */
export function isBiography(paragraph: string, nameKeys: ReadonlySet<string>): boolean {
  if (paragraph.length > MAX_BIOGRAPHY_LENGTH) return false;
  const name = BIOGRAPHY.exec(paragraph)?.[1];
  return name !== undefined && nameKeys.has(nameKey(name));
}

/** How many words a title or subtitle may have. */
const MAX_TITLE_WORDS = 20;

/** True for a line that reads as a title: short and without a full stop at its end. */
export function isTitleLine(paragraph: string): boolean {
  if (paragraph.includes('\n')) return false;
  const words = paragraph.split(/\s+/).length;
  return (
    words <= MAX_TITLE_WORDS && paragraph.length <= 160 && !/[.!。！…;:,]["”’)]*$/.test(paragraph)
  );
}
