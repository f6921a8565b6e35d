import { aboutDraft, missing, type PositionDraft } from '@/lib/coding/draft';
import { hasJudgement, hasWords, type KeptDraft } from '@/lib/coding/kept-draft';
import type { ListPlace } from '@/lib/coding/side-panel';
import { nameOf } from '@/lib/coding/state/coding-page';
import type { CodingState } from '@/lib/coding/state/coding-state';
import { placeAt } from '@/lib/coding/state/coding-text';
import { inTurn, type Next, only, say } from '@/lib/coding/state/commands';
import {
  type Form,
  type FormPlace,
  type Leaving,
  newForm,
  type Sent,
  wordsOfForm,
} from '@/lib/coding/state/form-state';
import { focusPlace, focusWords } from '@/lib/coding/state/places';
import {
  beginSave,
  change,
  type SaveEnd,
  type Settled,
  takeReason,
} from '@/lib/coding/state/saving';
import { pushStep } from '@/lib/undo/undo-history';

/**
 * Opens a form; the one that is open is saved and closed first. It shows where it stands, whatever
 * stood beside the text or filled the phone.
 *
 * @param isUnsaved the draft holds what is not stored yet, and is to be saved at once
 * @param kept of what was kept: a save that was not answered, which is asked for first, and the field that was
 *   typed in last
 */
export function openForm(
  state: CodingState,
  place: FormPlace,
  first: PositionDraft,
  isUnsaved = false,
  { lost, typedIn }: Partial<Pick<KeptDraft, 'lost' | 'typedIn'>> = {},
): Next {
  return inTurn(leaveForm(state), (left) => {
    const count = left.count + 1;
    const opened = { key: `form-${count}`, place, first };
    const fresh = { ...newForm(opened, isUnsaved), typedIn: typedIn ?? null };
    const form = lost ? { ...fresh, lost: sentOf(lost, fresh) } : fresh;
    return inTurn(showForm({ ...left, count }, form), (now) =>
      isUnsaved && now.form ? settle(now, beginSave(now.form, now.page)) : only(now),
    );
  });
}

/**
 * Opens the form of a pair. Where one of the same pair was closed and its save is on its way, that one
 * goes on, so that nobody is told that somebody else changed what they saved themselves.
 *
 * @param edit what is added to what it holds
 * @param isUnsaved as for `openForm`
 */
export function openPairForm(
  state: CodingState,
  place: FormPlace,
  first: PositionDraft,
  edit: (draft: PositionDraft) => PositionDraft = (draft) => draft,
  isUnsaved = false,
): Next {
  return inTurn(leaveForm(state), (left) => {
    const same = left.leaving.find(
      ({ form: { draft, removal }, forGood, thenUndo }) =>
        draft.commentatorId === first.commentatorId &&
        draft.propositionId === first.propositionId &&
        first.propositionId !== null &&
        removal === null &&
        !forGood &&
        !thenUndo,
    );
    if (!same) return openForm(left, place, edit(first), isUnsaved);
    const leaving = left.leaving.filter((one) => one !== same);
    const { draft, opened } = same.form;
    const reopened = { key: opened.key, place, first: draft };
    const form = { ...same.form, opened: reopened, typedIn: null };
    return inTurn(showForm({ ...left, leaving }, form), (now) =>
      now.form ? settle(now, change(now.form, edit(draft), now.page)) : only(now),
    );
  });
}

/** Puts a form where it stands, and shows that. */
function showForm(state: CodingState, form: Form): Next {
  const { place } = form.opened;
  if (place.kind === 'text') {
    const coded = wordsOfForm(form.opened) ?? state.coded;
    const at = placeAt(state.page.text, place.contributionId, place.offset - 1) ?? state.at;
    const placed = { ...form, from: state.inList ?? state.recorded?.from ?? null };
    return only({ ...state, form: placed, recorded: null, coded, at, side: 'text' });
  }
  return only(
    { ...state, form, recorded: null, side: 'list' },
    { do: 'show-panel', panel: 'propositions', focus: false },
  );
}

