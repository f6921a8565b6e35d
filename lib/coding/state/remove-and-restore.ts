import { findPosition, nameOf } from '@/lib/coding/state/coding-page';
import type { CodingState } from '@/lib/coding/state/coding-state';
import {
  type CommandOf,
  inTurn,
  type Next,
  only,
  type Pair,
  say,
  sayProblem,
} from '@/lib/coding/state/commands';
import { closeForm, settle } from '@/lib/coding/state/forms';
import { beginSave } from '@/lib/coding/state/saving';
import { askForMark } from '@/lib/coding/state/undo-and-marks';
import { pushStep } from '@/lib/undo/undo-history';

const NOTHING_TO_REMOVE =
  'No position is open: 0 is for the open one, or for the cell in the list that has the focus.';

const NO_PAIR_YET =
  '0 is for a commentator and a proposition: choose the proposition first. Esc closes the form.';

/**
 * What 0 says everywhere, here of the open form: there is no position. It is taken away, when what was
 * entered is saved: so undo brings all of it back. Where there is none, its pair is marked as looked at and
 * not addressed, or not any more. The form is closed.
 */
export function removePosition(state: CodingState): Next {
  const { form, page } = state;
  if (!form) return only(state, say(NOTHING_TO_REMOVE));
  if (form.removal !== null) return only(state);
  const { positionId, commentatorId, propositionId } = form.draft;
  if (positionId !== null) {
    return settle(state, beginSave({ ...form, removal: 'after the save' }, page));
  }
  if (commentatorId === null || propositionId === null) return only(state, say(NO_PAIR_YET));
  return toggleSilence(state, { commentatorId, propositionId }, form.opened.key);
}

/** @param closes the form that it is said in, by its key */
function toggleSilence(state: CodingState, pair: Pair, closes: string | null): Next {
  const isMarked = state.page.silent.has(`${pair.commentatorId} ${pair.propositionId}`);
  return askForMark(state, { of: 'silence', ...pair }, !isMarked, closes);
}

/**
 * The same of the pair whose cell has the focus, in the list or in Coverage. Nothing is opened for that; a
 * form of this very pair is what is meant where one is open.
 */
export function removeOfCell(state: CodingState, pair: Pair): Next {
  const { form, page } = state;
  const { commentatorId, propositionId } = pair;
  const isOpen =
    form?.draft.commentatorId === commentatorId && form.draft.propositionId === propositionId;
  if (isOpen) return removePosition(state);
  const name = nameOf(page, commentatorId);
  const there = findPosition(page.view.positions, commentatorId, propositionId);
  if (there) {
    const { id } = there;
    const version = state.versions.get(id) ?? there.version;
    return only(state, {
      do: 'revert',
      revert: { why: 'remove', formKey: '', positionId: id, from: version, name },
      ask: { id, toVersion: 0, version, coder: page.coder },
    });
  }
  return toggleSilence(state, pair, null);
}

/** Shows what became of the position of the open form, or hides it. */
export function showHistory(state: CodingState, on: boolean): Next {
  const { form } = state;
  if (!form) return only(state);
  return only({ ...state, form: { ...form, showsHistory: on, historyProblem: '' } });
}

/**
 * Takes a position to one of its earlier versions: that of the open form, or one that was taken away and
 * is brought back to its blank cell.
 */
export function bringBack(
  state: CodingState,
  { version: toVersion, removed }: CommandOf<'bring-back'>,
): Next {
  const { form, page } = state;
  const { commentatorId, propositionId, positionId = null, version: seen } = form?.draft ?? {};
  const ofForm =
    positionId === null
      ? page.removed.get(`${commentatorId} ${propositionId}`)
      : { id: positionId, version: seen ?? 1 };
  const position = removed ?? ofForm;
  if (!position) return only(state);
  const { id, version } = position;
  return only(state, {
    do: 'revert',
    revert: {
      why: 'bring-back',
      // A form of something else stays open.
      formKey: form && ofForm?.id === id ? form.opened.key : '',
      positionId: id,
      from: version,
      name: '',
    },
    ask: { id, toVersion, version, coder: page.coder },
  });
}

/** The position was taken away or to an earlier version: a step of undo, and its form is closed. */
export function acceptReverted(
  before: CodingState,
  { revert, ask, outcome }: CommandOf<'reverted'>,
): Next {
  const { why, positionId: id, from, name, formKey } = revert;
  const isLost = !outcome.ok && !outcome.nothingStored;
  const state = { ...before, lostRevert: isLost ? { revert, ask, isAsked: false } : null };
  const form = state.form?.opened.key === formKey ? state.form : null;
  if (!outcome.ok) {
    const { message, nothingStored } = outcome;
    if (why === 'bring-back') {
      return form
        ? only({ ...state, form: { ...form, historyProblem: message } })
        : only(state, sayProblem(nothingStored ? `Not brought back: ${message}` : message));
    }
    return only(
      form ? { ...state, form: { ...form, removal: null } } : state,
      sayProblem(nothingStored ? `Not removed: ${message}` : message),
    );
  }
  const { version } = outcome.value;
  const label =
    why === 'remove' ? `removing the position of ${name}` : 'bringing an earlier state back';
  const step = {
    kind: 'position' as const,
    label,
    id,
    from,
    to: version,
    newPropositionId: null,
    newThemeIds: [],
    coder: state.page.coder,
  };
  const known = {
    ...state,
    versions: new Map(state.versions).set(id, version),
    history: pushStep(state.history, step),
  };
  const closed = form ? closeForm(known) : only(known);
  if (revert.thenUndo) return { ...closed, followedBy: { type: 'take-back' } };
  if (why === 'bring-back') return closed;
  const said = say(`The position of ${name} was removed. Press u to undo.`);
  return inTurn(closed, (now) => only(now, said));
}
