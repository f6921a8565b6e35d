import { nameKey } from '@/lib/text/names/person-name';
import type { ChosenSpeaker } from '@/lib/text/split/chosen-speaker';
import { familyOf } from '@/lib/text/split/label-groups';
import type { LabelLine } from '@/lib/text/split/label-lines';

/**
 * The lines with every name that stands alone as the names of speakers do: whoever is named so once
 * is named so wherever the name stands alone over words, however short these are. A name above
 * another one heads nothing: somebody whose name never stands over words is no speaker. O(lines).
 *
 * @param speakers by name key; those who never speak are taken out of it
 */
export function takeNamesAlone(
  lines: readonly LabelLine[],
  speakers: Map<string, ChosenSpeaker>,
): LabelLine[] {
  const labelled = lines.map((line) => {
    if (line.candidate !== null || !standsAlone(line, speakers)) return line;
    return { ...line, candidate: line.standing };
  });
  const heading = new Set<string>();
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
    (isOverName ? idle : heading).add(key);
  }
  for (const key of idle)
    if (!heading.has(key) && !speaks(key, labelled, speakers)) speakers.delete(key);
  return labelled;
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
