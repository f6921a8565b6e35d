import type { NewDebateInput } from '@/lib/debates/schema';
import { textOfTurn, turnsOf } from '@/lib/imports/draft-turns';
import type { DebateDetails } from '@/lib/imports/schema';
import type { SplitDraft } from '@/lib/imports/split-draft';

/**
 * The debate that a draft amounts to, ready for `createDebate`. Empty turns are left out; a turn
 * of a contributor whose name is missing stays without a commentator, which the schema refuses
 * with a sentence that says where.
 */
export function debateFromDraft(draft: SplitDraft, details: DebateDetails): NewDebateInput {
  const turns = turnsOf(draft)
    .map((turn) => ({ ...turn, text: textOfTurn(draft, turn) }))
    .filter((turn) => turn.text !== '');
  const named = new Map(draft.speakers.map((speaker) => [speaker.key, speaker]));
  const joined = new Map<string, { text: string }>();
  const contributions: NewDebateInput['contributions'] = [];
  for (const turn of turns) {
    const speaker = turn.speaker === null ? undefined : named.get(turn.speaker);
    if (turn.role !== 'contribution') {
      contributions.push({
        kind: turn.role,
        commentator: null,
        speaker: speaker?.name ?? '',
        text: turn.text,
      });
      continue;
    }
    const before = speaker && draft.joinTurns ? joined.get(speaker.key) : undefined;
    if (before) {
      before.text = `${before.text}\n\n${turn.text}`;
      continue;
    }
    const contribution = {
      kind: turn.role,
      commentator: speaker?.key ?? null,
      speaker: speaker?.name ?? '',
      text: turn.text,
    };
    if (speaker) joined.set(speaker.key, contribution);
    contributions.push(contribution);
  }
  const speaking = new Set(contributions.map((contribution) => contribution.commentator));
  return {
    debate: {
      title: details.title,
      question: details.question,
      date: details.date,
      language: details.language,
    },
    source: {
      publisher: details.publisher,
      url: details.url,
      date: details.date,
      licenceNote: details.licenceNote,
    },
    commentators: draft.speakers
      .filter((speaker) => speaking.has(speaker.key))
      .map((speaker) => ({
        key: speaker.key,
        id: speaker.existingId,
        keepTwo: speaker.isNew ?? false,
        name: speaker.name,
        affiliation: speaker.affiliation,
      })),
    contributions,
  };
}
