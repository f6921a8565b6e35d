import { missing } from '@/lib/coding/draft';
import { hasWords } from '@/lib/coding/kept-draft';
import { nameOf } from '@/lib/coding/state/coding-page';
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
import { takeRenewed } from '@/lib/coding/state/follow-text';
import { closeForm, keepDraft, leaveForm, openForm } from '@/lib/coding/state/forms';
import { bringKeptBack, forget, keptByUndo, openKept } from '@/lib/coding/state/kept-forms';
import { goToParagraph } from '@/lib/coding/state/passages';
import { goOn } from '@/lib/coding/state/places';
import { takeReason } from '@/lib/coding/state/saving';
import { effectOfTextMove, renewVersions } from '@/lib/coding/state/text-steps';
import { SEE_HISTORY } from '@/lib/coding/state/visit';
import {
  beginMove,
  dropMove,
  endMove,
  MOVED,
  pushStep,
  sayNotMoved,
  type UndoWay,
} from '@/lib/undo/undo-history';
import { paragraphLabel, turnsOf } from '@/lib/view/turns';

/**
 * Takes the last step back, or does the one that was taken back last again. A position that was taken
 * away or back without an answer may be the last step: it is asked for again, and then taken back.
 */
export function moveStep(state: CodingState, way: UndoWay): Next {
  if (way === 'undo' && state.lostRevert) return undoLostRevert(state, state.lostRevert);
  const begun = beginMove(state.history, way);
  if (!begun) return state.history.moving ? only(state) : moveNothing(state, way);
  const { step, history } = begun;
  const moving = { ...state, history };
  if (step.kind === 'closing') return moveClosing(moving, step, way);
  if (step.kind === 'throwing') return moveThrowing(moving, step, way);
  return only(moving, effectOfMove(state, step, way));
}

/** Said where there is nothing to be undone. */
export const NOTHING_TO_UNDO = `Nothing to undo. ${SEE_HISTORY}`;

/** What an earlier visit put aside is the last thing that was done, where nothing was done since. */
function moveNothing(state: CodingState, way: UndoWay): Next {
  const kept = way === 'undo' ? keptByUndo(state) : null;
  if (kept !== null) return openKept(state, kept);
  return only(state, say(way === 'undo' ? NOTHING_TO_UNDO : 'Nothing to do again.'));
}

function undoLostRevert(state: CodingState, lost: LostRevert): Next {
  if (lost.isAsked) return only(state);
  const { ask } = lost;
  const revert = { ...lost.revert, thenUndo: true };
  return only({ ...state, lostRevert: { ...lost, isAsked: true } }, { do: 'revert', revert, ask });
}

function effectOfMove(
  state: CodingState,
  step: Exclude<CodingStep, { kind: 'closing' | 'throwing' }>,
  way: UndoWay,
): CodingEffect {
  if (step.kind === 'mark') {
    const on = way === 'undo' ? !step.on : step.on;
    return { do: 'move-mark', ...markToSet(state, step.mark, on) };
  }
  if (step.kind === 'text') return effectOfTextMove(state, step, way);
  const { id, from, to, coder, newPropositionId, newThemeIds } = step;
  const toVersion = way === 'undo' ? from : to;
  const version = state.versions.get(id) ?? to;
  const ask = { id, toVersion, version, coder };
  return {
    do: 'move-position',
    way,
    ask,
    propositionId: newPropositionId,
    themeIds: newThemeIds,
  };
}

/** An unfinished position that was closed is opened again, and closed again; nothing is asked. */
function moveClosing(
  state: CodingState,
  step: Extract<CodingStep, { kind: 'closing' }>,
  way: UndoWay,
): Next {
  if (way === 'undo') {
    const kept = state.kept.find(({ id }) => id === step.kept);
    // Another tab opened it, or threw it away.
    if (step.kept !== null && !kept) return takeBackNext(state);
    const { place, draft } = kept ?? step;
    const free = kept ? forget(state, kept.id) : only(state);
    const opened = inTurn(free, (now) => openForm(now, place, draft, true, kept));
    return inTurn(opened, (now) => endStep(now, { ...step, key: now.form?.opened.key ?? null }));
  }
  const { form } = state;
  if (form?.opened.key !== step.key) return endStep(state, step);
  const taken = takeReason(form);
  const { draft } = taken;
  // A save that is on its way ends as that of any form that is closed.
  if (form.sent) return inTurn(leaveForm(state), (now) => endStep(now, { ...step, draft }));
  const closed = { ...state, form: null };
  if (!hasWords(draft)) return endStep(closed, { ...step, draft, kept: null });
  return inTurn(keepDraft(closed, taken, missing(draft) ?? ''), (now) =>
    endStep(now, { ...step, draft, kept: now.kept.at(-1)?.id ?? null }),
  );
}

/** The step does nothing any more: the one before it is taken back. */
function takeBackNext(state: CodingState): Next {
  const without = { ...state, history: dropMove(state.history) };
  return { ...only(without), followedBy: { type: 'take-back' } };
}

/** What was thrown away is kept again, and thrown away again; nothing is asked. */
function moveThrowing(
  state: CodingState,
  step: Extract<CodingStep, { kind: 'throwing' }>,
  way: UndoWay,
): Next {
  const moved = way === 'undo' ? bringKeptBack(state, step.kept) : forget(state, step.kept.id);
  return inTurn(moved, (now) => endStep(now, step));
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
  const renewed = renewVersions(state.versions, (outcome.ok && outcome.value.renewed) || []);
  const versions = wrote ? new Map(renewed).set(wrote.id, wrote.version) : renewed;
  const known = takeRenewed({ ...state, versions });
  if (!moving) return known;
  const { step } = moving.entry;
  const ended = inTurn(known, (now) => endMoved(now, moving, outcome));
  // The text is not in the answer to a change of it; what was refused is looked at as it is now.
  const isOld = step.kind === 'text' || (!outcome.ok && outcome.isFinal);
  return isOld ? inTurn(ended, (now) => only(now, { do: 'read-page-again' })) : ended;
}

