import { readDate } from '@/lib/imports/guess/read-date';
import { readBefore } from '@/lib/text/labels/before-label';
import { listReadings } from '@/lib/text/labels/label-readings';
import { lengthOfTime, timeAtEnd } from '@/lib/text/labels/times';
import { isModeratorLabel, isPseudoSpeaker } from '@/lib/text/names/label-words';
import { nameKey } from '@/lib/text/names/person-name';
import { splitLines } from '@/lib/text/paragraphs';
import type { SplitProposal } from '@/lib/text/split/split-proposal';
import { capital } from '@/lib/words/capital';

const LONGEST_TITLE = 120;
/** Lines in which a label is looked for again. */
const LINES_LOOKED_AT = 400;

/** What some pages put before their title or question. */
const BEFORE_TITLE =
  /^(?:(?:discussion|debate|thread|meeting)\s)?(?:title|topic|subject)\s*[:：]\s*/i;
/** What programs put behind a title, or for it. */
const BEHIND_TITLE =
  /(?:\s+[-–—|]\s+(?:(?:full |meeting )?transcript(?:ion)?|\d{1,4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}))+$/i;
const NO_TITLE =
  /^(?:(?:full )?transcript(?:ion)?s?|untitled(?:[ -]\S+)?|(?:new )?document ?\d*|subtitles|captions|chat|notes?|webvtt|(?:https?|file|about):\S*|\S*\d\S*\/\S*|[[(].*[\])])$/i;

/**
 * A title that a text seems to have: its first line, without Markdown's marks, when it is short,
 * stands alone or above a date, and is neither a sentence nor what somebody says, with a label or a
 * time; else the empty string. Offered, to be changed.
 */
export function guessTitle(
  text: string,
  proposal: Pick<SplitProposal, 'blocks' | 'questions'>,
): string {
  const [first = '', second = ''] = text.trimStart().split('\n', 2);
  const line = first
    .replace(/^#+\s*/, '')
    .replace(/\*\*/g, '')
    .trim();
  const speaks = proposal.blocks[0]?.speaker && !isDoubted(proposal, line);
  if (speaks && !BEFORE_TITLE.test(line)) return '';
  const alone = second.trim() === '' || readDate(second) !== null;
  if (!alone || /[.:;,]$/.test(line) || line.length > LONGEST_TITLE) return '';
  return isOfSomebody(line.replace(BEFORE_TITLE, ''), text) ? '' : cleanTitle(line);
}

/** "Rivers: a new beginning": a label that stands once, and is asked about, above what is no sentence. */
function isDoubted(
  { blocks, questions = [] }: Pick<SplitProposal, 'blocks' | 'questions'>,
  line: string,
): boolean {
  const [asked] = questions.filter(({ name }) => name === blocks[0]?.speaker);
  return asked?.places.length === 1 && !/[.!?…。！？]$/.test(line);
}

/** A title without what programs put round it; '' for what is none, such as "Untitled" or an address. */
export function cleanTitle(title: string): string {
  const clean = title
    .trim()
    .replace(/^Microsoft Word\s+-\s+(.*?)(?:\.docx?)?$/i, '$1')
    .replace(BEFORE_TITLE, '')
    .replace(BEHIND_TITLE, '')
    .trim();
  return NO_TITLE.test(clean) || !/\p{L}/u.test(clean) ? '' : clean;
}

/** True for a line that says when or by whom its words are. */
function isOfSomebody(line: string, text: string): boolean {
  if (lengthOfTime(line) > 0 || timeAtEnd(line) !== null || readBefore(line).parts.has('fold'))
    return true;
  const said = listReadings(line).find(
    ({ closer, contentAt }) => closer === 'colon' && contentAt < line.length,
  );
  if (said === undefined) return false;
  if (isModeratorLabel(said.name) || isPseudoSpeaker(said.name)) return true;
  const key = nameKey(said.name);
  const others = splitLines(text.slice(0, LONGEST_TITLE * LINES_LOOKED_AT)).slice(1);
  return others.some(({ text: other }) =>
    listReadings(other).some(({ name, closer }) => closer === 'colon' && nameKey(name) === key),
  );
}

/**
 * A title made of a file's name: its ending and joining signs gone, a capital at its beginning.
 * Empty where the name holds no letters ("2024-05-01.txt").
 */
export function titleFromFileName(name: string): string {
  const words = name
    .replace(/^.*[\\/]/, '')
    .replace(/\.[A-Za-z0-9]{1,12}$/, '')
    .replace(/[_\s]+|(?<=\S)-(?=\S)/g, ' ')
    .trim();
  if (!/\p{L}{2}/u.test(words)) return '';
  return capital(words);
}

/** The same where the name is one that a person gave; '' for numbers of episodes, dates and codes. */
export function guessFileTitle(name: string): string {
  const words = titleFromFileName(name.replace(/(?:\.[A-Za-z]{1,6})+(?=\.[A-Za-z0-9]{1,12}$)/, ''));
  const isCode = words.split(' ').some((word) => /\d/.test(word) && !/^(?:19|20)\d{2}$/.test(word));
  return isCode || !/\p{L}{2,}.*\p{L}/u.test(words) ? '' : cleanTitle(words);
}
