import { nameKey, nameLikeness } from '@/lib/text/names/person-name';
import type { ChosenSpeaker } from '@/lib/text/split/chosen-speaker';
import { familyOf } from '@/lib/text/split/label-groups';
import type { LabelLine } from '@/lib/text/split/label-lines';
import { RETURNS } from '@/lib/text/split/returning-labels';

/**
 * The lines with every name that stands alone as the names of speakers do: whoever is named so once
 * is named so wherever the name stands alone over words, however short these are. A name above
 * another one heads nothing: somebody whose name never stands over words is no speaker. O(lines).
 *
 * @param speakers by name key; those who never speak are taken out of it, and those who are named so
 *   again and again are certain
 */
export function takeNamesAlone(
  lines: readonly LabelLine[],
  speakers: Map<string, ChosenSpeaker>,
): LabelLine[] {
  const labelled = lines.map((line) => {
    if (line.candidate !== null || !standsAlone(line, speakers)) return line;
    return { ...line, candidate: line.standing };
  });
  const heading = new Map<string, number>();
  const idle = new Set<string>();
  for (const [index, line] of labelled.entries()) {
    const { candidate } = line;
    if (candidate === null || !standsAlone({ ...line, standing: candidate }, speakers)) continue;
    const key = nameKey(candidate.name);
    const next = labelled[index + 1];
    const label = next?.candidate ?? null;
    const isOverName =
      label !== null &&
      (speakers.get(nameKey(label.name))?.families.has(familyOf(label.form)) ?? false);
    if (isOverName) idle.add(key);
    else heading.set(key, (heading.get(key) ?? 0) + 1);
  }
  for (const key of idle)
    if (!heading.has(key) && !speaks(key, labelled, speakers)) speakers.delete(key);
  makeSure(speakers, heading);
  return labelled;
}

/** Names, of which several stand alone over words again and again, head turns and no chapters. */
function makeSure(speakers: Map<string, ChosenSpeaker>, counts: ReadonlyMap<string, number>): void {
  const back = [...counts].flatMap(([key, count]) => {
    const speaker = speakers.get(key);
    if (speaker === undefined || count < RETURNS) return [];
    return nameLikeness(speaker.name) === 'full' || speaker.kind !== 'person' ? [speaker] : [];
  });
  if (back.length < RETURNS) return;
  for (const speaker of back) speakers.set(nameKey(speaker.name), { ...speaker, certain: true });
}

function standsAlone(
  { standing, firstInParagraph }: Pick<LabelLine, 'standing' | 'firstInParagraph'>,
  speakers: ReadonlyMap<string, ChosenSpeaker>,
): boolean {
  if (standing === null || !firstInParagraph || standing.form === 'signature') return false;
  if (familyOf(standing.form) !== 'section') return false;
  return speakers.get(nameKey(standing.name))?.families.has('section') ?? false;
}

/** True for one who is named at turns, too. */
function speaks(
  key: string,
  lines: readonly LabelLine[],
  speakers: ReadonlyMap<string, ChosenSpeaker>,
): boolean {
  if (!speakers.get(key)?.families.has('turn')) return false;
  return lines.some(
    ({ candidate }) =>
      candidate !== null && familyOf(candidate.form) === 'turn' && nameKey(candidate.name) === key,
  );
}