function endMoved(
  state: CodingState,
  { way, entry: { step } }: NonNullable<CodingState['history']['moving']>,
  outcome: CommandOf<'moved'>['outcome'],
): Next {
  if (outcome.ok) {
    const { changed } = outcome.value;
    if (isNothing(step, changed)) {
      return only({ ...state, history: dropMove(state.history) }, say(MARKED_ALREADY));
    }
    const ended = endStep(
      state,
      step.kind === 'mark' && changed ? onlyChanged(step, changed) : step,
    );
    return inTurn(ended, (now) => goWithReview(now, step, way));
  }
  const { message, nothingStored, isFinal } = outcome;
  if (!isFinal) {
    return only(
      { ...state, history: endMove(state.history, null) },
      sayProblem(sayNotMoved(way, message, nothingStored)),
    );
  }
  // What is refused for good would stand in the way of all other steps.
  const history = dropMove(state.history);
  const more = (way === 'undo' ? history.past : history.future).length > 0 ? CAN_STILL[way] : '';
  // Of a change of the text the server itself says "Not taken back".
  const said = step.kind === 'text' ? message : sayNotMoved(way, message, nothingStored);
  return only({ ...state, history }, sayProblem(`${said} This step is passed over${more}.`));
}

/** Back to the paragraph whose mark was taken back, as the key that set it went on from there. */
function goWithReview(state: CodingState, step: CodingStep, way: UndoWay): Next {
  if (step.kind !== 'mark' || step.mark.of !== 'review') return only(state);
  const { contributionId, paragraph } = step.mark;
  const place = state.page.text.paragraphs.get(contributionId)?.[paragraph - 1];
  if (!place) return only(state);
  return way === 'redo' && step.on ? goOn(state, place) : goToParagraph(state, place);
}

const CAN_STILL: Record<UndoWay, string> = {
  undo: ': what was before it can still be undone',
  redo: ': what came after it can still be done again',
};

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

/**
 * Sets a mark or takes it away.
 *
 * @param closes the form that it takes the place of, by its key
 */
export function askForMark(
  state: CodingState,
  mark: Mark,
  on: boolean,
  closes: string | null = null,
): Next {
  const asked = { ...state, marking: state.marking + 1 };
  return only(asked, { do: 'mark', closes, ...markToSet(state, mark, on) });
}

/** Takes the last step back; a mark that was just set is that, though its answer is still to come. */
export function undo(state: CodingState): Next {
  if (state.marking > 0) return only({ ...state, undoWaits: true });
  return leaveForm(state, { thenUndo: true });
}

/** A mark was set: a step of undo. The form that it takes the place of is closed in any case. */
export function acceptMarked(state: CodingState, answer: CommandOf<'marked'>): Next {
  const { closes, outcome } = answer;
  const marking = Math.max(0, state.marking - 1);
  const answered = { ...state, marking, undoWaits: state.undoWaits && marking > 0 };
  const marked = outcome.ok
    ? keepMark(answered, answer, outcome.value.changed)
    : only(answered, sayProblem(outcome.message));
  const closed = inTurn(marked, (now) =>
    closes !== null && now.form?.opened.key === closes ? closeForm(now) : only(now),
  );
  // What was to be taken back is not there where the mark was not set.
  const goesOn = state.undoWaits && marking === 0 && outcome.ok;
  return goesOn ? { ...closed, followedBy: { type: 'undo' } } : closed;
}

function keepMark(
  state: CodingState,
  { mark, on }: CommandOf<'marked'>,
  changed: readonly string[] | undefined,
): Next {
  const step: CodingStep = { kind: 'mark', label: labelOf(state, mark), mark, on };
  if (isNothing(step, changed)) return only(state, say(MARKED_ALREADY));
  const kept = changed ? onlyChanged(step, changed) : step;
  const next = { ...state, history: pushStep(state.history, kept) };
  if (mark.of === 'silence') {
    const name = nameOf(state.page, mark.commentatorId);
    const what = on ? 'Marked' : 'Not marked any more';
    return only(next, say(`${what} as not addressed by ${name}. Press u to undo.`));
  }
  if (mark.of !== 'silences') return only(next);
  const count = changed?.length ?? mark.propositionIds.length;
  const propositions = count === 1 ? '1 proposition' : `${count} propositions`;
  return only(
    next,
    say(`${propositions} marked as not addressed by ${mark.name}. Press u to undo.`),
  );
}

function labelOf({ page }: CodingState, mark: Mark): string {
  switch (mark.of) {
    case 'silence':
      return 'the mark “not addressed”';
    case 'silences':
      return `the marks “not addressed” of ${mark.name}`;
    case 'review':
      return `the mark “done” on ${nameParagraph(page.text, mark)}`;
    case 'question':
      return 'putting a question away';
  }
}

/** Whose paragraph it is, and which. */
function nameParagraph(
  { contributions }: CodingState['page']['text'],
  { contributionId, paragraph }: Extract<Mark, { of: 'review' }>,
): string {
  const label = paragraphLabel(turnsOf(contributions).get(contributionId), paragraph);
  const speaker = contributions.find(({ id }) => id === contributionId)?.speaker ?? '';
  return `paragraph ${label}${speaker ? ` of ${speaker}` : ''}`;
}
