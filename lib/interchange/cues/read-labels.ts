import type { Cue } from '@/lib/interchange/cues/cue';
import { lengthOfBracketedTime } from '@/lib/text/labels/times';
import { isNeverSpeaker, isOpener, isPseudoSpeaker } from '@/lib/text/names/label-words';
import { nameKey, nameLikeness } from '@/lib/text/names/person-name';
import { asideReason } from '@/lib/text/split/front-matter';
import { RETURNS } from '@/lib/text/split/returning-labels';
import { type LabelForm, parseSpeakerLabel } from '@/lib/text/split/speaker-label';

/** How a label stands in cues: before the words, in brackets, or on a line of its own above them. */
type Shape = 'plain' | 'brackets' | 'above';

/** A label in a line of a cue, and the words after it. */
export type CueLabel = {
  key: string;
  name: string;
  /** As it is to stand before the words of a text: the name and what is beside it. */
  label: string;
  shape: Shape;
  rest: string;
  /** Whether a time stands beside it, as it does beside no words. */
  isTimed: boolean;
};

export type CueLabels = {
  /** By cue and line; null where a line has none. */
  labels: (CueLabel | null)[][];
  /** Names by which the cues begin throughout: speakers, whatever they look like. */
  known: string[];
};

/** Forms in which a label stands before words at every turn. */
const TURN_FORMS: ReadonlySet<LabelForm> = new Set<LabelForm>([
  'colon',
  'bold',
  'bracketed',
  'question',
  'voice',
]);
/** A line that says that another voice begins: ">> …", "- …". */
const NEW_TURN = /^(?:>>+\s*|[-–]\s?(?=[\p{L}"“¿¡[(])|—\s+(?=\p{Lu}))/u;
/** "(Name)" on the first line of a cue, with the words below it. */
const ABOVE = /^[([]\s?([^()[\]]{2,60}?)\s?[)\]]:?$/;
/** A name on a line of its own is no longer, in words. */
const LONGEST_ABOVE = 5;
/** Who speaks by telephone is called by a number: "+44 7700 900123: …". */
const NUMBER = /^([+(]?\d[\d ()*+-]{0,24})[:：]\s+/;
/** What captions tell of in brackets beside what is said. */
const SOUNDS =
  'music musical songs? sings? singing laugh(?:s|ing|ter|ed)? chuckl(?:es?|ing) giggl(?:es?|ing) applau(?:se|ds|ding) cheer(?:s|ing) sigh(?:s|ing)? gasp(?:s|ing)? cough(?:s|ing)? sneez(?:es|ing) sniff(?:s|les|ing)? clear(?:s|ing) breath(?:es|ing)? inhales? exhales? cries crying sob(?:s|bing) scream(?:s|ing)? shout(?:s|ing)? whisper(?:s|ing)? mutter(?:s|ing) mumbl(?:es|ing) groan(?:s|ing)? grunt(?:s|ing)? hum(?:s|ming) doors? phone knock(?:s|ing) footsteps engine sirens? barking gunshots? crowd background indistinct inaudible unintelligible silence pause static beep(?:s|ing)? click(?:s|ing)? theme speaking playing beifall lachen lacht gelächter musik rires? musique risas? música';
const SOUND = new RegExp(`\\b(?:${SOUNDS.replaceAll(' ', '|')})(?!\\p{L})`, 'iu');
/** "The Minister of Home Affairs" has no more words. */
const LONGEST_OFFICE = 6;
/** From these shares of the cues on that begin with labels, a file names in each who speaks. */
const THROUGHOUT: Readonly<Record<Shape, number>> = { plain: 0.75, brackets: 0.6, above: 0.75 };
/** So many of the labels must be likely by themselves: sentences have colons, too. */
const LIKELY_SHARE = 0.3;
/** Names in brackets and above the words come back at least so often, in the mean. */
const RATE = 1.3;

/** The sign with which a line says that another voice begins, with the space after it; '' for none. */
export function markOf(text: string): string {
  return NEW_TURN.exec(text)?.[0] ?? '';
}

/**
 * The labels in the lines of cues, recognised as in any text. One that looks like no name labels
 * where it comes back or where all cues have labels; one in brackets is more often a sound, and a line
 * above others is more often words. O(cues).
 */
export function readCueLabels(cues: readonly Cue[]): CueLabels {
  const all = cues.map(({ lines }) =>
    lines.map(({ text }, at) => readLabel(text, at === 0 && lines.length > 1)),
  );
  const counts = new Map<string, number>();
  for (const labels of all)
    for (const key of new Set(labels.flatMap((label) => (label === null ? [] : countedAs(label)))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const countOf = (label: CueLabel) => counts.get(countedAs(label)) ?? 0;
  // A cue that only tells of a sound names nobody.
  const spoken = all.filter((_, at) => !cues[at]?.lines.every(({ text }) => isSound(text))).length;
  const through = new Set(
    (['plain', 'brackets', 'above'] as const).filter((shape) => {
      const begun = all.flatMap(([first]) => (first?.shape === shape ? [first] : []));
      const names = new Set(begun.map(({ key }) => key)).size;
      const comeBack = shape === 'plain' || begun.length >= names * RATE;
      const sure = begun.filter((label) => isLikely(label, countOf(label))).length;
      const areNames = shape !== 'plain' || sure >= begun.length * LIKELY_SHARE;
      return begun.length > 0 && begun.length >= spoken * THROUGHOUT[shape] && comeBack && areNames;
    }),
  );
  const likely = new Set<Shape>();
  for (const label of all.flat())
    if (label !== null && isLikely(label, countOf(label))) likely.add(label.shape);
  const known = new Set<string>();
  const labels = all.map((lines) =>
    lines.map((label) => {
      if (label === null || isPhrase(label, countOf(label))) return null;
      const isAllThrough = through.has(label.shape);
      if (isAllThrough || label.isTimed) known.add(label.name);
      // Among labels that name somebody, another one is weighed where the text is split.
      const isAmong = likely.has(label.shape) && couldName(label);
      return isAllThrough || isLikely(label, countOf(label)) || isAmong ? label : null;
    }),
  );
  return { labels, known: [...known] };
}

function countedAs({ shape, key }: CueLabel): string {
  return `${shape} ${key}`;
}

function isSound(text: string): boolean {
  return asideReason(text) !== null;
}

/** True for "not: …", which goes on with a sentence. */
function isPhrase({ name, shape }: CueLabel, count: number): boolean {
  const [first = ''] = name.split(' ');
  return shape === 'plain' && count < RETURNS && /^\p{Ll}/u.test(first) && isOpener(first);
}

function isLikely({ name, shape, isTimed }: CueLabel, count: number): boolean {
  if (isTimed && shape === 'plain') return true;
  if (!/\p{L}/u.test(name) || shape === 'above') return false;
  const likeness = nameLikeness(name, count > 1);
  if (shape === 'plain') return likeness !== 'none' || count >= RETURNS;
  return count >= RETURNS && likeness !== 'none';
}

/** True for "P1:", "chg:" and "The Minister of Finance:", and not for "what I say is:". */
function couldName({ name, shape, rest }: CueLabel): boolean {
  if (!/\p{L}/u.test(name)) return false;
  if (shape !== 'plain') return nameLikeness(name) !== 'none';
  const words = name.split(' ');
  if (words.length === 1) return !isOpener(name);
  return rest === '' || (words.length <= LONGEST_OFFICE && /[\p{Lu}\p{N}_@]/u.test(name));
}

function readLabel(line: string, isAbove: boolean): CueLabel | null {
  const text = line.slice(markOf(line).length);
  const above = isAbove ? ABOVE.exec(text)?.[1] : undefined;
  if (above !== undefined) return labelOf(above, '', 'brackets');
  const found = parseSpeakerLabel(text);
  if (found !== null && TURN_FORMS.has(found.form)) {
    const { name, detail, form, contentAt } = found;
    const label = detail === null ? name : `${name} (${detail})`;
    const shape = form === 'bracketed' ? 'brackets' : 'plain';
    const own = labelOf(label, text.slice(contentAt).trim(), shape);
    const isTimed =
      lengthOfBracketedTime(text.slice(0, contentAt).replace(/^[^:：]*[:：]\s*/, '')) > 0;
    return own === null ? null : { ...own, isTimed };
  }
  const number = NUMBER.exec(text);
  if (number !== null) return labelOf(number[1] ?? '', text.slice(number[0].length), 'plain');
  const isShort = isAbove && text.split(' ', LONGEST_ABOVE + 1).length <= LONGEST_ABOVE;
  if (!isShort || nameLikeness(text) === 'none') return null;
  return labelOf(text, '', 'above');
}

/** The label of a voice that a file marks beside the words. */
export function labelOfVoice(voice: string): CueLabel {
  return (
    labelOf(voice, '', 'plain') ?? {
      key: '',
      name: voice,
      label: voice,
      shape: 'plain',
      rest: '',
      isTimed: false,
    }
  );
}

function labelOf(raw: string, rest: string, shape: Shape): CueLabel | null {
  const flat = raw.replace(/[:：\s]+/g, ' ').trim();
  const parsed = parseSpeakerLabel(`${flat}: …`);
  const isWhole = parsed !== null && parsed.form === 'colon';
  const name = turnRound(isWhole ? parsed.name : flat);
  if (name === '' || isNeverSpeaker(name) || (shape === 'brackets' && isNobody(name))) return null;
  const detail = isWhole ? parsed.detail : null;
  const label = detail === null ? name : `${name} (${detail})`;
  return { key: nameKey(name), name, label, shape, rest, isTimed: false };
}

/** "Hass, Ryan", where it was read as one name → "Ryan Hass". */
function turnRound(name: string): string {
  const [, surname, given] = /^([^,]+), ([^,]+)$/.exec(name) ?? [];
  return surname === undefined || given === undefined ? name : `${given} ${surname}`;
}

/** True for what stands in brackets and is no voice: a sound, or nobody in particular. */
function isNobody(name: string): boolean {
  return isPseudoSpeaker(name) || SOUND.test(name);
}
