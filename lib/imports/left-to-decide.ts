import type { ImportDecisions } from '@/lib/imports/decisions';
import { offerExisting } from '@/lib/imports/guess/offer-existing';
import { listOpenLabels } from '@/lib/imports/label-answers';
import type { SplitDraft } from '@/lib/imports/split-draft';
import type { LabelQuestion, SplitProposal } from '@/lib/text/split/split-proposal';

/**
 * What a person still has to say before a proposed split can be imported unseen, a sentence each:
 * boundaries that are only guesses, doubtful speakers, labels that come back in a turn, names that may be one person, and names
 * that may be a commentator the library has already. Empty when nothing is left.
 */
export function listLeftToDecide(
  proposal: SplitProposal,
  draft: SplitDraft,
  decisions: ImportDecisions,
  existing: readonly { id: string; name: string }[],
): string[] {
  const decided = decisions.speakers;
  const left: string[] = [];
  if (!proposal.named && decisions.starts.length === 0)
    left.push(
      'Nothing names the speakers: say with “starts” where each contribution begins and who speaks.',
    );
  const labels = listOpenLabels(draft, proposal.questions).filter(
    ({ name }) => decided[name] === undefined,
  );
  const speaking = new Set(proposal.speakers.map(({ name }) => name));
  left.push(...labels.map((label) => askOf(label, !label.taken && speaking.has(label.name))));
  const asked = new Set(labels.flatMap(({ name, taken }) => (taken ? [name] : [])));
  for (const { name, certain } of proposal.speakers)
    if (!certain && decided[name] === undefined && !asked.has(name))
      left.push(`Is “${name}” a speaker, and in what role?`);
  for (const { from, into, reason } of proposal.merges)
    if (
      decided[from]?.sameAs === undefined &&
      decided[from]?.name === undefined &&
      decided[into]?.sameAs === undefined
    )
      left.push(`Are “${from}” and “${into}” the same person? ${reason}`);
  const original = new Map(draft.speakers.map(({ key, name }) => [key, name]));
  const proposedAs = new Map(
    proposal.speakers.map((proposed, index) => [`s${index + 1}`, proposed]),
  );
  for (const speaker of draft.speakers) {
    const proposed = proposedAs.get(speaker.key);
    const isDecided = decided[proposed?.name ?? '']?.existing !== undefined;
    if (speaker.role !== 'contribution' || speaker.existingId !== null || isDecided) continue;
    const [offer] = offerExisting(original.get(speaker.key) ?? speaker.name, existing);
    if (offer !== undefined)
      left.push(`Is “${speaker.name}” the library’s “${offer.name}”? ${offer.reason}`);
  }
  return left;
}

function askOf({ name, places, example }: LabelQuestion, speaksElsewhere: boolean): string {
  const field = JSON.stringify(name);
  const count = `${places.length.toLocaleString('en')} ${places.length === 1 ? 'paragraph' : 'paragraphs'}`;
  const answers = `Under “speakers”, ${field}: {} says yes and ${field}: {"leaveAsText": true} says no.`;
  return speaksElsewhere
    ? `Does “${name}” speak where the name opens ${count} more (“${example}”)? ${answers}`
    : `Is “${name}” a speaker? It opens ${count} as the speakers’ names do (“${example}”). ${answers}`;
}
