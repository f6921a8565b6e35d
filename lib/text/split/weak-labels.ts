import {
  type Closer,
  isLineOfHead,
  type LabelReading,
  listReadings,
} from '@/lib/text/labels/label-readings';
import { isListItem, isTermList } from '@/lib/text/labels/signs-of-talk';
import { isTimeLine } from '@/lib/text/labels/times';
import { isModeratorLabel, isOpener, isPseudoSpeaker } from '@/lib/text/names/label-words';
import { nameKey } from '@/lib/text/names/person-name';
import type { SpeakerChoice } from '@/lib/text/split/choose-speakers';
import type { ChosenSpeaker } from '@/lib/text/split/chosen-speaker';
import { groupLabels, type LabelGroup } from '@/lib/text/split/label-groups';
import type { LabelLine } from '@/lib/text/split/label-lines';
import { candidateOf } from '@/lib/text/split/reading-candidate';
import { findSeries, stemOfSeries } from '@/lib/text/split/returning-labels';
import type { LabelCandidate, LabelForm } from '@/lib/text/split/speaker-label';

/** Forms that also stand at other places than the beginning of a paragraph. */
const ANY_LINE: ReadonlySet<Closer> = new Set(['colon', 'brackets', 'marks', 'time']);
/** Forms that a label has of itself, and running words never. */
const APART: ReadonlySet<Closer> = new Set([
  'sender',
  'brackets',
  'marks',
  'stop-dash',
  'time',
  'heading',
]);
/** The plainer form first: of two that name as many, it is taken. */
const CLOSERS: readonly Closer[] = [
  ...(['sender', 'brackets', 'marks', 'colon', 'time', 'stop-dash', 'dash'] as const),
  ...(['heading', 'gap', 'end', 'stop'] as const),
];
const OFFICE_FORMS: ReadonlySet<LabelForm> = new Set(['colon', 'bold', 'bracketed']);

/** Labels must begin so many of the paragraphs before they are taken for speakers. */
const MIN_SHARE = 0.5;
const MIN_LABELS = 4;
/** So many names that stand once each are no accident where they begin nearly all paragraphs. */
const MIN_ONCE = 3;
/** So many, and nobody is asked about a label that comes back in a form of its own. */
const SURE_SHARE = 0.8;
const MOST_WORDS = 7;
const LONGEST_NAME = 60;

const ENDS_SENTENCE = /[!?…;:。！？]$|\p{L}{2}[.,]$(?<!(?:^|\s)[JS]r\.)/u;

type FormLine = { line: LabelLine; reading: LabelReading };
type FormChoice = {
  speakers: Map<string, ChosenSpeaker>;
  doubtful: string[];
  labels: number;
  byLine: Map<LabelLine, LabelReading>;
};

/**
 * Looks for speakers by how labels stand and not by how they look: one form, in which several labels
 * come back and which together begin most of the paragraphs, names the speakers, whatever is in it
 * ("P1:", "<nick>", "{Name}", "ann:", "Name. –", a name alone above each turn). Of all such forms the
 * one that names most turns. Null where there is none. O(text).
 *
 * What is certain without asking: full names in their usual spelling that come back, and one with a
 * single turn where nearly all others are named by such; and what comes back in a form that running
 * words never have, or in a series ("P1", "P2"), at nearly all paragraphs.
 */
export function chooseWeakSpeakers(
  lines: readonly LabelLine[],
  vocabulary: Set<string>,
): { lines: LabelLine[]; choice: SpeakerChoice; labels: number } | null {
  const read = lines.map((line, index) => ({
    line,
    readings: withLinesBelow(listReadings(line.text), lines, index),
  }));
  const paragraphs = lines.filter(({ firstInParagraph }) => firstInParagraph).length;
  const choices = CLOSERS.flatMap((closer) => {
    const own = read.flatMap(({ line, readings }, index): FormLine[] => {
      const reading = readings.find((one) => one.closer === closer);
      return reading !== undefined && canStand(reading, lines, index) ? [{ line, reading }] : [];
    });
    const choice = chooseInForm(own, closer, { paragraphs, lines: lines.length }, vocabulary);
    return choice === null ? [] : [choice];
  });
  const [best] = choices.sort((a, b) => b.labels - a.labels);
  if (best === undefined) return null;
  const { speakers, doubtful, labels, byLine } = best;
  const labelled = lines.map((line) => {
    const reading = byLine.get(line);
    const standing = reading === undefined ? line.standing : candidateOf(reading);
    const isTaken = reading !== undefined && speakers.has(nameKey(reading.name));
    return { ...line, candidate: isTaken ? standing : officeLabel(line), standing };
  });
  return { lines: labelled, choice: { speakers, doubtful }, labels };
}

