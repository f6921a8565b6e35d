import { nameKey } from '@/lib/text/names/person-name';
import type { ChosenSpeaker } from '@/lib/text/split/chosen-speaker';
import { familyOf } from '@/lib/text/split/label-groups';
import type { LabelLine } from '@/lib/text/split/label-lines';

/**
 * The lines with "The Minister of Ports (Ruth Calloway):" as a label of Ruth Calloway, where she
 * speaks under her name and the office does not speak for itself. O(lines).
 *
 * @param speakers by name key; who has no affiliation yet has the office for one
 */
export function takeNamesInBrackets(
  lines: readonly LabelLine[],
  speakers: Map<string, ChosenSpeaker>,
): LabelLine[] {
  return lines.map((line) => {
    const label = line.standing;
    if (label === null || label.detail === null || speakers.has(nameKey(label.name))) return line;
    const [first = ''] = label.detail.split(/, (?!Jr|Sr)/, 1);
    const key = nameKey(first);
    const speaker = speakers.get(key);
    if (speaker === undefined || !speaker.families.has(familyOf(label.form))) return line;
    if (speaker.detail === null) speakers.set(key, { ...speaker, detail: label.name });
    const own = { ...label, name: speaker.name, detail: label.name };
    return { ...line, candidate: own, standing: own };
  });
}
