import { hasSignsOfTalk, isList, isTermList } from '@/lib/text/labels/signs-of-talk';
import { isLongName } from '@/lib/text/names/long-name';
import { matchNames } from '@/lib/text/names/name-match';
import { chooseSectionSpeakers } from '@/lib/text/split/choose-section-speakers';
import type { ChosenSpeaker } from '@/lib/text/split/chosen-speaker';
import { familyOf, groupLabels, type LabelGroup } from '@/lib/text/split/label-groups';
import type { LabelLine } from '@/lib/text/split/label-lines';

export type SpeakerChoice = {
  /** By name key. Empty where nothing in the text names who speaks. */
  speakers: Map<string, ChosenSpeaker>;
  /** Labels that were weighed and left as text, though they might name someone. */
  doubtful: string[];
};

/** One label that stands at so many turns is a speaker even without another beside it. */
const ALONE_COUNT = 3;
/** With at least so many turns a head, a name that appears once deserves a second look. */
const TALKATIVE = 3;
/** Comparing a label with more names than this would take too long and tell nothing. */
const MAX_COMPARED = 200;
/** Voices named by what they do. */
const ROLE = /^(?:The|Der|Die|Das) \p{Lu}/u;

/**
 * Which of the candidate labels name speakers, judged together: a lone "Note:" is a note, the same
 * form under two names is a conversation.
 *
 * @param knownKeys name keys that are speakers on other grounds (given by the caller, a cast list)
 */
export function chooseSpeakers(
  lines: readonly LabelLine[],
  vocabulary: Set<string>,
  knownKeys: ReadonlySet<string>,
): SpeakerChoice {
  const groups = groupLabels(lines, vocabulary);
  const turn = groups.filter((group) => group.family === 'turn');
  const section = chooseSectionSpeakers(
    groups.filter((group) => group.family === 'section'),
    knownKeys,
  );
  const sure = turn.filter((group) => isSure(group, turn, knownKeys));
  if (
    !isConversation(sure, turn, knownKeys) ||
    listsTerms(turn, lines, knownKeys) ||
    (!hasSignsOfTalk(turn, knownKeys) && isList(sure, lines))
  )
    return { speakers: section.speakers, doubtful: section.doubtful };
  const labels = (list: readonly LabelGroup[]) => list.reduce((sum, { count }) => sum + count, 0);
  if (section.sure >= 2 && section.labels > labels(sure))
    return { speakers: section.speakers, doubtful: sure.map(({ name }) => name) };
  const talks = section.speakers.size > 0 || hasSignsOfTalk(turn, knownKeys);
  return withTurns(turn, sure, section.speakers, lines, talks);
}

/** A list of terms, among which nobody is known, leads the talk or stands beside a time. */
function listsTerms(
  turn: readonly LabelGroup[],
  lines: readonly LabelLine[],
  known: ReadonlySet<string>,
): boolean {
  const isOfTalk = turn.some(
    ({ key, kind, forms, likeness }) =>
      known.has(key) ||
      kind === 'moderator' ||
      kind === 'pseudo' ||
      likeness === 'full' ||
      forms.has('voice') ||
      forms.has('timed'),
  );
  if (isOfTalk) return false;
  return isTermList(
    lines.flatMap(({ candidate, text }) =>
      candidate !== null && familyOf(candidate.form) === 'turn'
        ? [{ name: candidate.name, after: text.slice(candidate.contentAt) }]
        : [],
    ),
  );
}

function isSure(
  group: LabelGroup,
  all: readonly LabelGroup[],
  known: ReadonlySet<string>,
): boolean {
  if (group.forms.has('voice') || known.has(group.key)) return true;
  if (group.kind !== 'person') return false;
  if (group.forms.has('question')) return hasBothOfQuestionAndAnswer(all);
  if (group.likeness === 'numbered') return true;
  if (group.likeness === 'full')
    return group.commonShare < 1 && (group.count > 1 || group.commonShare === 0);
  if (group.likeness === 'single' || group.likeness === 'initials')
    return (
      (group.count > 1 || group.forms.has('bold') || hasDetail(group)) && group.commonShare === 0
    );
  return false;
}