/** A letter's head has no more lines than this. */
const MOST_OF_HEAD = 8;

/** A name alone on its line with a time on the next is a name and a time; a letter's head goes on below. */
function withLinesBelow(
  readings: readonly LabelReading[],
  lines: readonly LabelLine[],
  index: number,
): readonly LabelReading[] {
  const start = lines[index]?.start ?? 0;
  const [next, ...below] = lines.slice(index + 1, index + 1 + MOST_OF_HEAD);
  const sender = readSenderBelow(lines, index);
  if (sender !== null) return [sender];
  return readings.flatMap((reading): LabelReading[] => {
    if (reading.closer === 'end' && next !== undefined && isTimeLine(next.text))
      return [{ ...reading, closer: 'time', contentAt: next.end - start }];
    if (reading.closer !== 'sender') return [reading];
    if (next === undefined) return [];
    // "On 1 May, Ann Lee wrote:" stands alone over her words, or over what is repeated of them.
    if (!isLineOfHead(lines[index]?.text ?? '')) return /^>/.test(next.text) ? [] : [reading];
    if (!isLineOfHead(next.text)) return [];
    const end = below.findIndex(({ text }) => !isLineOfHead(text));
    const last = end > 0 ? below[end - 1] : end === 0 ? next : below.at(-1);
    return [{ ...reading, contentAt: (last ?? next).end - start }];
  });
}

/** The sender of a letter whose head begins with another line: "Message: 3", "Date: …", "From: …". */
function readSenderBelow(lines: readonly LabelLine[], index: number): LabelReading | null {
  const own = lines[index];
  if (own === undefined || !own.firstInParagraph || !isLineOfHead(own.text)) return null;
  const below = lines.slice(index + 1, index + MOST_OF_HEAD);
  const ends = below.findIndex((line) => line.firstInParagraph || !isLineOfHead(line.text));
  const head = ends === -1 ? below : below.slice(0, ends);
  const last = head.at(-1);
  const senders = head.flatMap(({ text }) =>
    listReadings(text).filter(({ closer }) => closer === 'sender'),
  );
  const [sender] = senders;
  if (sender === undefined || last === undefined) return null;
  if (listReadings(own.text).some(({ closer }) => closer === 'sender')) return null;
  return { ...sender, contentAt: last.end - own.start };
}

/** Whether a reading could be a label at all: short, no sentence, and with words after it. */
function canStand(
  { name, detail, closer, contentAt }: LabelReading,
  lines: readonly LabelLine[],
  index: number,
): boolean {
  const line = lines[index];
  if (line === undefined || name.length > LONGEST_NAME) return false;
  if (!line.firstInParagraph && !ANY_LINE.has(closer)) return false;
  const words = name.split(/\s+/);
  if (words.length > MOST_WORDS || ENDS_SENTENCE.test(name)) return false;
  if (closer === 'end' && detail !== null && /[.!?…,;:]$/.test(detail)) return false;
  const isAlone = contentAt >= line.text.length;
  if (isAlone && lines[index + 1] === undefined) return false;
  if (closer !== 'stop' && closer !== 'gap' && closer !== 'end') return true;
  // Sentences begin so, too: "Yes. And", "In May   that". An office does with an article: "The Minister".
  const [first = '', second = ''] = words;
  if (isOpener(first) && !(/^the$/i.test(first) && /^\p{Lu}/u.test(second))) return false;
  return /^[\p{L}\p{N}\p{S}]/u.test(name) && !isTimeLine(name);
}

