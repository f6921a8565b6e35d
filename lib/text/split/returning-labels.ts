import { isOpener } from '@/lib/text/names/label-words';
import { isLongName } from '@/lib/text/names/long-name';
import { nameKey, nameLikeness } from '@/lib/text/names/person-name';
import type { ChosenSpeaker } from '@/lib/text/split/chosen-speaker';
import { familyOf, groupLabels, type LabelGroup } from '@/lib/text/split/label-groups';
import type { LabelLine } from '@/lib/text/split/label-lines';
import { findOutsideLabels } from '@/lib/text/split/outside-labels';
import type { LabelCandidate, LabelForm } from '@/lib/text/split/speaker-label';

/** A label that stands so often as the names of speakers do is no accident. */
export const RETURNS = 2;
/** So often it is taken for a speaker's at once, whatever it looks like. */
const OFTEN = 3;

export type ReturningLabels = {
  /** Labels taken for speakers because they come back, by name key; none of them is certain. */
  taken: Map<string, ChosenSpeaker>;
  /** Labels left as text, each with the lines that it opens: to be asked about. */
  left: { name: string; lines: LabelLine[]; isSpeaker: boolean }[];
};

/**
 * Labels that come back in a form by which the speakers of this text are named, and that are no
 * speakers yet. How much a label looks like a name says how sure that is, never whether it is asked:
 * what is likely is taken and not certain, all else is left as text. O(lines).
 *
 * @param speakers those chosen so far, by name key
 */
export function findReturningLabels(
  lines: readonly LabelLine[],
  speakers: ReadonlyMap<string, ChosenSpeaker>,
  vocabulary: Set<string>,
): ReturningLabels {
  const used = formsOf(lines, speakers);
  const forms = new Set([...used.keys(), ...crowdedForms(lines, used, vocabulary)]);
  const outside = findOutsideLabels(lines, forms, (key) => speakers.has(key), vocabulary);
  const standing = lines.map((line) => {
    const label = outside.get(line) ?? line.standing;
    if (line.isQuoted) return { ...line, candidate: line.standing };
    if (outside.has(line)) return { ...line, candidate: label, standing: label };
    const isOpen =
      label !== null &&
      forms.has(shapeOf(label)) &&
      (line.firstInParagraph || used.get(shapeOf(label)) === 'any line') &&
      !isSpeakers(label, line, speakers) &&
      canLabel(label);
    return { ...line, candidate: isOpen ? label : null };
  });
  const groups = groupLabels(standing, vocabulary);
  const series = findSeries(groups);
  const isNamedThroughout = shareNamed(lines, speakers) >= NEARLY_ALL;
  const mayStandOnce = (group: LabelGroup) =>
    used.has(shapeIn(group)) &&
    (isOnce(group) || isLongName(group.name) || (isNamedThroughout && isVoice(group)));
  const taken: ReturningLabels['taken'] = new Map();
  const open = new Map<string, ReturningLabels['left'][number]>();
  for (const group of groups) {
    const isKnown = speakers.has(group.key);
    // One who speaks elsewhere is asked about even once: two short replies under their names.
    if (group.count < RETURNS && !isKnown && !mayStandOnce(group)) continue;
    const isNew =
      !isKnown && [...group.forms].some((form) => used.has(form) || form === 'question');
    if (isNew && isLikely(group)) taken.set(group.key, takenFor(group, isSure(group, series)));
    else
      open.set(`${group.family} ${group.key}`, { name: group.name, lines: [], isSpeaker: isKnown });
  }
  for (const line of standing) {
    if (line.candidate === null) continue;
    const { form, name } = line.candidate;
    open.get(`${familyOf(form)} ${nameKey(name)}`)?.lines.push(line);
  }
  return { taken, left: [...open.values()] };
}

/** "A:" among names is a name and a colon like theirs. */
export function shapeOf({ form }: Pick<LabelCandidate, 'form'>): LabelForm {
  return form === 'question' ? 'colon' : form;
}

/** The forms that name the chosen speakers, and whether they do so at every line or at paragraphs only. */
function formsOf(
  lines: readonly LabelLine[],
  speakers: ReadonlyMap<string, ChosenSpeaker>,
): Map<LabelForm, 'paragraph' | 'any line'> {
  const forms = new Map<LabelForm, 'paragraph' | 'any line'>();
  for (const line of lines) {
    const { candidate, firstInParagraph } = line;
    if (candidate === null || !isSpeakers(candidate, line, speakers)) continue;
    if (speakers.get(nameKey(candidate.name))?.kind === 'pseudo') continue;
    const shape = shapeOf(candidate);
    if (!firstInParagraph) forms.set(shape, 'any line');
    else if (!forms.has(shape)) forms.set(shape, 'paragraph');
  }
  return forms;
}

/**
 * Forms in which two labels or more come back often though they name none of the speakers: the turns
 * of a talk under a byline.
 */
function crowdedForms(
  lines: readonly LabelLine[],
  used: ReadonlyMap<LabelForm, unknown>,
  vocabulary: Set<string>,
): LabelForm[] {
  if ([...used.keys()].some((form) => familyOf(form) === 'turn')) return [];
  const often = groupLabels(lines, vocabulary).filter(
    ({ family, kind, count }) => family === 'turn' && kind === 'person' && count >= OFTEN,
  );
  return often.length < 2
    ? []
    : often.flatMap(({ forms }) => [...forms].map((form) => shapeOf({ form })));
}

