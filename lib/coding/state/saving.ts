import { type DraftProposition, formOfDraft, type PositionDraft } from '@/lib/coding/draft';
import type { CodingPage } from '@/lib/coding/state/coding-page';
import type { CodingCommand, CodingEffect, CommandOf } from '@/lib/coding/state/commands';
import type { Form } from '@/lib/coding/state/form-state';
import type { PositionFormRaw } from '@/lib/positions/schema';

/** How long typing rests before it is saved. */
export const TYPING_PAUSE_MS = 600;

/** How long until a save that got no answer is tried again. */
export const RETRY_MS = 5_000;

/** How the saving of a form ended: "unfinished" is a position that lacks what it cannot be without. */
export type SaveEnd = 'saved' | 'unfinished' | 'failed';

/** A form after something was done to it, and how its saving ended, where it did. */
export type Settled = { form: Form; effects: readonly CodingEffect[]; end: SaveEnd | null };

/**
 * Begins the save of what is not saved yet; where one is on its way, it is saved after that. A save whose
 * answer was lost is sent as it was; what was changed since is saved after it.
 */
export function beginSave(form: Form, page: CodingPage): Settled {
  if (form.sent) return { form: { ...form, isDue: true, pause: null }, effects: [], end: null };
  if (!form.isUnsaved) return { form: { ...form, isDue: false }, effects: [], end: 'saved' };
  const { lost, draft, subject, changes } = form;
  const posted = lost?.posted ?? formOfDraft(draft, page.view.debate.readingId, page.coder);
  const rested = { ...form, isDue: false, pause: null };
  if (!posted) {
    return { form: { ...rested, save: { kind: 'unfinished' } }, effects: [], end: 'unfinished' };
  }
  const sent = lost ?? { posted, subject, changes };
  const isUnsaved = sent.changes !== changes;
  return {
    form: { ...rested, isUnsaved, saves: form.saves + 1, sent, save: { kind: 'saving' } },
    effects: [{ do: 'save', key: form.opened.key, form: posted }],
    end: null,
  };
}

/**
 * Changes the draft and saves it: at once, or when typing rests. The very same draft is no change.
 * Where it is of another pair now, a save that is on its way, or whose answer was lost, is of the position
 * that it was of before.
 */
export function change(
  form: Form,
  draft: PositionDraft,
  page: CodingPage,
  typing = false,
): Settled {
  if (draft === form.draft) return { form, effects: [], end: null };
  const isOfAnother =
    draft.commentatorId !== form.draft.commentatorId ||
    draft.propositionId !== form.draft.propositionId;
  const changed: Form = {
    ...form,
    draft,
    isUnsaved: true,
    changes: form.changes + 1,
    save: form.save.kind === 'failed' ? form.save : { kind: 'waiting' },
    subject: isOfAnother ? form.subject + 1 : form.subject,
  };
  if (!typing) return beginSave(changed, page);
  const pause = changed.changes;
  const command: CodingCommand = { type: 'typing-rested', key: form.opened.key, pause };
  return {
    form: { ...changed, pause },
    effects: [{ do: 'later', ms: TYPING_PAUSE_MS, command }],
    end: null,
  };
}

/** The form with the reason that is being written in its draft; the very same where none is. */
export function takeReason(form: Form): Form {
  const { draft, newReason } = form;
  const text = newReason.text.replace(/\s+/g, ' ').trim();
  if (text === '') return form;
  return {
    ...form,
    draft: { ...draft, reasons: [...draft.reasons, { ...newReason, text }] },
    newReason: { ...newReason, text: '' },
    isUnsaved: true,
    changes: form.changes + 1,
  };
}

/** Puts a stored position in the form in place of what is there, without saving. */
export function replaceDraft(form: Form, draft: PositionDraft): Form {
  return {
    ...form,
    subject: form.subject + 1,
    draft,
    lost: null,
    isUnsaved: false,
    isDue: false,
    pause: null,
    save: { kind: 'untouched' },
  };
}

/** A form whose save is answered: what was entered meanwhile is saved next. */
export function takeSaved(form: Form, answer: CommandOf<'saved'>, page: CodingPage): Settled {
  const taken: Form = {
    ...form,
    sent: null,
    lost: null,
    draft: draftAfter(form, answer),
    save: { kind: form.isUnsaved ? 'waiting' : 'saved' },
    // What was changed while an answer was missing waited for this one.
    isDue: form.isDue || (form.lost !== null && form.isUnsaved),
  };
  return goOn(taken, page, 'saved');
}

/**
 * The draft with what the answer to a save says of its position and proposition. A proposition that was
 * changed before the save that made it was answered stays to be saved, with the name of what was made.
 */
function draftAfter({ sent, draft, subject }: Form, answer: CommandOf<'saved'>): PositionDraft {
  if (!sent) return draft;
  const { id: positionId, version, propositionId } = answer;
  const { posted } = sent;
  const isOfPair =
    draft.commentatorId === posted.commentatorId && draft.propositionId === posted.propositionId;
  // Chosen away and back again, it is of the pair that it was of before.
  const isSame = sent.subject === subject || (isOfPair && draft.version === null);
  const wasMade = answer.isNewProposition && draft.propositionId === null;
  const { newProposition: fresh } = draft;
  if (!wasMade || !fresh || !isReworded(fresh, posted.newProposition)) {
    const written = isSame || wasMade ? { propositionId, newProposition: null } : {};
    return isSame ? { ...draft, ...written, positionId, version } : { ...draft, ...written };
  }
  const { key: _, ...written } = fresh;
  if (!isSame) return { ...draft, newProposition: written };
  return { ...draft, newProposition: { ...written, key: propositionId }, positionId, version };
}

function isReworded(fresh: DraftProposition, posted: PositionFormRaw['newProposition']): boolean {
  const of = ({ text, themes }: DraftProposition) => JSON.stringify([text.trim(), themes]);
  return !posted || of(fresh) !== of(posted);
}

/** A form whose save was refused or not answered: what it holds is not stored. */
export function takeFailed(
  form: Form,
  failed: Pick<Form, 'problem' | 'save' | 'lost'>,
  page: CodingPage,
): Settled {
  return goOn({ ...form, ...failed, sent: null, isUnsaved: true }, page, 'failed');
}

function goOn(form: Form, page: CodingPage, end: SaveEnd): Settled {
  return form.isDue ? beginSave(form, page) : { form, effects: [], end };
}

/** True where leaving the page would lose a position that could be stored. */
export function isStorableUnsaved(open: Form, page: CodingPage): boolean {
  const form = takeReason(open);
  return form.isUnsaved && formOfDraft(form.draft, page.view.debate.readingId, '') !== null;
}
