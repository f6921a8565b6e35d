import { missing } from '@/lib/coding/draft';
import { hasJudgement, hasWords, type KeptDraft } from '@/lib/coding/kept-draft';
import type { CodingState } from '@/lib/coding/state/coding-state';
import type { CodingStep } from '@/lib/coding/state/coding-step';
import { inTurn, type Next, only } from '@/lib/coding/state/commands';
import { keepDraft, leaveForm, openForm } from '@/lib/coding/state/forms';
import { takeReason } from '@/lib/coding/state/saving';
import { pushStep } from '@/lib/undo/undo-history';

/** Opens what was kept again, with all that was entered, and tries to save it. */
export function openKept(state: CodingState, id: string): Next {
  const kept = state.kept.find((one) => one.id === id);
  if (!kept) return only(state);
  const past = state.history.past.filter(({ step }) => step.kind !== 'closing' || step.kept !== id);
  const opened = { ...state, history: { ...state.history, past } };
  return inTurn(forget(opened, id), (now) => openForm(now, kept.place, kept.draft, true, kept));
}

/** What "undo" opens again now, by its id; null where it takes back something else. */
export function keptByUndo({ kept, history }: CodingState): string | null {
  const step = history.past.at(-1)?.step;
  if (!step) return kept.at(-1)?.id ?? null;
  if (step.kind !== 'closing') return null;
  return kept.find(({ id }) => id === step.kept)?.id ?? null;
}

/** Throws away what was kept: a step of undo. */
export function throwKeptAway(state: CodingState, id: string): Next {
  const kept = state.kept.find((one) => one.id === id);
  if (!kept) return only(state);
  return inTurn(forget(state, id), (now) => {
    const step = { kind: 'throwing' as const, label: `throwing away ${kept.about}`, kept };
    const history = pushStep(now.history, step);
    return only({ ...now, history }, { do: 'offer-kept-again', kept });
  });
}

/** Keeps again what was thrown away; it is no step any more. */
export function keepAgain(state: CodingState, kept: KeptDraft): Next {
  const isIt = (step: CodingStep) => step.kind === 'throwing' && step.kept.id === kept.id;
  const past = state.history.past.filter(({ step }) => !isIt(step));
  return bringKeptBack({ ...state, history: { ...state.history, past } }, kept);
}

/** Keeps it again; nothing where it is kept. */
export function bringKeptBack(state: CodingState, kept: KeptDraft): Next {
  if (state.kept.some(({ id }) => id === kept.id)) return only(state);
  return only({ ...state, kept: [...state.kept, kept] }, { do: 'keep', kept });
}

/** Keeps it no more. */
export function forget(state: CodingState, id: string): Next {
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
