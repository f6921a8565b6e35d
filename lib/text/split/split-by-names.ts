import { type Before, readBefore } from '@/lib/text/labels/before-label';
import { isDayLine } from '@/lib/text/labels/day-line';
import { isDrawnLine, MOST_IN_BOX } from '@/lib/text/labels/drawn-lines';
import { findOthersWords } from '@/lib/text/labels/others-words';
import { isTimeLine, lengthOfTime } from '@/lib/text/labels/times';
import { nameKey } from '@/lib/text/names/person-name';
import type { ChosenSpeaker } from '@/lib/text/split/chosen-speaker';
import {
  asideReason,
  isBiography,
  isHeadingInCapitals,
  isInCapitals,
  isProgramNote,
  isResponsesHeading,
} from '@/lib/text/split/front-matter';
import { familyOf } from '@/lib/text/split/label-groups';
import type { LabelLine } from '@/lib/text/split/label-lines';
import type { LabelForm } from '@/lib/text/split/speaker-label';
import type { ProposedBlock } from '@/lib/text/split/split-proposal';

const REASONS: Record<LabelForm, string> = {
  voice: 'A voice tag names the speaker.',
  bold: 'A name in bold begins the line.',
  colon: 'A name and a colon begin the line.',
  bracketed: 'A name in brackets begins the line.',
  dashed: 'A name and a dash begin the line.',
  dotted: 'A name in capitals begins the line.',
  timed: 'A name and a time stand before the words.',
  question: 'Marked as question or answer.',
  spaced: 'A name and a wide gap begin the line.',
  heading: 'A heading names the speaker.',
  byline: 'A byline names the author.',
  bare: 'A name stands on a line of its own.',
  signature: 'A signature names the author.',
};

/** Why a block without a label is someone's. */
export function goesOnReason(name: string): string {
  return `Goes on after ${name} began.`;
}

/**
 * Parts a text at the labels of its speakers; what has no label goes on with the last one. O(text).
 *
 * @param cuts starts of lines that are to begin a block though they begin no turn
 */
export function splitByNames(
  text: string,
  lines: readonly LabelLine[],
  speakers: ReadonlyMap<string, ChosenSpeaker>,
  cuts: ReadonlySet<number> = new Set(),
): ProposedBlock[] {
  const names = new Set(speakers.keys());
  const blocks: ProposedBlock[] = [];
  let current: ChosenSpeaker | null = null;
  let hasBegun = false;
  /** True where somebody speaks of whom nobody knows who it is. */
  let isOpen = false;
  /** How many marks the heading has that names the one who speaks; null where no heading does. */
  let level: number | null = null;
  const pieces = cutIntoPieces(lines, speakers, cuts);
  const titles = findTitles(text, pieces);
  const capitals = findCapitals(text, pieces);
  for (const piece of pieces) {
    const words = text.slice(piece.start, piece.end);
    if (piece.label !== null) {
      hasBegun = true;
      isOpen = false;
      current = piece.label.speaker;
      level = piece.label.form === 'heading' ? levelOf(words) : null;
      const { contentStart } = piece.label;
      const isNote = isProgramNote(
        text.slice(piece.start, contentStart),
        text.slice(contentStart, piece.end),
      );
      blocks.push(isNote ? noteBlock(piece) : labelledBlock(piece, piece.label));
      continue;
    }
    if (piece.isNobodys) {
      isOpen = true;
      current = null;
    }
    const aside = titles.has(piece)
      ? 'A heading over a name.'
      : piece.isRepeated
        ? 'Repeated from what was said before.'
        : capitals.has(piece)
          ? 'A date or a heading in capitals.'
          : hasBegun && isBiography(words, names)
            ? 'Tells who the author is.'
            : asideReason(words);
    const ownLevel = levelOf(words);
    // A heading beside those that name people ends what the last of them says.
    const isBeside = level !== null && ownLevel !== null && ownLevel <= level;
    if (isBeside || isResponsesHeading(words)) current = null;
    blocks.push({
      start: piece.start,
      end: piece.end,
      contentStart: piece.start + piece.time,
      startsTurn: false,
      ...(isOpen && aside === null ? OPEN : placeOf(hasBegun, aside, current)),
    });
  }
  return blocks;
}