/** A save that was kept without an answer, as the form that is opened again has it. */
function sentOf(
  { posted, isAll }: NonNullable<KeptDraft['lost']>,
  { draft, subject, changes }: Form,
): Sent {
  const isOfDraft =
    posted.commentatorId === draft.commentatorId && posted.propositionId === draft.propositionId;
  return {
    posted,
    subject: isOfDraft ? subject : subject - 1,
    changes: isAll ? changes : changes - 1,
  };
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

/**
 * Closes the open form and goes back to where it came from: in the text to the words that were taken
 * last (or those that are chosen), in the list to its cell, in a list of words to the same place.
 */
export function closeForm(state: CodingState): Next {
  const { form } = state;
  if (!form) return only(state);
  const { place } = form.opened;
  return inTurn(leaveForm(state), (left) => {
    if (form.from) {
      const passage = left.passage ?? wordsOfForm(form.opened);
      return backToList({ ...left, passage, inList: form.from }, form.from);
    }
    if (place.kind === 'list') {
      const { propositionId } = place;
      const { commentatorId } = form.draft;
      return only(left, { do: 'focus-cell', commentatorId, propositionId });
    }
    const words = left.passage ?? left.coded;
    return words
      ? focusWords(left, words)
      : focusPlace(left, placeAt(left.page.text, place.contributionId, place.offset - 1));
  });
}

/** Back to a list beside the text, where one was in it. */
export function backToList(state: CodingState, place: ListPlace): Next {
  return only({ ...state, side: 'list' }, { do: 'focus-list', ...place });
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
  const gone = { ...state, leaving: state.leaving.filter((one) => one !== left) };
  if (thenUndo && gone.history.past.length > 0) {
    const passedOver = end === 'failed' ? keepDraft(gone, form, form.problem) : putBack(gone, form);
    if (passedOver) return { ...passedOver, followedBy: { type: 'take-back' } };
  }
  const kept = afterLeaving(gone, form, end, forGood);
  // What is not stored is the last thing that was done: it is closed, and no more.
  return thenUndo && end === 'saved' ? { ...kept, followedBy: { type: 'take-back' } } : kept;
}

function afterLeaving(state: CodingState, form: Form, end: SaveEnd, forGood: boolean): Next {
  const { draft, problem } = form;
  if (end === 'saved') return only(state);
  const isKept = end === 'failed' || hasWords(draft) || (forGood && hasJudgement(draft));
  if (!isKept) return hasJudgement(draft) ? closeUnfinished(state, form) : only(state);
  const why = end === 'failed' ? problem : (missing(draft) ?? '');
  return inTurn(keepDraft(state, form, why), (now) =>
    only(pushClosing(now, form, now.kept.at(-1)?.id ?? null)),
  );
}

/**
 * Puts aside again what undo opened and nobody changed: it stays the step that can be done again. Null
 * for any other form.
 */
function putBack(state: CodingState, form: Form): Next | null {
  const last = state.history.future.at(-1);
  const { draft, opened, changes } = form;
  if (last?.step.kind !== 'closing' || last.step.kept === null) return null;
  if (last.step.key !== opened.key || changes > 0) return null;
  const { step } = last;
  return inTurn(keepDraft(state, form, missing(draft) ?? ''), (now) => {
    const again = { ...last, step: { ...step, kept: now.kept.at(-1)?.id ?? null } };
    const future = [...now.history.future.slice(0, -1), again];
    return only({ ...now, history: { ...now.history, future } });
  });
}

/** Keeps what is not stored in the browser, where the coder finds it again. */
export function keepDraft(state: CodingState, form: Form, why: string): Next {
  const { draft, opened, save } = form;
  const { place } = opened;
  const count = state.count + 1;
  const about = aboutDraft(draft, state.page.view);
  const sent = form.lost ?? form.sent;
  const isAll = form.changes === sent?.changes;
  const mayBeStored = save.kind !== 'failed' || save.mayBeStored;
  const kept: KeptDraft = {
    id: `${state.session}-${count}`,
    place,
    draft,
    about,
    why,
    ...(form.typedIn ? { typedIn: form.typedIn } : {}),
    ...(sent ? { lost: { posted: sent.posted, isAll, mayBeStored } } : {}),
  };
  return only({ ...state, count, kept: [...state.kept, kept] }, { do: 'keep', kept });
}

/**
 * Where nothing was typed, closing is a step of undo alone: a notice that must be answered would be too
 * much for a key pressed in error.
 */
function closeUnfinished(state: CodingState, form: Form): Next {
  const about = aboutDraft(form.draft, state.page.view);
  return only(
    pushClosing(state, form, null),
    say(`Closed before it was complete: ${about}. Press u or Undo to open it again.`),
  );
}

/** Closing what is not stored is a step, which undo takes back before what was done earlier. */
function pushClosing(
  state: CodingState,
  { draft, opened: { place } }: Form,
  kept: string | null,
): CodingState {
  const step = closingStep({ place, draft }, aboutDraft(draft, state.page.view), kept);
  return { ...state, history: pushStep(state.history, step) };
}

/**
 * The step of closing what is not stored.
 *
 * @param about whose position on what it is
 * @param kept what was kept of it, by its id
 */
export function closingStep(
  { place, draft }: { place: FormPlace; draft: PositionDraft },
  about: string,
  kept: string | null,
) {
  const label = `closing an unfinished position, ${about}`;
  return { kind: 'closing' as const, label, place, draft, key: null, kept };
}
