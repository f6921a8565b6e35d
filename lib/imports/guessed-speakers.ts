import { countBySpeaker } from '@/lib/imports/count-moved';
import type { SplitDraft } from '@/lib/imports/split-draft';
import type { LabelQuestion, ProposedSpeaker } from '@/lib/text/split/split-proposal';

/**
 * Who is proposed as a speaker and not certain, of whom the person has said nothing yet and who is not
 * asked about as a label: by key, how many paragraphs they have. O(blocks).
 */
export function listGuessedSpeakers(
  draft: SplitDraft,
  proposed: readonly ProposedSpeaker[],
  labels: readonly LabelQuestion[],
): Map<string, number> {
  const said = new Set([...labels.map(({ name }) => name), ...(draft.answered ?? [])]);
  const speakers = new Map(draft.speakers.map((speaker) => [speaker.key, speaker]));
  const counts = countBySpeaker(draft);
  return new Map(
    proposed.flatMap(({ name, certain }, index): [string, number][] => {
      const key = `s${index + 1}`;
      const isOpen = !certain && speakers.get(key)?.name === name && !said.has(name);
      return isOpen ? [[key, counts.get(key) ?? 0]] : [];
    }),
  );
}

/** Says that somebody who was a guess speaks, in the role that he has. */
export function confirmSpeaker(draft: SplitDraft, name: string): SplitDraft {
  const { answered = [], leftAsText = answered } = draft;
  return { ...draft, answered: [...answered, name], leftAsText };
}