/** Headings right above names that head a piece, where more than one has such. */
function findTitles(text: string, pieces: readonly Piece[]): Set<Piece> {
  const titles = pieces.filter((piece, index) => {
    const label = pieces[index + 1]?.label;
    if (piece.label !== null || piece.time > 0 || !label) return false;
    return (
      familyOf(label.form) === 'section' && isHeadingInCapitals(text.slice(piece.start, piece.end))
    );
  });
  return new Set(titles.length > 1 ? titles : []);
}

/**
 * Dates, and lines in capitals in a text that is written in small letters, that head what follows: right
 * above a label or at the end, and not what somebody says below their name or repeats of a letter.
 */
function findCapitals(text: string, pieces: readonly Piece[]): Set<Piece> {
  const found = pieces.filter((piece, index) => {
    if (piece.label !== null || !isHeadLine(text.slice(piece.start, piece.end))) return false;
    // What goes on below it in a paragraph without a label is a quotation of a sign, or of a title.
    const next = pieces[index + 1];
    if (next !== undefined && next.label === null) return false;
    const label = pieces[index - 1]?.label;
    return label == null || label.contentStart < (pieces[index - 1]?.end ?? 0);
  });
  const isMost = found.length * 5 > pieces.length;
  return new Set(isMost ? [] : found);
}

function isHeadLine(words: string): boolean {
  return isInCapitals(words) || (/\d/.test(words) && isDayLine(words));
}

