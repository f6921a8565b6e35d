import type { Cue } from '@/lib/interchange/cues/cue';
import { isNeverSpeaker, isOpener, isPseudoSpeaker } from '@/lib/text/names/label-words';
import { nameKey, nameLikeness } from '@/lib/text/names/person-name';
import { RETURNS } from '@/lib/text/split/returning-labels';
import { type LabelForm, parseSpeakerLabel } from '@/lib/text/split/speaker-label';

/** A label in a line of a cue, and the words after it. */
export type CueLabel = {
  key: string;
  name: string;
  /** As it is to stand before the words of a text: the name and what is beside it. */
  label: string;
  isBracketed: boolean;
  rest: string;
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
/** "The Minister of Home Affairs" has no more words. */
const LONGEST_OFFICE = 6;
/** From this share of the cues on that begin with labels, a file names in each who speaks. */
const THROUGHOUT = 0.8;

/** The sign with which a line says that another voice begins, with the space after it; '' for none. */
export function markOf(text: string): string {
  return NEW_TURN.exec(text)?.[0] ?? '';
}

/**
 * The labels in the lines of cues, recognised as in any text. One that looks like no name labels
 * where it comes back or where all cues have labels; one in brackets is more often a sound. O(cues).
 */
export function readCueLabels(cues: readonly Cue[]): CueLabels {
  const all = cues.map(({ lines }) =>
    lines.map(({ text }, at) => readLabel(text, at === 0 && lines.length > 1)),
  );
  const counts = new Map<string, number>();
  for (const labels of all)
    for (const key of new Set(labels.flatMap((label) => label?.key ?? [])))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const shareOf = (isBracketed: boolean) =>
    all.filter(([first]) => first != null && first.isBracketed === isBracketed).length /
    Math.max(1, cues.length);
  const isThroughout = {
    plain: shareOf(false) >= THROUGHOUT,
    brackets: shareOf(true) >= THROUGHOUT,
  };
  const likely = new Set(
    all.flat().flatMap((label) => {
      const isOne = label !== null && isLikely(label, counts.get(label.key) ?? 0);
      return isOne && !label.isBracketed ? [label.key] : [];
    }),
  );
  const known = new Set<string>();
  const labels = all.map((lines) =>
    lines.map((label) => {
      if (label === null) return null;
      const isAllThrough = label.isBracketed ? isThroughout.brackets : isThroughout.plain;
      if (isAllThrough) known.add(label.name);
      // Among labels that name somebody, another one is weighed where the text is split.
      const isOne = isLikely(label, counts.get(label.key) ?? 0);
      const isAmong = likely.size > 0 && couldName(label);
      return isAllThrough || isOne || isAmong ? label : null;
    }),
  );
  return { labels, known: [...known] };
}

function isLikely({ name, isBracketed }: CueLabel, count: number): boolean {
  const likeness = nameLikeness(name);
  if (!isBracketed) return likeness !== 'none' || count >= RETURNS;
  return count >= RETURNS && (likeness === 'full' || likeness === 'numbered');
}

/** True for "P1:", "chg:" and "The Minister of Finance:", and not for "what I say is:". */
function couldName({ name, isBracketed, rest }: CueLabel): boolean {
  if (isBracketed) return false;
  const words = name.split(' ');
  if (words.length === 1) return !isOpener(name);
  return rest === '' || (words.length <= LONGEST_OFFICE && /[\p{Lu}\p{N}_@]/u.test(name));
}

function readLabel(line: string, isAbove: boolean): CueLabel | null {
  const text = line.slice(markOf(line).length);
  const above = isAbove ? ABOVE.exec(text)?.[1] : undefined;
  if (above !== undefined) return labelOf(above, '', true);
  const found = parseSpeakerLabel(text);
  if (found === null || !TURN_FORMS.has(found.form)) return null;
  const { name, detail, form, contentAt } = found;
  const rest = text.slice(contentAt).trim();
  const label = detail === null ? name : `${name} (${detail})`;
  return labelOf(label, rest, form === 'bracketed');
}

/** The label of a voice that a file marks beside the words. */
export function labelOfVoice(voice: string): CueLabel {
  return (
    labelOf(voice, '', false) ?? {
      key: '',
      name: voice,
      label: voice,
      isBracketed: false,
      rest: '',
    }
  );
}

function labelOf(raw: string, rest: string, isBracketed: boolean): CueLabel | null {
  const flat = raw.replace(/[:：\s]+/g, ' ').trim();
  const parsed = parseSpeakerLabel(`${flat}: …`);
  const isWhole = parsed !== null && parsed.form === 'colon';
  const name = turnRound(isWhole ? parsed.name : flat);
  if (name === '' || isNeverSpeaker(name) || (isBracketed && isPseudoSpeaker(name))) return null;
  const detail = isWhole ? parsed.detail : null;
  const label = detail === null ? name : `${name} (${detail})`;
  return { key: nameKey(name), name, label, isBracketed, rest };
}

/** "Hass, Ryan", where it was read as one name → "Ryan Hass". */
function turnRound(name: string): string {
  const [, surname, given] = /^([^,]+), ([^,]+)$/.exec(name) ?? [];
  return surname === undefined || given === undefined ? name : `${given} ${surname}`;
}
