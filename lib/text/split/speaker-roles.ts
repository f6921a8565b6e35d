import { isCastLabel, isModeratorLabel, isPresidingLabel } from '@/lib/text/names/label-words';
import { matchNames } from '@/lib/text/names/name-match';
import { nameKey, nameLikeness } from '@/lib/text/names/person-name';
import type { LabelLine } from '@/lib/text/split/label-lines';

/** A line at the head of a transcript that lists who takes part. */
export type Cast = { names: string[]; moderators: string[]; lines: Set<number> };

/** Beyond this many lines, "Guests: …" is part of the talk. */
const HEAD_LINES = 40;

/** Reads "Participants: A, B and C" and "Moderator: D" in the head of a text. */
export function readCast(
  lines: readonly LabelLine[],
  labelCounts: ReadonlyMap<string, number>,
): Cast {
  const cast: Cast = { names: [], moderators: [], lines: new Set() };
  for (const [index, line] of lines.slice(0, HEAD_LINES).entries()) {
    const { candidate } = line;
    if (candidate === null || !(candidate.form === 'colon' || candidate.form === 'bold')) continue;
    if (!isCastLabel(candidate.name) || (labelCounts.get(nameKey(candidate.name)) ?? 0) > 1)
      continue;
    // Runs of white space first: a pattern that splits at them looks anew from each of their signs.
    const value = line.text.slice(candidate.contentAt).replace(/\s+/g, ' ');
    const names = value
      .split(/\s*[;,、]\s*(?:and\s+)?|\s+(?:and|und|et|y|&)\s+/)
      .map((name) => withoutBracketsAtEnd(name).replace(/\.$/, '').trim())
      // A name of an unusual spelling is one where it labels what follows.
      .filter((name) => nameLikeness(name) === 'full' || labelCounts.has(nameKey(name)));
    if (names.length === 0) continue;
    cast.lines.add(index);
    for (const name of names) cast.names.push(name);
    if (/moderat|host|chair|interviewer/i.test(candidate.name))
      for (const name of names) cast.moderators.push(name);
  }
  return cast;
}

/** "Ann Lee (she/her)" and "Ann Lee (Greens)." without what the brackets hold. */
function withoutBracketsAtEnd(name: string): string {
  const end = name.endsWith(').') ? name.length - 2 : name.length - 1;
  if (name.charAt(end) !== ')') return name;
  const open = name.indexOf('(', name.lastIndexOf(')', end - 1) + 1);
  return open === -1 || open > end ? name : name.slice(0, open).trimEnd();
}

/** "I" for who interviews and "M" for who moderates, among "R" and "P1", "P2". */
const OF_LEADERS = /^(?:I|IV|IN|M|F)\d?$/;
const OF_OTHERS = /^(?:R|IP|IE|B|(?:R|RES|B|P|TN|T|S|F|M|W|K|A)\d{1,3}[A-Z]?)$/;

/** The one code that stands for who leads; null where the others are no codes of those who answer. */
function leaderOfCodes(names: readonly string[]): string | null {
  const others = names.filter((name) => OF_OTHERS.test(name));
  const leaders = names.filter((name) => OF_LEADERS.test(name) && !others.includes(name));
  const [leader] = leaders;
  const isAll = others.length > 0 && others.length + 1 === names.length;
  return leaders.length === 1 && isAll ? (leader ?? null) : null;
}

const SAYS_SO =
  /\b(?:I['’]m|I am|I['’]ll be|I will be|me,?)\b[^.!?\n]{0,60}\b(?:moderator|moderating|your host|hosting|chairing)\b/i;

/** The share of turns that end in a question from which someone seems to lead the talk. */
const QUESTION_SHARE = 0.6;
const OTHERS_QUESTION_SHARE = 0.3;
/** So many of the first speaker's turns end in a question where that is all they do. */
const ONLY_ASKS = 0.8;
const MIN_TURNS = 3;
/** Leaders introduce themselves early. */
const FIRST_TURNS = 4;

export type Turns = { name: string; detail: string | null; turns: string[] };

/** Whom the head of a text lists, under their names or the one label that may stand for each: "TK". */
function listedBy(speakers: readonly Turns[], cast: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const listed of cast) {
    const same = speakers.filter(({ name }) => nameKey(name) === nameKey(listed));
    const alike = speakers.filter(({ name }) => matchNames(name, listed) !== null);
    const [only] = same.length > 0 ? same : alike;
    if (only !== undefined && (same.length > 0 || alike.length === 1)) found.add(only.name);
  }
  return found;
}

/**
 * Who leads the talk, why it seems so, and whether that is certain: the text says it, or the one who
 * asks the questions has the first word, and the last one or nothing but questions.
 *
 * @param ends who has the first and the last turn
 */
export function findModerators(
  speakers: readonly Turns[],
  castModerators: readonly string[],
  { opens, closes }: { opens: string | null; closes: string | null },
): Map<string, { reason: string; certain: boolean }> {
  const found = new Map<string, { reason: string; certain: boolean }>();
  const listed = listedBy(speakers, castModerators);
  for (const { name, detail, turns } of speakers) {
    if (isModeratorLabel(name))
      found.set(name, { reason: 'It is the name of an office, not of a person.', certain: true });
    else if (listed.has(name))
      found.set(name, { reason: 'The head of the text lists the moderator.', certain: true });
    else if (detail !== null && /\b(?:moderator|host|chair|interviewer)\b/i.test(detail))
      found.set(name, { reason: 'The label says so.', certain: true });
    else if (turns.slice(0, FIRST_TURNS).some((turn) => SAYS_SO.test(turn)))
      found.set(name, { reason: 'Says so in an early turn.', certain: true });
  }
  if (found.size === 0) {
    const leader = leaderOfCodes(speakers.map(({ name }) => name));
    if (leader !== null)
      found.set(leader, {
        reason: 'It stands for who asks, beside codes for the others.',
        certain: true,
      });
  }
  if (found.size === 0)
    for (const { name } of speakers)
      if (isPresidingLabel(name))
        found.set(name, { reason: 'It is the name of an office, not of a person.', certain: true });
  if (found.size > 0 || speakers.length < 2) return found;
  const shares = speakers.map(({ turns }) =>
    turns.length < MIN_TURNS
      ? 0
      : turns.filter((turn) => /[?？]["”’)]*\s*$/.test(turn)).length / turns.length,
  );
  const leader = shares.findIndex((share) => share >= QUESTION_SHARE);
  const others = shares.filter((_, index) => index !== leader);
  const name = speakers[leader]?.name;
  if (name !== undefined && others.every((share) => share <= OTHERS_QUESTION_SHARE)) {
    const leads = name === opens && (name === closes || (shares[leader] ?? 0) >= ONLY_ASKS);
    const reason = leads ? 'Opens the talk and asks the questions.' : 'Asks most of the questions.';
    found.set(name, { reason, certain: leads });
  }
  return found;
}
