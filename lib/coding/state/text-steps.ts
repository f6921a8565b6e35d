import type { CodingState } from '@/lib/coding/state/coding-state';
import type { CodingStep } from '@/lib/coding/state/coding-step';
import {
  type ChangedText,
  type CodingEffect,
  type CommandOf,
  inTurn,
  type Next,
  only,
  say,
} from '@/lib/coding/state/commands';
import { takeRenewed } from '@/lib/coding/state/follow-text';
import { pushStep, type UndoWay } from '@/lib/undo/undo-history';

const LABELS: Record<ChangedText['does'], string> = {
  correct: 'correcting a paragraph',
  reassign: 'giving a turn to another speaker',
  split: 'splitting a turn',
  join: 'joining two turns',
};

/** The text was changed while coding: a step of undo like any other. */
export function acceptTextChange(
  state: CodingState,
  { does, number, renewed, said }: CommandOf<'text-changed'>,
): Next {
  const step: CodingStep = { kind: 'text', label: LABELS[does], number };
  const versions = renewVersions(state.versions, renewed);
  const known = { ...state, versions, history: pushStep(state.history, step) };
  return inTurn(takeRenewed(known), (now) =>
    only(now, say(`${said} Press u or Undo to take it back.`)),
  );
}

/** Takes a change of the text back, or does it again. */
export function effectOfTextMove(
  { page }: CodingState,
  { number }: Extract<CodingStep, { kind: 'text' }>,
  way: UndoWay,
): CodingEffect {
  const { id: debateId } = page.view.debate;
  return { do: 'move-text', debateId, number, takenBack: way === 'undo', coder: page.coder };
}

/**
 * The versions after a change of the text, which gives each position whose words it changed one more. One
 * that somebody else stored meanwhile stands beyond that, and is not gone over unseen.
 */
export function renewVersions(
  versions: CodingState['versions'],
  renewed: readonly string[],
): CodingState['versions'] {
  const next = new Map(versions);
  for (const id of renewed) {
    const version = versions.get(id);
    if (version !== undefined) next.set(id, version + 1);
  }
  return next;
}
