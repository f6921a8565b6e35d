import { nameKey } from '@/lib/text/names/person-name';
import { splitParagraphs } from '@/lib/text/paragraphs';
import type { ChosenSpeaker } from '@/lib/text/split/chosen-speaker';
import { asideReason, isTitleLine } from '@/lib/text/split/front-matter';
import type { LabelLine } from '@/lib/text/split/label-lines';
import type { ProposedBlock } from '@/lib/text/split/split-proposal';

/** Parts a text whose pieces are signed at their foot ("— Name"): all above belongs to the name. */
export function splitBySignatures(
  text: string,
  lines: readonly LabelLine[],
  speakers: ReadonlyMap<string, ChosenSpeaker>,
): ProposedBlock[] {
  const signatures = lines.flatMap(({ start, candidate }) => {
    const speaker = candidate === null ? undefined : speakers.get(nameKey(candidate.name));
    return speaker === undefined ? [] : [{ start, speaker }];
  });
  const blocks: ProposedBlock[] = [];
  let next = 0;
  let isNewPiece = true;
  let hasBegun = false;
  for (const { start, end, text: words } of splitParagraphs(text)) {
    const signature = signatures[next];
    const base = { start, end, contentStart: start, startsTurn: false };
    const isOpening = !hasBegun && (isTitleLine(words) || asideReason(words) !== null);
    if (isOpening) {
      blocks.push({
        ...base,
        speaker: null,
        role: 'introduction',
        reason: 'Before the first piece.',
        certain: true,
      });
      continue;
    }
    if (signature === undefined || asideReason(words) !== null) {
      const reason = asideReason(words) ?? 'Nobody signed it.';
      blocks.push({
        ...base,
        speaker: null,
        role: 'aside',
        reason,
        certain: signature !== undefined,
      });
      continue;
    }
    hasBegun = true;
    const isSignature = signature.start >= start && signature.start < end;
    if (isSignature && signature.start === start && !isNewPiece) {
      const reason = `The signature of ${signature.speaker.name}.`;
      blocks.push({ ...base, speaker: null, role: 'aside', reason, certain: true });
      isNewPiece = true;
      next += 1;
      continue;
    }
    blocks.push({
      ...base,
      startsTurn: isNewPiece,
      speaker: signature.speaker.name,
      role: 'contribution',
      reason: isSignature ? 'The signature.' : `Signed by ${signature.speaker.name} below.`,
      certain: signature.speaker.certain && !isNewPiece,
    });
    isNewPiece = isSignature;
    if (isSignature) next += 1;
  }
  return blocks;
}
