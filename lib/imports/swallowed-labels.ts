import type { DraftBlock } from '@/lib/imports/schema';
import type { SplitDraft } from '@/lib/imports/split-draft';
import { listReadings } from '@/lib/text/labels/label-readings';
import { nameKey } from '@/lib/text/names/person-name';
import { familyOf } from '@/lib/text/split/label-groups';
import { exampleOf } from '@/lib/text/split/label-questions';
import { candidateOf } from '@/lib/text/split/reading-candidate';
import { canLabel, RETURNS, shapeOf } from '@/lib/text/split/returning-labels';
import {
  type LabelCandidate,
  parseInitialLabel,
  parseSpeakerLabel,
} from '@/lib/text/split/speaker-label';
import type { LabelQuestion } from '@/lib/text/split/split-proposal';

/** A label stands within so many code units of its line. */
const LOOKED_AT = 300;

/** What the first line of a block could be the label of, by its form alone; null for none. */
export function labelOfBlock(
  { text }: Pick<SplitDraft, 'text'>,
  { start, end }: DraftBlock,
): LabelCandidate | null {
  const [line = ''] = text.slice(start, Math.min(end, start + LOOKED_AT)).split('\n', 1);
  const label = parseInitialLabel(line) ?? parseSpeakerLabel(line);
  if (label !== null && familyOf(label.form) === 'turn') return label;
  const dashed = listReadings(line).find(({ closer }) => closer === 'dash');
  return dashed === undefined ? label : candidateOf(dashed);
}

/**
 * Labels that stand in the words of a turn, or before those of nobody, in the form by which turns of this
 * draft are labelled: those that come back, and those of people who speak elsewhere even once. Asked of a draft as it is, so that
 * it holds after whatever a person has done to it. O(blocks).
 */
export function listSwallowedLabels(
  draft: Pick<SplitDraft, 'text' | 'blocks' | 'starts'>,
): LabelQuestion[] {
  const forms = new Set<string>();
  const speaking = new Set<string>();
  const left: { label: LabelCandidate; block: DraftBlock }[] = [];
  let inWords = false;
  draft.blocks.forEach((block, index) => {
    const start = draft.starts[index];
    const isNamed = start !== undefined && start.speaker !== null;
    if (start !== undefined) inWords = isNamed || start.role === 'contribution';
    const isLabelled = isNamed && block.contentStart > block.start;
    if (!isLabelled && (isNamed || !inWords)) return;
    const label = labelOfBlock(draft, block);
    if (label === null || familyOf(label.form) !== 'turn') return;
    if (isLabelled) {
      forms.add(shapeOf(label));
      speaking.add(nameKey(label.name));
    } else if (canLabel(label)) left.push({ label, block });
  });
  const found = new Map<string, LabelQuestion>();
  for (const { label, block } of left) {
    if (!forms.has(shapeOf(label))) continue;
    const key = nameKey(label.name);
    const contentStart = Math.min(block.start + label.contentAt, block.end);
    const known = found.get(key) ?? { name: label.name, example: '', taken: false, places: [] };
    known.places.push({ start: block.start, contentStart });
    found.set(key, known);
  }
  return [...found]
    .filter(([key, { places }]) => places.length >= (speaking.has(key) ? 1 : RETURNS))
    .map(([, label]) => ({ ...label, example: exampleOf(draft.text, label) }));
}
