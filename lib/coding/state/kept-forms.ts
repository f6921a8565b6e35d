import { missing } from '@/lib/coding/draft';
import { hasJudgement, hasWords, type KeptDraft } from '@/lib/coding/kept-draft';
import type { CodingState } from '@/lib/coding/state/coding-state';
import { inTurn, type Next, only } from '@/lib/coding/state/commands';
import { keepDraft, leaveForm, openForm } from '@/lib/coding/state/forms';
import { takeReason } from '@/lib/coding/state/saving';

/** Opens what was kept again, with all that was entered, and tries to save it. */
export function openKept(state: CodingState, id: string): Next {
  const kept = state.kept.find((one) => one.id === id);
  if (!kept) return only(state);
  return inTurn(forget(state, id), (now) => openForm(now, kept.place, kept.draft, true, kept.lost));
}

/** Throws away what was kept; for a moment it can be had back. */
export function throwKeptAway(state: CodingState, id: string): Next {
  const kept = state.kept.find((one) => one.id === id);
  if (!kept) return only(state);
  return inTurn(forget(state, id), (now) => only(now, { do: 'offer-kept-again', kept }));
}

/** Keeps again what was thrown away. */
export function keepAgain(state: CodingState, kept: KeptDraft): Next {
  return only({ ...state, kept: [...state.kept, kept] }, { do: 'keep', kept });
}

function forget(state: CodingState, id: string): Next {
  const kept = state.kept.filter((one) => one.id !== id);
  return only({ ...state, kept }, { do: 'forget', id });
}

/** The page is hidden, perhaps for good: what the open form holds and is not stored is kept. */
export function hidePage(state: CodingState): Next {
  const form = state.form ? takeReason(state.form) : null;
  if (!form?.isUnsaved || !(hasWords(form.draft) || hasJudgement(form.draft))) return only(state);
  const why = missing(form.draft) ?? 'The page was left before it was saved.';
  const next = keepDraft(state, form, why);
  const keptHidden = next.state.kept.at(-1)?.id ?? null;
  return { ...next, state: { ...next.state, keptHidden } };
}

/** The page comes back as it was left, with the form open: what was kept for it is not needed. */
export function showPage(state: CodingState): Next {
  const id = state.keptHidden;
  return id === null ? only(state) : forget({ ...state, keptHidden: null }, id);
}

/** The coding screen is left for another page: a form that is not stored is saved, or kept. */
export function leavePage(state: CodingState): Next {
  const form = state.form ? takeReason(state.form) : null;
  return form && (form.isUnsaved || form.sent) ? leaveForm(state, { forGood: true }) : only(state);
}