/** True where a line's label is one by which a chosen speaker is known already. */
function isSpeakers(
  label: LabelCandidate,
  { candidate }: LabelLine,
  speakers: ReadonlyMap<string, ChosenSpeaker>,
): boolean {
  const families = speakers.get(nameKey(label.name))?.families;
  return candidate !== null && (families?.has(familyOf(label.form)) ?? false);
}

/** Whole sentences with a time beside them, and prose after a title, label nothing. */
export function canLabel({ form, name }: LabelCandidate): boolean {
  if (form === 'signature') return false;
  if (form === 'dotted') return /\p{Lu}{2}/u.test(name);
  return form !== 'timed' || !/(?:[!?…,;:]|[\p{Ll}\p{Lo}]{2}\.)$/u.test(name);
}

/** True for a label that names someone rather than something: likely enough to be proposed. */
function isLikely(group: LabelGroup): boolean {
  if (group.kind === 'never') return false;
  if (group.family === 'section') return group.count >= OFTEN && group.likeness !== 'none';
  if (group.kind !== 'person' || group.likeness !== 'none') return true;
  const [first = ''] = group.name.split(/\s+/);
  // "And then he said:" comes back in a story, too.
  const isPhrase = isOpener(first) && group.commonShare === 1;
  return group.count >= OFTEN && !isPhrase;
}

/** The form of a label that stands once. */
function shapeIn({ forms }: LabelGroup): LabelForm {
  const [form = 'bare'] = forms;
  return shapeOf({ form });
}

const MOST_WORDS_ONCE = 3;

/**
 * True for what may be somebody who speaks once: short, and of no word that the text uses itself.
 * "However:" and "One thing:" are none.
 */
function isOnce({ name, family, kind, commonShare }: LabelGroup): boolean {
  const words = name.split(/\s+/);
  // A label in small letters is a word of the text by itself.
  const isOfText = commonShare > 0 && !(words.length === 1 && /^\p{Ll}/u.test(name));
  if (family === 'section' || kind !== 'person' || isOfText) return false;
  if (isOffice(words)) return !/[.!?…,;]$/.test(name);
  return words.length <= MOST_WORDS_ONCE && !words.some(isOpener) && !/[.!?…,;]$/.test(name);
}

const MOST_WORDS_OF_OFFICE = 7;
const BETWEEN = /^(?:of|for|in|and|the|to|de|du|des|la|le|für|und|der|del|y|da|do|e|van|voor)$/iu;

/** True for "The LEADER OF THE OPPOSITION": capitals, with small words between them. */
function isOffice(words: readonly string[]): boolean {
  const own = words[0]?.toLowerCase() === 'the' ? words.slice(1) : words;
  const [first = ''] = own;
  if (own.length < 2 || words.length > MOST_WORDS_OF_OFFICE || isOpener(first)) return false;
  const isBig = (word: string) => /^\p{Lu}\p{Lu}/u.test(word);
  return (
    isBig(first) &&
    isBig(own.at(-1) ?? '') &&
    own.every((word) => isBig(word) || BETWEEN.test(word))
  );
}

/** Where so many paragraphs begin with a speaker's name, nobody goes on in a paragraph without. */
const NEARLY_ALL = 0.9;
const MOST_WORDS_OF_VOICE = 6;

/** Which share of the paragraphs begins with the name of a speaker. */
function shareNamed(
  lines: readonly LabelLine[],
  speakers: ReadonlyMap<string, ChosenSpeaker>,
): number {
  const opening = lines.filter(({ firstInParagraph }) => firstInParagraph);
  const named = opening.filter(
    (line) => line.candidate !== null && isSpeakers(line.candidate, line, speakers),
  );
  return named.length / Math.max(1, opening.length);
}

/** True for what may be said of a voice, whatever its words are: "Caller in Malmö", "The CLERK". */
function isVoice({ name, family, kind }: LabelGroup): boolean {
  const words = name.split(/\s+/);
  const [first = '', second = ''] = words;
  const isOpening = isOpener(first) && !(/^the$/i.test(first) && /^\p{Lu}/u.test(second));
  if (family === 'section' || kind !== 'person' || isOpening) return false;
  return words.length <= MOST_WORDS_OF_VOICE && !/[.!?…,;]$/.test(name);
}

/** Stems of which two labels or more stand at turns, each more than once: "P1", "P2". */
export function findSeries(groups: readonly LabelGroup[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { name, count, family } of groups) {
    const stem = stemOfSeries(name);
    if (stem !== null && count >= RETURNS && family === 'turn')
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([stem, count]) => (count > 1 ? [stem] : [])));
}

/** "p" for "P1": what the labels of a series share; null for one without a number. */
export function stemOfSeries(name: string): string | null {
  const key = nameKey(name);
  const stem = key.replace(/[\s_#№.-]{0,3}\d{1,4}$/u, '');
  return stem === key ? null : stem;
}

/** True for what need not be asked: one of a series, or a name that begins with a word. */
function isSure(group: LabelGroup, series: ReadonlySet<string>): boolean {
  const stem = stemOfSeries(group.name);
  if (stem !== null && series.has(stem)) return true;
  if (group.count < OFTEN || group.commonShare > 0) return false;
  return nameLikeness(group.name, true) === 'full';
}

function takenFor({ name, detail, kind, family }: LabelGroup, isSure: boolean): ChosenSpeaker {
  const families = new Set([family]);
  return { name, detail, kind, certain: isSure, families };
}