/** True for "Brandt, Greens:" and "Brandt (SPD):": nobody says of a thing which party it is of. */
function hasDetail({ detail }: LabelGroup): boolean {
  return detail !== null && /^\p{Lu}/u.test(detail);
}

function hasBothOfQuestionAndAnswer(all: readonly LabelGroup[]): boolean {
  const asked = all.some((group) => group.forms.has('question') && group.kind === 'moderator');
  const answered = all.some((group) => group.forms.has('question') && group.kind === 'person');
  return asked && answered;
}

/** Two voices make a conversation; one does when it is known, comes back often or answers a moderator. */
function isConversation(
  sure: readonly LabelGroup[],
  all: readonly LabelGroup[],
  known: ReadonlySet<string>,
): boolean {
  if (sure.length >= 2) return true;
  const only = sure[0];
  if (only === undefined) return false;
  if (only.forms.has('voice') || only.forms.has('question') || known.has(only.key)) return true;
  const isBeside = ({ kind, name, count }: LabelGroup) =>
    kind === 'moderator' || (kind === 'person' && count > 1 && only.count > 1 && isLongName(name));
  return only.count >= ALONE_COUNT || all.some(isBeside);
}

function withTurns(
  turn: readonly LabelGroup[],
  sure: readonly LabelGroup[],
  section: ReadonlyMap<string, ChosenSpeaker>,
  lines: readonly LabelLine[],
  talks: boolean,
): SpeakerChoice {
  const speakers = new Map<string, ChosenSpeaker>();
  const doubtful: string[] = [];
  const firstTurn = sure.reduce((first, { firstLine }) => Math.min(first, firstLine), lines.length);
  const keysBefore = new Set(
    lines
      .slice(0, firstTurn)
      .flatMap(({ candidate }) => (candidate?.form === 'byline' ? [candidate.name] : [])),
  );
  for (const [key, chosen] of section)
    if (keysBefore.has(chosen.name)) speakers.set(key, { ...chosen });
  const average = sure.reduce((sum, { count }) => sum + count, 0) / sure.length;
  const peers = {
    single: sure.filter(({ likeness }) => likeness !== 'full').length > sure.length / 2,
    names: sure.slice(0, MAX_COMPARED).map(({ name }) => name),
    roles: sure.filter(({ name }) => ROLE.test(name)).length > sure.length / 2,
  };
  const isSureOf = new Set(sure);
  for (const group of turn) {
    const isOneOfSure = isSureOf.has(group);
    if (!isOneOfSure && !isAcceptable(group, peers)) {
      if (group.kind === 'person' && group.likeness !== 'none') doubtful.push(group.name);
      continue;
    }
    const isSureEnough =
      group.count > 1 || (average < TALKATIVE && talks && !ROLE.test(group.name));
    const certain = group.kind !== 'person' || (isOneOfSure && isSureEnough);
    const before = speakers.get(group.key);
    if (before !== undefined) before.families.add('turn');
    else
      speakers.set(group.key, {
        name: group.name,
        detail: group.detail,
        kind: group.kind,
        certain,
        families: new Set(['turn']),
      });
  }
  return { speakers, doubtful };
}

/** Weaker labels that the company they keep makes likely. */
function isAcceptable(
  group: LabelGroup,
  peers: { single: boolean; names: string[]; roles: boolean },
): boolean {
  if (group.kind === 'pseudo') return true;
  if (group.kind === 'moderator') return true;
  if (group.kind === 'never' || group.likeness === 'none') return false;
  if (peers.names.some((name) => matchNames(group.name, name) !== null)) return true;
  if (group.likeness === 'full' && group.commonShare < 1) return true;
  if (group.count >= ALONE_COUNT) return true;
  // Among "The Nurse" and "The Planner", "The Driver" speaks though the text has a driver in it too.
  if (peers.roles && ROLE.test(group.name)) return true;
  return peers.single && group.commonShare === 0;
}
