import { markQuotedLabels } from '@/lib/text/labels/quoted-labels';
import { findQuotedOnce } from '@/lib/text/labels/quoted-once';
import { offerDeclaredNames } from '@/lib/text/names/declared-initials';
import { offerMerges } from '@/lib/text/names/offer-merges';
import { nameKey } from '@/lib/text/names/person-name';
import { turnNamesRound } from '@/lib/text/names/turn-names-round';
import type { SpeakerChoice } from '@/lib/text/split/choose-speakers';
import { chooseWhoSpeaks, type WhoSpeaks } from '@/lib/text/split/choose-who-speaks';
import type { ChosenSpeaker } from '@/lib/text/split/chosen-speaker';
import { collectVocabulary, type LabelLine, readLabelLines } from '@/lib/text/split/label-lines';
import { askOfLabels } from '@/lib/text/split/label-questions';
import { takeNamesAlone } from '@/lib/text/split/names-alone';
import { takeNamesInBrackets } from '@/lib/text/split/names-in-brackets';
import { findReturningLabels } from '@/lib/text/split/returning-labels';
import { type Cast, findModerators, readCast, type Turns } from '@/lib/text/split/speaker-roles';
import { isLabelled, splitByNames } from '@/lib/text/split/split-by-names';
import { splitBySignatures } from '@/lib/text/split/split-by-signatures';
import type {
  ProposedBlock,
  ProposedBoundary,
  ProposedSpeaker,
  SpeakerKind,
  SplitProposal,
} from '@/lib/text/split/split-proposal';
import { splitUnnamed } from '@/lib/text/split/split-unnamed';
import { tallySpeakers } from '@/lib/text/split/tally-speakers';

/** Beyond this many names, a text is more likely an index or a table than a conversation. */
const MANY_SPEAKERS = 200;
const SHOWN_DOUBTFUL = 5;

/**
 * Proposes who says what in a text: blocks with speaker, role and reason, the speakers with turns
 * and words, the boundaries, names that may be one person, and what was left in doubt.
 *
 * The text must be normalised (`normaliseText`); offsets are UTF-16 code units of it. Where nothing
 * names the speakers every speaker is null and the boundaries are ranked guesses. Everything is a
 * proposal: nothing is merged or dropped, and every part of the text is in some block. O(text).
 *
 * @param knownNames names that are speakers wherever they label a line, such as names the person
 *   typed or the file's own speaker list
 */
export function proposeSplit(
  text: string,
  { knownNames = [] }: { knownNames?: readonly string[] } = {},
): SplitProposal {
  const lines = readLabelLines(text);
  const cast = readCast(lines, countLabels(lines));
  const usable = lines.map((line, index) =>
    cast.lines.has(index) ? { ...line, candidate: null, standing: null } : line,
  );
  const vocabulary = collectVocabulary(text);
  const who = chooseWhoSpeaks(usable, vocabulary, knownNames, cast.names);
  if (who.choice.speakers.size === 0) return proposeUnnamed(text, who.choice);
  if (usesSignatures(who.lines, who.choice))
    return finish(text, splitBySignatures(text, usable, who.choice.speakers), who.choice, cast);
  return splitNamed(text, who, vocabulary, cast, knownNames);
}

/** Parts a text at its labels, those that only come back among them, and asks about the latter. */
function splitNamed(
  text: string,
  { lines, choice }: WhoSpeaks,
  vocabulary: Set<string>,
  cast: Cast,
  knownNames: readonly string[],
): SplitProposal {
  const chosen = new Map(choice.speakers);
  const given = new Set(knownNames.map(nameKey));
  const alone = markQuotedLabels(
    takeNamesAlone(takeNamesInBrackets(lines, chosen), chosen),
    (line) => isLabelled(line, chosen),
    (name) => given.has(nameKey(name)),
  );
  const { taken, left } = findReturningLabels(alone, chosen, vocabulary);
  const speakers = withNamesTurnedRound(new Map([...chosen, ...taken]), knownNames);
  const cuts = new Set(left.flatMap((label) => label.lines.map(({ start }) => start)));
  const whole =
    taken.size === 0
      ? alone
      : alone.map((line) =>
          line.standing !== null && taken.has(nameKey(line.standing.name))
            ? { ...line, candidate: line.standing }
            : line,
        );
  const split = splitByNames(text, whole, speakers, cuts);
  const once = findQuotedOnce(split);
  const quoted = [...speakers].find(([, { name }]) => name === once);
  if (quoted !== undefined) speakers.set(quoted[0], { ...quoted[1], certain: false });
  const blocks = quoted === undefined ? split : splitByNames(text, whole, speakers, cuts);
  const questions = askOfLabels(text, blocks, speakers, left);
  const asked = new Set(questions.map(({ name }) => nameKey(name)));
  const doubtful = choice.doubtful.filter((name) => !asked.has(nameKey(name)));
  return { ...finish(text, blocks, { speakers, doubtful }, cast), questions };
}

/** "Hass, Ryan" as "Ryan Hass", where the text writes several names so and nobody has given them so. */
function withNamesTurnedRound(
  speakers: ReadonlyMap<string, ChosenSpeaker>,
  knownNames: readonly string[],
): Map<string, ChosenSpeaker> {
  const given = new Set(knownNames.map(nameKey));
  const round = turnNamesRound([...speakers.values()].map(({ name }) => name));
  return new Map(
    [...speakers].map(([key, speaker]) => {
      const name = given.has(key) ? undefined : round.get(speaker.name);
      return [key, name === undefined ? speaker : { ...speaker, name }];
    }),
  );
}

