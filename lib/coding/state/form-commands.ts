import {
  draftOfPosition,
  emptyDraft,
  type FormField,
  formFields,
  type PositionDraft,
} from '@/lib/coding/draft';
import { findPosition } from '@/lib/coding/state/coding-page';
import type { CodingState } from '@/lib/coding/state/coding-state';
import { type EditCommand, type Next, only } from '@/lib/coding/state/commands';
import { editDraft, joinDrafts } from '@/lib/coding/state/edit-draft';
import type { Form, FormPlace } from '@/lib/coding/state/form-state';
import { leaveForm, openPairForm, settle } from '@/lib/coding/state/forms';
import { change, replaceDraft, takeReason } from '@/lib/coding/state/saving';
import type { ReasonFields } from '@/lib/positions/position';
import type { PositionView } from '@/lib/view/view';

/** Opens the form of a position that is stored; nothing where it is not there. */
export function openPosition(state: CodingState, positionId: string, place: FormPlace): Next {
  const position = state.page.view.positions.find(({ id }) => id === positionId);
  return position ? openPairForm(state, place, draftOfPosition(position)) : only(state);
}

/** Changes the draft of the open form; nothing where none is open. */
export function editForm(state: CodingState, command: EditCommand): Next {
  const { form } = state;
  if (!form) return only(state);
  const { draft, isTyped } = editDraft(form.draft, command);
  const typedIn = draft === form.draft ? form.typedIn : fieldOf(command);
  return settle(state, change({ ...form, typedIn }, draft, state.page, isTyped));
}

/** The field that a command types in; null for one that chooses. */
function fieldOf(command: EditCommand): FormField | null {
  switch (command.type) {
    case 'type-proposition':
      return 'proposition';
    case 'write-proposition':
      return command.typing ? 'proposition' : null;
    case 'type-theme':
      return 'theme';
    case 'set-field':
      return formFields.find((field) => field in command.part) ?? null;
    default:
      return null;
  }
}

/** Writes at a reason; it is no part of the draft before it is added. */
export function writeReason(state: CodingState, part: Partial<ReasonFields>): Next {
  const { form } = state;
  if (!form) return only(state);
  const newReason = { ...form.newReason, ...part };
  return only({ ...state, form: { ...form, newReason, typedIn: 'reason' } });
}

/** Adds the reason that was written; nothing where there is none. */
export function addReason(state: CodingState): Next {
  const { form } = state;
  const taken = form ? takeReason(form) : null;
  if (!form || !taken || taken === form) return only(state);
  return changeDraft(state, { ...form, newReason: taken.newReason }, taken.draft);
}

/** Puts another draft in the open form, and saves it at once. */
export function changeDraft(state: CodingState, form: Form, draft: PositionDraft): Next {
  return settle(state, change(form, draft, state.page));
}

/**
 * Gives the open form its proposition. Where its commentator has a position there, what the form
 * holds is added to that one.
 */
export function chooseProposition(state: CodingState, propositionId: string): Next {
  const { form, page } = state;
  if (!form) return only(state);
  const { draft } = form;
  const there = findPosition(page.view.positions, draft.commentatorId, propositionId);
  if (!there) {
    // A position that is stored stays where it is: on another proposition, this is another one.
    const isStored = draft.propositionId === propositionId;
    const { positionId, version } = isStored ? draft : emptyDraft();
    const proposition = {
      propositionId,
      newProposition: null,
      typedProposition: '',
      typedTheme: '',
    };
    return changeDraft(state, form, { ...draft, ...proposition, positionId, version });
  }
  const replaced = replaceDraft(form, draftOfPosition(there));
  // What an answer is missing for may be stored, and is asked for first.
  const { lost } = form;
  const joined = { kept: there.stance, pressed: draft.stance };
  return changeDraft(state, { ...replaced, joined, lost }, joinDrafts(replaced.draft, draft));
}

/** Where it was changed meanwhile: the position as it is stored takes the place of the draft. */
export function takeNewer(state: CodingState): Next {
  const { form, page } = state;
  if (!form) return only(state);
  const newer = newerPosition(form, page.view.positions);
  if (!newer) return leaveForm(state);
  return only({ ...state, form: replaceDraft(form, draftOfPosition(newer)) });
}

/** The position of a form as the server sent it last; null where it is not there any more. */
export function newerPosition(
  { draft }: Pick<Form, 'draft'>,
  positions: readonly PositionView[],
): PositionView | null {
  return (
    positions.find(({ id }) => id === draft.positionId) ??
    findPosition(positions, draft.commentatorId, draft.propositionId) ??
    null
  );
}

/** Where it was changed meanwhile: the draft is saved over it, and undo goes back to that. */
export function saveOver(state: CodingState): Next {
  const { form } = state;
  if (form?.save.kind !== 'failed' || form.save.changedTo === null) return only(state);
  const newer = { ...form, subject: form.subject + 1 };
  return changeDraft(state, newer, { ...form.draft, version: form.save.changedTo });
}
