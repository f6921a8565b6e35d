import { nameOf } from '@/lib/coding/state/coding-page';
import type { CodingState } from '@/lib/coding/state/coding-state';
import { type CommandOf, inTurn, type Next, only } from '@/lib/coding/state/commands';
import type { Form } from '@/lib/coding/state/form-state';
import { findForm, settle } from '@/lib/coding/state/forms';
import { beginSave, RETRY_MS, takeFailed, takeSaved } from '@/lib/coding/state/saving';
import { pushStep } from '@/lib/undo/undo-history';

/** The save of typing that rested, of a moment that is over, of a connection that is back. */
export function saveAgain(
  state: CodingState,
  command: CommandOf<'typing-rested' | 'try-again' | 'try-now' | 'connected'>,
): Next {
  const { form } = state;
  if (!form) return only(state);
  const retries = form.save.kind === 'failed' && form.save.retries;
  const isMeant =
    command.type === 'typing-rested'
      ? command.key === form.opened.key && command.pause === form.pause
      : command.type === 'try-again'
        ? command.key === form.opened.key && command.save === form.saves && retries
        : command.type === 'try-now' || retries;
  return isMeant ? settle(state, beginSave(form, state.page)) : only(state);
}

/** A save was answered: it is a step of undo, wherever its form is by now. */
export function acceptSaved(state: CodingState, answer: CommandOf<'saved'>): Next {
  const form = findForm(state, answer.key);
  if (!form?.sent) return only(state);
  const { posted, subject } = form.sent;
  // Saves of one form, of one position, are one step.
  const historyKey = `${answer.key} ${subject}`;
  const { id, version } = answer;
  const last = state.history.past.at(-1);
  const before = last?.key === historyKey && last.step.kind === 'position' ? last.step : null;
  const from = before?.from ?? posted.version ?? 0;
  const what = `position of ${nameOf(state.page, posted.commentatorId)}`;
  const step = {
    kind: 'position' as const,
    label: from === 0 ? what : `a change of the ${what}`,
    id,
    from,
    to: version,
    newPropositionId:
      before?.newPropositionId ?? (answer.isNewProposition ? answer.propositionId : null),
    newThemeIds: [...new Set([...(before?.newThemeIds ?? []), ...(answer.newThemeIds ?? [])])],
    coder: state.page.coder,
  };
  const known = {
    ...state,
    versions: new Map(state.versions).set(id, version),
    lostRevert: state.lostRevert?.ask.id === id ? null : state.lostRevert,
    history: pushStep(state.history, step, historyKey),
  };
  const settled = takeSaved(form, answer, state.page);
  return settle(settled.end === 'saved' ? showSaved(known, settled.form) : known, settled);
}

/** The same pair that was opened again before its save was answered: it shows what is stored now. */
function showSaved(state: CodingState, { opened, draft }: Form): CodingState {
  const { form } = state;
  const isSamePair =
    form?.draft.commentatorId === draft.commentatorId &&
    form.draft.propositionId === draft.propositionId;
  if (!isSamePair || form.opened.key === opened.key) return state;
  const isTouched = form.isUnsaved || form.sent !== null || form.changes > 0;
  return isTouched ? state : { ...state, form: { ...form, draft } };
}

/**
 * A save was refused: what was entered is not stored, and each field says why. Where it was refused only
 * for now, it is tried again by itself while it is open.
 */
export function acceptRefused(state: CodingState, answer: CommandOf<'save-refused'>): Next {
  const { key, message: problem, errors, changedTo, again } = answer;
  const next = acceptFailed(state, key, {
    problem,
    lost: null,
    save: { kind: 'failed', errors, changedTo, retries: again, mayBeStored: false },
  });
  if (again) return inTurn(next, (now) => tryLater(now, key));
  if (changedTo === null) return next;
  return inTurn(next, (now) => only(now, { do: 'read-page-again' }));
}

/** No answer came to a save: it may be stored or not, and is tried again by itself while it is open. */
export function acceptUnanswered(state: CodingState, answer: CommandOf<'save-unanswered'>): Next {
  const { key, problem, mayBeStored, wasSent } = answer;
  const sent = findForm(state, key)?.sent ?? null;
  const errors = { form: `${problem} What you entered is still here.` };
  const next = acceptFailed(state, key, {
    problem,
    lost: wasSent || findForm(state, key)?.lost ? sent : null,
    save: { kind: 'failed', errors, changedTo: null, retries: true, mayBeStored },
  });
  return inTurn(next, (now) => tryLater(now, key));
}

function tryLater(state: CodingState, key: string): Next {
  const form = state.form?.opened.key === key ? state.form : null;
  if (form?.save.kind !== 'failed') return only(state);
  const command = { type: 'try-again' as const, key, save: form.saves };
  return only(state, { do: 'later', ms: RETRY_MS, command });
}

function acceptFailed(
  state: CodingState,
  key: string,
  failed: Pick<Form, 'problem' | 'save' | 'lost'>,
): Next {
  const form = findForm(state, key);
  return form?.sent ? settle(state, takeFailed(form, failed, state.page)) : only(state);
}