function countLabels(lines: readonly LabelLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { candidate } of lines) {
    if (candidate === null) continue;
    const key = nameKey(candidate.name);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** True where every label that counts stands at the foot of its piece ("— Name"). */
function usesSignatures(lines: readonly LabelLine[], choice: SpeakerChoice): boolean {
  const forms = lines.flatMap(({ candidate }) =>
    candidate !== null && choice.speakers.has(nameKey(candidate.name)) ? [candidate.form] : [],
  );
  return forms.length > 0 && forms.every((form) => form === 'signature');
}

function proposeUnnamed(text: string, choice: SpeakerChoice): SplitProposal {
  const { blocks, boundaries } = splitUnnamed(text);
  const warnings =
    blocks.length === 0
      ? ['The text holds no words.']
      : [
          'Nothing in the text names the speakers. The boundaries are guesses from the vocabulary; check each one.',
        ];
  return {
    blocks,
    speakers: [],
    boundaries,
    merges: [],
    warnings: [...warnings, ...warnOfDoubtful(choice.doubtful)],
    named: false,
  };
}

function finish(
  text: string,
  split: readonly ProposedBlock[],
  choice: SpeakerChoice,
  cast: Cast,
): SplitProposal {
  const chosen = new Map([...choice.speakers.values()].map((speaker) => [speaker.name, speaker]));
  const speaking = split.flatMap(({ speaker, startsTurn }) =>
    startsTurn && speaker !== null && chosen.get(speaker)?.kind !== 'pseudo' ? [speaker] : [],
  );
  const moderators = findModerators(collectTurns(text, split, choice), cast.moderators, {
    opens: speaking[0] ?? null,
    closes: speaking.at(-1) ?? null,
  });
  const kindOf = (name: string): SpeakerKind => {
    if (chosen.get(name)?.kind === 'pseudo') return 'pseudo';
    return moderators.has(name) ? 'moderator' : 'contributor';
  };
  const blocks = split.map((block) => withRole(block, kindOf));
  const speakers: ProposedSpeaker[] = [...tallySpeakers(text, blocks)].map(([name, tally]) => ({
    name,
    kind: kindOf(name),
    detail: chosen.get(name)?.detail ?? null,
    reason:
      chosen.get(name)?.kind === 'pseudo'
        ? 'Nobody in particular.'
        : (moderators.get(name)?.reason ?? null),
    ...tally,
    certain: (chosen.get(name)?.certain ?? false) && (moderators.get(name)?.certain ?? true),
  }));
  const warnings = [...warnOfDoubtful(choice.doubtful), ...warnOfSpeakers(speakers)];
  for (const [name, { reason, certain }] of moderators)
    if (!certain) warnings.push(`${name} may be the moderator: ${reason}`);
  return {
    blocks,
    speakers,
    boundaries: boundariesOf(blocks),
    merges:
      speakers.length > MANY_SPEAKERS
        ? []
        : [...offerDeclaredNames(text, speakers), ...offerMerges(speakers)],
    warnings,
    named: true,
  };
}

function withRole(block: ProposedBlock, kindOf: (name: string) => SpeakerKind): ProposedBlock {
  if (block.role !== 'contribution' || block.speaker === null) return block;
  const kind = kindOf(block.speaker);
  if (kind === 'contributor') return block;
  if (kind === 'moderator') return { ...block, role: 'moderation' };
  return { ...block, role: 'aside', reason: `“${block.speaker}” is nobody in particular.` };
}

function collectTurns(
  text: string,
  blocks: readonly ProposedBlock[],
  choice: SpeakerChoice,
): Turns[] {
  const turns = new Map<string, Turns>();
  for (const { name, detail, kind } of choice.speakers.values())
    if (kind !== 'pseudo') turns.set(name, { name, detail, turns: [] });
  for (const block of blocks) {
    const of = block.speaker === null ? undefined : turns.get(block.speaker);
    if (of === undefined || block.role === 'aside') continue;
    const words = text.slice(block.contentStart, block.end);
    if (block.startsTurn || of.turns.length === 0) of.turns.push(words);
    else of.turns[of.turns.length - 1] += `\n${words}`;
  }
  return [...turns.values()];
}

function boundariesOf(blocks: readonly ProposedBlock[]): ProposedBoundary[] {
  return blocks.flatMap((block, index) =>
    block.startsTurn
      ? [
          {
            block: index,
            offset: block.start,
            speaker: block.speaker,
            reason: block.reason,
            certain: block.certain,
            score: 1,
          },
        ]
      : [],
  );
}

function warnOfDoubtful(doubtful: readonly string[]): string[] {
  if (doubtful.length === 0) return [];
  const shown = doubtful
    .slice(0, SHOWN_DOUBTFUL)
    .map((name) => `“${name}”`)
    .join(', ');
  const more =
    doubtful.length > SHOWN_DOUBTFUL ? ` and ${doubtful.length - SHOWN_DOUBTFUL} more` : '';
  return [`Left as text, though they stand like speakers: ${shown}${more}.`];
}

function warnOfSpeakers(speakers: readonly ProposedSpeaker[]): string[] {
  const warnings: string[] = [];
  if (speakers.length > MANY_SPEAKERS)
    warnings.push(`${speakers.length} speakers were found. Is this the text of a conversation?`);
  const unnamed = speakers.filter(
    ({ name, kind }) =>
      kind === 'contributor' && (/^(?:a|answer|答)$/i.test(name) || /\d$/.test(name)),
  );
  if (unnamed.length > 0)
    warnings.push(
      `Not named in the text: ${unnamed.map(({ name }) => name).join(', ')}. Give them names.`,
    );
  return warnings;
}
