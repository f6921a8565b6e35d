import type { DraftHint, DraftSpeaker, DraftStart, SplitDecisions } from '@/lib/imports/schema';
import type { BlockRole, SplitProposal } from '@/lib/text/split/split-proposal';

/** The split of one text as it stands on the import screen. Nothing of it is stored yet. */
export type SplitDraft = SplitDecisions & { text: string };

/** The draft that a proposal amounts to, before the person has touched it. */
export function draftFromProposal(text: string, proposal: SplitProposal): SplitDraft {
  const speakers = proposal.speakers.map((speaker, index): DraftSpeaker => {
    const role =
      speaker.kind === 'contributor'
        ? 'contribution'
        : speaker.kind === 'moderator'
          ? 'moderation'
          : 'aside';
    return {
      key: `s${index + 1}`,
      name: speaker.name,
      existingId: null,
      role,
      affiliation: speaker.detail ?? '',
    };
  });
  const keys = new Map(speakers.map((speaker) => [speaker.name, speaker.key]));
  const starts: Record<number, DraftStart> = {};
  proposal.blocks.forEach((block, index) => {
    const before = proposal.blocks[index - 1];
    const changes =
      before === undefined ||
      block.startsTurn ||
      before.role !== block.role ||
      before.speaker !== block.speaker;
    if (!changes) return;
    starts[index] = {
      speaker: block.speaker === null ? null : (keys.get(block.speaker) ?? null),
      role: block.role,
      reason: block.reason,
      certain: block.certain,
    };
  });
  const hints: Record<number, DraftHint> = {};
  for (const { block, speaker, reason, certain, score } of proposal.boundaries) {
    if (certain || speaker !== null) continue;
    const start = starts[block];
    if (start === undefined) hints[block] = { reason, score };
    else starts[block] = { ...start, reason };
  }
  const blocks = proposal.blocks.map(({ start, end, contentStart }) => ({
    start,
    end,
    contentStart,
  }));
  return { text, blocks, speakers, starts, hints, joinTurns: false };
}

/**
 * Begins a turn at a block, or changes the one that begins there. A first named contribution makes
 * introduction of the unnamed guesses before it.
 */
export function startTurn(
  draft: SplitDraft,
  block: number,
  speaker: string | null,
  role: BlockRole,
): SplitDraft {
  const start: DraftStart = { speaker, role, reason: '', certain: true };
  const starts = { ...draft.starts, [block]: start };
  const names = role === 'contribution' && speaker !== null;
  return {
    ...dismissHint(draft, block),
    starts: names ? introduceBefore(starts, block) : starts,
  };
}

/**
 * What comes before the first contribution is introduction: guesses that nobody has named, with no
 * named contribution before them, are guesses no more.
 */
function introduceBefore(
  starts: Readonly<Record<number, DraftStart>>,
  block: number,
): Record<number, DraftStart> {
  const result = { ...starts };
  const before = Object.keys(starts)
    .map(Number)
    .filter((place) => place < block)
    .sort((a, b) => a - b);
  for (const place of before) {
    const start = starts[place];
    if (start?.role !== 'contribution') continue;
    if (start.speaker !== null || start.certain) break;
    result[place] = {
      speaker: null,
      role: 'introduction',
      reason: 'It stands before the first contribution.',
      certain: false,
    };
  }
  return result;
}

/** Takes the boundary at a block away: the block goes on the turn before. */
export function removeStart(draft: SplitDraft, block: number): SplitDraft {
  if (draft.starts[block] === undefined) return draft;
  const starts = { ...draft.starts };
  delete starts[block];
  return { ...draft, starts };
}

/** Whether a boundary stands at a block and none where it would move to. */
export function canMoveStart(draft: SplitDraft, block: number, by: 1 | -1): boolean {
  const target = block + by;
  const isFree = target >= 0 && target < draft.blocks.length && !draft.starts[target];
  return isFree && draft.starts[block] !== undefined;
}

/** Moves a boundary up or down by one block, unless another stands there. */
export function moveStart(draft: SplitDraft, block: number, by: 1 | -1): SplitDraft {
  const start = draft.starts[block];
  const target = block + by;
  if (!start || !canMoveStart(draft, block, by)) return draft;
  const starts = { ...draft.starts, [target]: { ...start, reason: '', certain: true } };
  delete starts[block];
  return { ...draft, starts };
}

/** Says that nothing begins at a guessed place. */
export function dismissHint(draft: SplitDraft, block: number): SplitDraft {
  if (draft.hints[block] === undefined) return draft;
  const hints = { ...draft.hints };
  delete hints[block];
  return { ...draft, hints };
}
