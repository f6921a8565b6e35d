import { type Closer, listReadings } from '@/lib/text/labels/label-readings';
import { isOpener } from '@/lib/text/names/label-words';
import { nameKey, nameLikeness } from '@/lib/text/names/person-name';
import { groupLabels, type LabelGroup } from '@/lib/text/split/label-groups';
import type { LabelLine } from '@/lib/text/split/label-lines';
import { candidateOf } from '@/lib/text/split/reading-candidate';
import type { LabelCandidate, LabelForm } from '@/lib/text/split/speaker-label';

/** Forms that paragraphs seldom have by chance. */
const CLOSERS: ReadonlySet<Closer> = new Set(['brackets', 'marks', 'colon', 'stop-dash']);
/** So often a label comes back by no accident, whoever is named otherwise. */
const OFTEN = 3;
const LONGEST_NAME = 60;
const MOST_WORDS = 7;

/**
 * Labels that begin paragraphs again and again in another form than the speakers' names do: "chg: …"
 * among names in bold. Nobody is taken for that, but somebody has to be asked. What a note, a time, a
 * stage direction or a phrase begins is none. O(lines).
 *
 * @param forms the forms by which the speakers are named, whose labels are looked at elsewhere
 * @param isSpeaker whether a name key is somebody's who speaks
 */
export function findOutsideLabels(
  lines: readonly LabelLine[],
  forms: ReadonlySet<LabelForm>,
  isSpeaker: (key: string) => boolean,
  vocabulary: Set<string>,
): Map<LabelLine, LabelCandidate> {
  const found = new Map<LabelLine, LabelCandidate>();
  for (const line of lines) {
    if (!line.firstInParagraph || isTaken(line, isSpeaker)) continue;
    const label = labelOutside(line, forms) ?? nameAhead(line, isSpeaker, vocabulary);
    if (label !== null) found.set(line, label);
  }
  const open = [...found].map(([line, candidate]) => ({ ...line, candidate }));
  const asked = new Set(
    groupLabels(open, vocabulary)
      .filter((group) => isSpeaker(group.key) || isAsked(group))
      .map(({ key }) => key),
  );
  return new Map([...found].filter(([, { name }]) => asked.has(nameKey(name))));
}

function isTaken({ candidate }: LabelLine, isSpeaker: (key: string) => boolean): boolean {
  return candidate !== null && isSpeaker(nameKey(candidate.name));
}

function labelOutside({ text }: LabelLine, forms: ReadonlySet<LabelForm>): LabelCandidate | null {
  for (const reading of listReadings(text)) {
    if (!CLOSERS.has(reading.closer) || reading.contentAt >= text.length) continue;
    const label = candidateOf(reading);
    const isShort =
      label.name.length <= LONGEST_NAME && label.name.split(/\s+/).length <= MOST_WORDS;
    if (!isShort || forms.has(label.form) || text.trimStart().startsWith('(')) continue;
    return label;
  }
  return null;
}

/** A name has no more parts than this. */
const MOST_PARTS = 5;
const LONGEST_AHEAD = 120;

/**
 * A speaker's whole name with a sign after it that no label has here, or with none: "Ann Lee; it is",
 * "Ann Lee And so it is". "Ann Lee is" and "Ann Lee Street" begin sentences.
 */
function nameAhead(
  { text }: LabelLine,
  isSpeaker: (key: string) => boolean,
  vocabulary: ReadonlySet<string>,
): LabelCandidate | null {
  const words = text.slice(0, LONGEST_AHEAD).split(' ');
  for (let count = 2; count <= MOST_PARTS && count < words.length; count += 1) {
    const head = words.slice(0, count).join(' ');
    const name = head.replace(/[.;]$/, '');
    if (!isSpeaker(nameKey(name)) || nameLikeness(name) !== 'full') continue;
    const isDashed = /^[-–—]$/.test(words[count] ?? '');
    const first = words[count + (isDashed ? 1 : 0)] ?? '';
    const isSaid = name !== head || isDashed || isWord(first, vocabulary);
    if (!isSaid || !(head.endsWith(';') || /^["“]?\p{Lu}/u.test(first))) return null;
    return { name, detail: null, form: 'dotted', contentAt: text.indexOf(first, head.length) };
  }
  return null;
}

function isWord(capitalised: string, vocabulary: ReadonlySet<string>): boolean {
  return isOpener(capitalised) || vocabulary.has(capitalised.toLowerCase());
}

function isAsked(group: LabelGroup): boolean {
  if (group.count < OFTEN || group.kind === 'never' || group.kind === 'pseudo') return false;
  const [first = ''] = group.name.split(/\s+/);
  return !(isOpener(first) && group.commonShare > 0) && !/[.!?…,;]$/.test(group.name);
}