function chooseInForm(
  own: readonly FormLine[],
  closer: Closer,
  units: { paragraphs: number; lines: number },
  vocabulary: Set<string>,
): FormChoice | null {
  const candidates = own.map(({ line, reading }) => ({ ...line, candidate: candidateOf(reading) }));
  const groups = groupLabels(candidates, vocabulary).filter(({ kind }) => kind !== 'never');
  const people = groups.filter(({ kind }) => kind === 'person');
  // Who stands at a letter's head is its author at once.
  const isAtOnce = (group: LabelGroup) =>
    closer === 'sender' || (closer !== 'end' && isFullName(group));
  const comesBack = people.filter((group) => group.count > 1 || isAtOnce(group));
  const offices = groups.filter(({ kind, count }) => kind !== 'person' && count > 1).length;
  const isTold = comesBack.length > 0 && comesBack.length + offices >= 2;
  // One-word names with a turn each: none is a word of the text.
  const back = isTold ? comesBack : people.filter(isNameOnce);
  const isBack = new Set(back.map(({ key }) => key));
  const taken = groups.filter(({ kind, key }) => kind !== 'person' || isBack.has(key));
  const isTaken = new Set(taken.map(({ key }) => key));
  const labelled = own.filter(({ reading }) => isTaken.has(nameKey(reading.name)));
  const labels = labelled.length;
  const share = shareOf(labelled, units);
  const isFull = back.length >= 2 && back.every(isFullName);
  // A letter has as many paragraphs as it has.
  if (!isTold && (back.length < MIN_ONCE || share < SURE_SHARE || closer === 'end')) return null;
  if (share < MIN_SHARE && closer !== 'sender') return null;
  if (isTold && labels < MIN_LABELS && !isFull && closer !== 'sender') return null;
  if (closer !== 'sender' && back.every(({ count }) => count === 1) && isListBelow(labelled))
    return null;
  const isOfTerms = isTermList(
    own.map(({ line, reading }) => ({
      name: reading.name,
      after: line.text.slice(reading.contentAt),
    })),
  );
  if (isOfTerms && !APART.has(closer) && offices === 0) return null;
  const apart = labelled.filter(({ reading }) => APART.has(closer) || reading.before.size > 0);
  const series = findSeries(back);
  const standsApart = share >= SURE_SHARE && apart.length >= SURE_SHARE * labelled.length;
  const fullNames = comesBack.filter((group) => group.count > 1 && isFullName(group)).length;
  const isAmongNames = share >= SURE_SHARE && fullNames >= 2;
  const isSure = (group: LabelGroup) =>
    closer === 'sender' ||
    (isAmongNames && isFullName(group)) ||
    (group.count > 1 &&
      (isFullName(group) ||
        standsApart ||
        (share >= SURE_SHARE && series.has(stemOfSeries(group.name) ?? ''))));
  const speakers = new Map(
    taken.map((group) => [
      group.key,
      {
        name: group.name,
        detail: group.detail,
        kind: group.kind,
        certain: isSure(group),
        families: new Set(['turn', 'section'] as const),
      },
    ]),
  );
  const doubtful = people.filter(({ key }) => !isBack.has(key)).map(({ name }) => name);
  const byLine = new Map(own.map(({ line, reading }) => [line, reading]));
  return { speakers, doubtful, labels, byLine };
}

/** True for labels that come once each, before what is no sentence: tasks, contents, numbers. */
function isListBelow(labelled: readonly FormLine[]): boolean {
  return labelled.every(({ line, reading }) => isListItem(line.text.slice(reading.contentAt)));
}

/** Which share of the paragraphs, or of the lines where more is told by lines, begins with a label. */
function shareOf(labelled: readonly FormLine[], units: { paragraphs: number; lines: number }) {
  const isAlone = ({ line, reading }: FormLine) => reading.contentAt >= line.text.length;
  const share = (own: readonly FormLine[], of: number) =>
    own.length / Math.max(1, of - own.filter(isAlone).length);
  const opening = labelled.filter(({ line }) => line.firstInParagraph);
  return Math.max(share(opening, units.paragraphs), share(labelled, units.lines));
}

/** "Host: …" and "Applause: …" stand in capitals among names in small letters, too. */
function officeLabel({ candidate }: LabelLine): LabelCandidate | null {
  if (candidate === null || !OFFICE_FORMS.has(candidate.form)) return null;
  return isModeratorLabel(candidate.name) || isPseudoSpeaker(candidate.name) ? candidate : null;
}

function isNameOnce({ likeness, commonShare }: LabelGroup): boolean {
  return likeness !== 'none' && commonShare === 0;
}

function isFullName(group: LabelGroup): boolean {
  return group.likeness === 'full' && group.commonShare === 0;
}
