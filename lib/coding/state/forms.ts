import { aboutDraft, missing, type PositionDraft } from '@/lib/coding/draft';
import { hasJudgement, hasWords } from '@/lib/coding/kept-draft';
import {
  type CodingState,
  type Form,
  type FormPlace,
  type Leaving,
  nameOf,
  newForm,
} from '@/lib/coding/state/coding-state';
import { inTurn, type Next, only, say } from '@/lib/coding/state/commands';
import { beginSave, type SaveEnd, type Settled, takeReason } from '@/lib/coding/state/saving';
import { pushStep } from '@/lib/undo/undo-history';

/**
 * Opens a form; the one that is open is saved and closed first. It shows where it stands, whatever
 * stood beside the text or filled the phone.
 *
 * @param isUnsaved the draft holds what is not stored yet, and is to be saved at once
 */
export function openForm(
  state: CodingState,
  place: FormPlace,
  first: PositionDraft,
  isUnsaved = false,
): Next {
  return inTurn(leaveForm(state), (left) => {
    const count = left.count + 1;
    const form = newForm({ key: `form-${count}`, place, first }, isUnsaved);
    const inText = place.kind === 'text';
    const opened = { ...left, count, form, side: inText ? ('text' as const) : ('list' as const) };
    const shown = inText
      ? []
      : [{ do: 'show-panel', panel: 'propositions', focus: false } as const];
    return inTurn(only(opened, ...shown), (now) =>
      isUnsaved ? settle(now, beginSave(form, now.page)) : only(now),
    );
  });
}

/**
 * Closes the open form. Leaving it saves it; where that cannot be, it is kept, and the coder is told
 * and can open it again with all that was entered.
 */
export function leaveForm(state: CodingState, how: Partial<Omit<Leaving, 'form'>> = {}): Next {
  const { forGood = false, thenUndo = false } = how;
  const form = state.form ? takeReason(state.form) : null;
  if (!form) return thenUndo ? { ...only(state), followedBy: { type: 'take-back' } } : only(state);
  const leaving = [...state.leaving, { form, forGood, thenUndo }];
  return settle({ ...state, form: null, leaving }, beginSave(form, state.page));
}

/** A form wherever it is: open, or left with its save on the way. */
export function findForm(state: CodingState, key: string): Form | null {
  if (state.form?.opened.key === key) return state.form;
  return state.leaving.find(({ form }) => form.opened.key === key)?.form ?? null;
}

/** Puts a form back in its place, and does what waits for the end of its saving. */
export function settle(state: CodingState, { form, effects, end }: Settled): Next {
  const { key } = form.opened;
  const isOpen = state.form?.opened.key === key;
  const placed = isOpen
    ? { ...state, form }
    : {
        ...state,
        leaving: state.leaving.map((one) => (one.form.opened.key === key ? { ...one, form } : one)),
      };
  const next = only(placed, ...effects);
  if (end === null) return next;
  const removed =
    form.removal === 'after the save' ? inTurn(next, (now) => askForRemoval(now, form)) : next;
  return isOpen ? removed : inTurn(removed, (now) => finishLeaving(now, key, end));
}

/** Asks that the position of a form be taken away. */
function askForRemoval(state: CodingState, form: Form): Next {
  const { positionId, commentatorId, version: seen } = form.draft;
  const { key } = form.opened;
  if (positionId === null) return only(state);
  const from = state.versions.get(positionId) ?? seen ?? 1;
  const name = nameOf(state.page, commentatorId);
  const asked =
    state.form?.opened.key === key ? { ...form, removal: 'asked' as const } : state.form;
  return only(
    { ...state, form: asked },
    {
      do: 'revert',
      revert: { why: 'remove', formKey: key, positionId, from, name },
      ask: { id: positionId, toVersion: 0, version: from, coder: state.page.coder },
    },
  );
}

/** What becomes of a form that was closed, when it is known whether it is stored. */
function finishLeaving(state: CodingState, key: string, end: SaveEnd): Next {
  const left = state.leaving.find(({ form }) => form.opened.key === key);
  if (!left) return only(state);
  const { form, forGood, thenUndo } = left;
  const { place } = form.opened;
  const gone = { ...state, leaving: state.leaving.filter((one) => one !== left) };
  const kept = afterLeaving(gone, form, place, end, forGood);
  // What is unfinished is the last thing that was done: it is closed, and no more.
  return thenUndo && end !== 'unfinished' ? { ...kept, followedBy: { type: 'take-back' } } : kept;
}

function afterLeaving(
  state: CodingState,
  { draft, problem }: Form,
  place: FormPlace,
  end: SaveEnd,
  forGood: boolean,
): Next {
  if (end === 'saved') return only(state);
  if (end === 'failed') return keepDraft(state, place, draft, problem);
  if (hasWords(draft) || (forGood && hasJudgement(draft))) {
    return keepDraft(state, place, draft, missing(draft) ?? '');
  }
  return hasJudgement(draft) ? closeUnfinished(state, place, draft) : only(state);
}

/** Keeps what is not stored in the browser, where the coder finds it again. */
export function keepDraft(
  state: CodingState,
  place: FormPlace,
  draft: PositionDraft,
  why: string,
): Next {
  const count = state.count + 1;
  const about = aboutDraft(draft, state.page.view);
  const kept = { id: `${state.session}-${count}`, place, draft, about, why };
  return only({ ...state, count, kept: [...state.kept, kept] }, { do: 'keep', kept });
}

/**
 * Where nothing was typed, closing is a step of undo instead: a notice that must be answered would be
 * too much for a key pressed in error.
 */
function closeUnfinished(state: CodingState, place: FormPlace, draft: PositionDraft): Next {
  const about = aboutDraft(draft, state.page.view);
  const label = `closing an unfinished position, ${about}`;
  const step = { kind: 'closing' as const, label, place, draft, key: null };
  return only(
    { ...state, history: pushStep(state.history, step) },
    say(`Closed before it was complete: ${about}. Press u or Undo to open it again.`),
  );
}
