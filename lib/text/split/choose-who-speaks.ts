import { nameKey } from '@/lib/text/names/person-name';
import { chooseSpeakers, type SpeakerChoice } from '@/lib/text/split/choose-speakers';
import type { ChosenSpeaker } from '@/lib/text/split/chosen-speaker';
import { findKnownSpeakers } from '@/lib/text/split/known-speakers';
import { familyOf } from '@/lib/text/split/label-groups';
import type { LabelLine } from '@/lib/text/split/label-lines';
import { chooseWeakSpeakers } from '@/lib/text/split/weak-labels';

/** Where names begin a smaller share of the paragraphs, another form may name more of the turns… */
const FEW = 0.4;
/** …and is taken where it names so many times as many. */
const MORE = 2;

/** Who speaks, and the lines whose candidates are the labels that count. */
export type WhoSpeaks = { lines: readonly LabelLine[]; choice: SpeakerChoice };

/**
 * Who speaks in a text: whoever a person named, whoever is named as names are, or, where that says
 * little, whoever is named in the one form that begins most paragraphs. O(lines).
 *
 * @param knownNames names of people who speak wherever they label a line
 * @param castNames names that the text lists at its head
 */
export function chooseWhoSpeaks(
  lines: readonly LabelLine[],
  vocabulary: Set<string>,
  knownNames: readonly string[],
  castNames: readonly string[],
): WhoSpeaks {
  const given = findKnownSpeakers(lines, knownNames);
  const known = new Set([...castNames.map(nameKey), ...given.speakers.keys()]);
  const choice = chooseSpeakers(given.lines, vocabulary, known);
  const withGiven = (who: WhoSpeaks): WhoSpeaks => ({
    lines: who.lines,
    choice: { ...who.choice, speakers: new Map([...who.choice.speakers, ...given.speakers]) },
  });
  const found = countFound(given.lines, choice);
  const isAlone = [...choice.speakers.keys()].every((key) => given.speakers.has(key));
  if (isAlone || found < FEW * countParagraphs(given.lines)) {
    const weak = chooseWeakSpeakers(given.lines, vocabulary);
    if (weak !== null && (isAlone || weak.labels >= MORE * found))
      return withGiven({
        lines: findKnownSpeakers(weak.lines, knownNames).lines,
        choice: { ...weak.choice, speakers: withSure(weak.choice.speakers, choice.speakers) },
      });
  }
  return withGiven({ lines: given.lines, choice });
}

/** The speakers, those certain who are it on other grounds, too. */
function withSure(
  speakers: ReadonlyMap<string, ChosenSpeaker>,
  others: ReadonlyMap<string, ChosenSpeaker>,
): Map<string, ChosenSpeaker> {
  return new Map(
    [...speakers].map(([key, speaker]) =>
      others.get(key)?.certain ? [key, { ...speaker, certain: true }] : [key, speaker],
    ),
  );
}

/** How many lines are labelled with somebody chosen, in a form that counts. */
function countFound(lines: readonly LabelLine[], { speakers }: SpeakerChoice): number {
  return lines.filter(({ candidate }) => {
    const speaker = candidate === null ? undefined : speakers.get(nameKey(candidate.name));
    return candidate !== null && speaker?.families.has(familyOf(candidate.form));
  }).length;
}

function countParagraphs(lines: readonly LabelLine[]): number {
  return lines.filter(({ firstInParagraph }) => firstInParagraph).length;
}
