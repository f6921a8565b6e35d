import type { CodingState } from '@/lib/coding/state/coding-state';
import type { CodingStep, LostRevert, Mark } from '@/lib/coding/state/coding-step';
import {
  type CodingEffect,
  type CommandOf,
  inTurn,
  markToSet,
  type Next,
  only,
  say,
  sayProblem,
} from '@/lib/coding/state/commands';
import { closeForm, leaveForm, openForm } from '@/lib/coding/state/forms';
import { takeReason } from '@/lib/coding/state/saving';
import {
  beginMove,
  dropMove,
  endMove,
  MOVED,
  pushStep,
  sayNotMoved,
  type UndoWay,
} from '@/lib/undo/undo-history';

/**
 * Takes the last step back, or does the one that was taken back last again. A position that was taken
 * away or back without an answer may be the last step: it is asked for again, and then taken back.
 */
export function moveStep(state: CodingState, way: UndoWay): Next {
  if (way === 'undo' && state.lostRevert) return undoLostRevert(state, state.lostRevert);
  const begun = beginMove(state.history, way);
  if (!begun) return only(state);
  const { step, history } = begun;
  const moving = { ...state, history };
  if (step.kind === 'closing') return moveClosing(moving, step, way);
  return only(moving, effectOfMove(state, step, way));
}

function undoLostRevert(state: CodingState, lost: LostRevert): Next {
  if (lost.isAsked) return only(state);
  const { ask } = lost;
  const revert = { ...lost.revert, thenUndo: true };
  return only({ ...state, lostRevert: { ...lost, isAsked: true } }, { do: 'revert', revert, ask });
}

function effectOfMove(
  state: CodingState,
  step: Exclude<CodingStep, { kind: 'closing' }>,
  way: UndoWay,
): CodingEffect {
  if (step.kind === 'mark') {
    const on = way === 'undo' ? !step.on : step.on;
    return { do: 'move-mark', ...markToSet(state, step.mark, on) };
  }
  const { id, from, to, coder, newPropositionId } = step;
  const toVersion = way === 'undo' ? from : to;
  const version = state.versions.get(id) ?? to;
  const ask = { id, toVersion, version, coder };
  return { do: 'move-position', way, ask, propositionId: newPropositionId };
}

/** An unfinished position that was closed is opened again, and closed again; nothing is asked. */
function moveClosing(
  state: CodingState,
  step: Extract<CodingStep, { kind: 'closing' }>,
  way: UndoWay,
): Next {
  const { place, draft } = step;
  if (way === 'undo') {
    return inTurn(openForm(state, place, draft, true), (now) =>
      endStep(now, { ...step, key: now.form?.opened.key ?? null }),
    );
  }
  const { form } = state;
  if (form?.opened.key !== step.key) return endStep(state, step);
  // A save that is on its way ends as that of any form that is closed.
  const closed = form.sent ? leaveForm(state) : only({ ...state, form: null });
  return inTurn(closed, (now) => endStep(now, { ...step, draft: takeReason(form).draft }));
}

/** A step was taken the way that was asked for: it is said. */
function endStep(state: CodingState, step: CodingStep): Next {
  const way = state.history.moving?.way ?? 'redo';
  const again = way === 'undo' ? ' Press r to do it again.' : '';
  return only(
    { ...state, history: endMove(state.history, step) },
    say(`${MOVED[way]}: ${step.label}.${again}`),
  );
}

/** The server answered a step that was taken back or done again, or it did not. */
export function acceptMoved(state: CodingState, { outcome, wrote }: CommandOf<'moved'>): Next {
  const { moving } = state.history;
  const versions = wrote ? new Map(state.versions).set(wrote.id, wrote.version) : state.versions;
  const known = { ...state, versions };
  if (!moving) return only(known);
  const { step } = moving.entry;
  if (outcome.ok) {
    const { changed } = outcome.value;
    if (isNothing(step, changed)) {
      return only({ ...known, history: dropMove(state.history) }, say(MARKED_ALREADY));
    }
    return endStep(known, step.kind === 'mark' && changed ? onlyChanged(step, changed) : step);
  }
  return only(
    { ...known, history: endMove(state.history, null) },
    sayProblem(sayNotMoved(moving.way, outcome.message, outcome.nothingStored)),
  );
}

const MARKED_ALREADY = 'They are marked already.';

/** Of several marks, all were there: there is nothing to take back. */
function isNothing(step: CodingStep, changed: readonly string[] | undefined): boolean {
  return step.kind === 'mark' && step.mark.of === 'silences' && changed?.length === 0;
}

/** Of several marks, only those that were not there before are taken back. */
function onlyChanged(
  step: Extract<CodingStep, { kind: 'mark' }>,
  propositionIds: readonly string[],
): CodingStep {
  return step.mark.of === 'silences' ? { ...step, mark: { ...step.mark, propositionIds } } : step;
}

/** Sets a mark or takes it away. */
export function askForMark(state: CodingState, mark: Mark, on: boolean): Next {
  return only(state, { do: 'mark', closes: null, ...markToSet(state, mark, on) });
}

/** A mark was set: a step of undo. The form that it takes the place of is closed in any case. */
export function acceptMarked(state: CodingState, answer: CommandOf<'marked'>): Next {
  const { closes, outcome } = answer;
  const marked = outcome.ok
    ? keepMark(state, answer, outcome.value.changed)
    : only(state, sayProblem(outcome.message));
  return inTurn(marked, (now) =>
    closes !== null && now.form?.opened.key === closes ? closeForm(now) : only(now),
  );
}

function keepMark(
  state: CodingState,
  { mark, on }: CommandOf<'marked'>,
  changed: readonly string[] | undefined,
): Next {
  const step: CodingStep = { kind: 'mark', label: labelOf(mark), mark, on };
  if (isNothing(step, changed)) return only(state, say(MARKED_ALREADY));
  const kept = changed ? onlyChanged(step, changed) : step;
  const next = { ...state, history: pushStep(state.history, kept) };
  if (mark.of !== 'silences') return only(next);
  const count = changed?.length ?? mark.propositionIds.length;
  const propositions = count === 1 ? '1 proposition' : `${count} propositions`;
  return only(
    next,
    say(`${propositions} marked as not addressed by ${mark.name}. Press u to undo.`),
  );
}

function labelOf(mark: Mark): string {
  switch (mark.of) {
    case 'silence':
      return 'the mark “not addressed”';
    case 'silences':
      return `the marks “not addressed” of ${mark.name}`;
    case 'review':
      return `the mark on paragraph ${mark.paragraph}`;
    case 'question':
      return 'putting a question away';
  }
}