/** 2 for "## Further reading"; null for a line that is no such heading. */
function levelOf(words: string): number | null {
  return /^(#{1,6})\s/.exec(words)?.[1]?.length ?? null;
}

/** Words of which the text does not say whose they are: somebody has to be asked. */
const OPEN = {
  speaker: null,
  role: 'contribution',
  certain: false,
  reason: 'What was quoted before ends here, or another letter begins; nobody is named.',
} as const;

function placeOf(
  hasBegun: boolean,
  aside: string | null,
  current: ChosenSpeaker | null,
): Pick<ProposedBlock, 'speaker' | 'role' | 'reason' | 'certain'> {
  if (!hasBegun)
    return {
      speaker: null,
      role: 'introduction',
      reason: 'Before the first speaker.',
      certain: true,
    };
  if (aside !== null) return { speaker: null, role: 'aside', reason: aside, certain: true };
  if (current === null)
    return {
      speaker: null,
      role: 'aside',
      reason: 'Follows a heading; nobody is named.',
      certain: false,
    };
  return {
    speaker: current.name,
    role: 'contribution',
    reason: goesOnReason(current.name),
    certain: current.certain,
  };
}

type Label = { speaker: ChosenSpeaker; form: LabelForm; contentStart: number };
type Piece = {
  start: number;
  end: number;
  label: Label | null;
  /** How much a time takes at the beginning of what has no label. */
  time: number;
  isNobodys: boolean;
  isRepeated: boolean;
};

/** So many paragraphs begin with a time where these are no words of the talk. */
const TIMED_SHARE = 0.5;
const BRACKETED_TIME = /^[[(]/;

/** How much of a line is a time and no words: a time alone, or one as others stand in this text. */
function timeOf({ text }: LabelLine, isTimed: boolean): number {
  if (isTimeLine(text)) return text.length;
  const { length, parts } = readBefore(text.slice(0, LOOKED_AT), TIMES);
  return parts.has('time') && (isTimed || BRACKETED_TIME.test(text)) ? length : 0;
}

const TIMES: ReadonlySet<Before> = new Set(['time']);
const LOOKED_AT = 80;

function hasTimes(lines: readonly LabelLine[]): boolean {
  const opening = lines.filter(({ firstInParagraph }) => firstInParagraph);
  const timed = opening.filter(({ text }) => lengthOfTime(text.slice(0, LOOKED_AT)) > 0);
  return timed.length > TIMED_SHARE * opening.length;
}

/** Paragraphs, cut again wherever a line within them begins with a speaker's label. */
function cutIntoPieces(
  lines: readonly LabelLine[],
  speakers: ReadonlyMap<string, ChosenSpeaker>,
  cuts: ReadonlySet<number>,
): Piece[] {
  const pieces: Piece[] = [];
  const isTimed = hasTimes(lines);
  const drawn = findDrawn(lines, speakers);
  const { nobodys, repeated } = findOthersWords(
    lines,
    (index) => lines[index] !== undefined && labelOf(lines[index], speakers) !== null,
  );
  let paragraph = -1;
  for (const [index, line] of lines.entries()) {
    const label = labelOf(line, speakers);
    const last = pieces.at(-1);
    // A time below its label belongs to it.
    const isBelow = last?.label != null && line.end <= last.label.contentStart;
    const isOfLabel = isBelow && line.paragraph === paragraph;
    const time = label === null && !isOfLabel ? timeOf(line, isTimed) : 0;
    const isCut =
      label !== null ||
      time > 0 ||
      cuts.has(line.start) ||
      line.paragraph !== paragraph ||
      drawn.has(index) ||
      nobodys.has(index) ||
      repeated.has(index) !== repeated.has(index - 1);
    if (isCut || last === undefined) {
      const kind = { isNobodys: nobodys.has(index), isRepeated: repeated.has(index) };
      pieces.push({ start: line.start, end: line.end, label, time, ...kind });
    } else last.end = line.end;
    paragraph = line.paragraph;
  }
  return pieces;
}

/**
 * Places at which a piece begins because of a line drawn across: at it, and below it or below what
 * stands between it and another one in the same paragraph.
 */
function findDrawn(
  lines: readonly LabelLine[],
  speakers: ReadonlyMap<string, ChosenSpeaker>,
): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    if (!isDrawnLine(lines[at]?.text ?? '')) continue;
    const below = lines.slice(at + 1, at + 2 + MOST_IN_BOX);
    const end = below.findIndex(
      (line) =>
        line.paragraph !== lines[at]?.paragraph ||
        isDrawnLine(line.text) ||
        labelOf(line, speakers) !== null,
    );
    found.add(at);
    const isBox = end > 0 && isDrawnLine(below[end]?.text ?? '');
    if (isBox && below[end]?.paragraph === lines[at]?.paragraph) at += end + 1;
    found.add(at + 1);
  }
  return found;
}

/** True where a line is labelled with the name of a speaker, in a form that counts. */
export function isLabelled(line: LabelLine, speakers: ReadonlyMap<string, ChosenSpeaker>): boolean {
  return labelOf(line, speakers) !== null;
}

function labelOf(line: LabelLine, speakers: ReadonlyMap<string, ChosenSpeaker>): Label | null {
  const { candidate } = line;
  if (candidate === null) return null;
  const speaker = speakers.get(nameKey(candidate.name));
  if (speaker === undefined || !speaker.families.has(familyOf(candidate.form))) return null;
  return { speaker, form: candidate.form, contentStart: line.start + candidate.contentAt };
}

function noteBlock({ start, end }: Piece): ProposedBlock {
  const reason = 'A program wrote it, and no person.';
  const base = { speaker: null, role: 'aside', startsTurn: false, certain: true } as const;
  return { start, end, contentStart: start, ...base, reason };
}

function labelledBlock(piece: Piece, label: Label): ProposedBlock {
  return {
    start: piece.start,
    end: piece.end,
    contentStart: Math.min(label.contentStart, piece.end),
    speaker: label.speaker.name,
    role: 'contribution',
    startsTurn: true,
    reason: REASONS[label.form],
    certain: label.speaker.certain,
  };
}
