import type { DraftBlock } from '@/lib/imports/schema';
import type { SplitDraft } from '@/lib/imports/split-draft';
import { type Closer, listReadings } from '@/lib/text/labels/label-readings';
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

/** Forms of labels that running words seldom have. */
const CLOSERS: ReadonlySet<Closer> = new Set(['brackets', 'marks', 'colon', 'stop-dash', 'time']);
const LONGEST_NAME = 60;

type FormedLabel = { form: string; label: LabelCandidate };

/** All that the first line of a block could be the label of at a turn, with the form of each. */
function listLabels(draft: Pick<SplitDraft, 'text'>, block: DraftBlock): FormedLabel[] {
  const label = labelOfBlock(draft, block);
  const plain: FormedLabel[] =
    label !== null && familyOf(label.form) === 'turn' ? [{ form: shapeOf(label), label }] : [];
  const [line = ''] = draft.text
    .slice(block.start, Math.min(block.end, block.start + LOOKED_AT))
    .split('\n', 1);
  const others = listReadings(line).flatMap((reading): FormedLabel[] =>
    CLOSERS.has(reading.closer) && reading.name.length <= LONGEST_NAME
      ? [{ form: reading.closer, label: candidateOf(reading) }]
      : [],
  );
  return [...plain, ...others];
}

/**
 * Labels that stand in the words of a turn, or before those of nobody, in a form by which turns of this
 * draft are labelled: those that come back, and those of people who speak elsewhere even once. Asked of a draft as it is, so that
 * it holds after whatever a person has done to it. O(blocks).
 */
export function listSwallowedLabels(
  draft: Pick<SplitDraft, 'text' | 'blocks' | 'starts'>,
): LabelQuestion[] {
  const forms = new Set<string>();
  const speaking = new Set<string>();
  const left: { labels: FormedLabel[]; block: DraftBlock }[] = [];
  let inWords = false;
  draft.blocks.forEach((block, index) => {
    const start = draft.starts[index];
    const isNamed = start !== undefined && start.speaker !== null;
    if (start !== undefined) inWords = isNamed || start.role === 'contribution';
    const isLabelled = isNamed && block.contentStart > block.start;
    if (!isLabelled && (isNamed || !inWords)) return;
    const labels = listLabels(draft, block);
    if (!isLabelled) {
      left.push({ labels, block });
      return;
    }
    for (const { form, label } of labels) {
      if (label !== labels[0]?.label && block.start + label.contentAt !== block.contentStart)
        continue;
      forms.add(form);
      speaking.add(nameKey(label.name));
    }
  });
  const found = new Map<string, LabelQuestion>();
  for (const { labels, block } of left) {
    const label = labels.find(({ form, label }) => forms.has(form) && canLabel(label))?.label;
    if (label === undefined) continue;
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
