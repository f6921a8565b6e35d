import type { Stance } from '@/lib/analysis/stance-matrix';
import type { FormField, PositionDraft } from '@/lib/coding/draft';
import type { KeptDraft } from '@/lib/coding/kept-draft';
import type { ListPlace } from '@/lib/coding/side-panel';
import type { Passage } from '@/lib/coding/state/coding-text';
import type { FieldErrors } from '@/lib/fields/answer';
import type { ReasonFields } from '@/lib/positions/position';
import type { PositionFormRaw } from '@/lib/positions/schema';
import type { PositionView } from '@/lib/view/view';

/** Where a form stands: under the paragraph of its words, or under its proposition in the list. */
export type FormPlace = KeptDraft['place'];

/** A form as it was opened; it stays the same object while the form is open. */
export type OpenForm = { key: string; place: FormPlace; first: PositionDraft };

type SaveState =
  | { kind: 'untouched' | 'unfinished' | 'waiting' | 'saving' | 'saved' }
  | {
      kind: 'failed';
      errors: FieldErrors;
      /** The stored version, where the position changed meanwhile. */
      changedTo: number | null;
      /** No answer came, or it was refused only for now: the save is tried again by itself. */
      retries: boolean;
      /** No answer came to what was sent: it may be stored. */
      mayBeStored: boolean;
    };

/** A save that is on its way: what was posted, and at which subject and change of its form. */
export type Sent = { posted: PositionFormRaw } & Pick<Form, 'subject' | 'changes'>;

/** The words in the text that a form stands under; null where it stands in the list, or has none. */
export function wordsOfForm({ place, first }: Pick<OpenForm, 'place' | 'first'>): Passage | null {
  if (place.kind !== 'text') return null;
  const { contributionId, offset } = place;
  const piece = first.evidence.findLast(
    (one) => one.contributionId === contributionId && one.start !== null && one.start < offset,
  );
  if (!piece || piece.start === null || piece.end === null) return null;
  return { contributionId, start: piece.start, end: piece.end };
}

/** A position being edited, and how far it is stored. One save runs at a time. */
export type Form = {
  opened: OpenForm;
  draft: PositionDraft;
  /** The field that was typed in last; null where something else was done after that. */
  typedIn: FormField | null;
  /** A reason that is being written and is not added yet. */
  newReason: ReasonFields;
  /** The draft holds what is neither stored nor on its way. */
  isUnsaved: boolean;
  /** The save on its way. */
  sent: Sent | null;
  /**
   * A save whose answer was lost: it may be stored. It is sent again as it was before anything else is,
   * so that what is stored of it is found and nobody is told that somebody else changed it.
   */
  lost: Sent | null;
  /** To be saved as soon as no other save is on its way. */
  isDue: boolean;
  /** Counts the changes; the one whose pause in typing is waited for, if any. */
  changes: number;
  pause: number | null;
  /** Counts the saves. */
  saves: number;
  /** Counts the positions that the form was of: what was sent of an earlier one is not this draft. */
  subject: number;
  save: SaveState;
  /** Why the last save failed. */
  problem: string;
  /** The words of the draft were added to a position that was there: its stance, and the one given. */
  joined: { kept: Stance; pressed: Stance | null } | null;
  /** The number of the quotation whose place the next words take; null where words are added. */
  anew: number | null;
  /** What became of its stored position meanwhile; taken over where a change of the text here made it. */
  renewed: { before: PositionView; after: PositionView } | null;
  /** The position is being taken away: after a save that is on its way, or now. */
  removal: 'after the save' | 'asked' | null;
  /** The list that it was opened from, and goes back to; null where it goes back to the text, or its cell. */
  from: ListPlace | null;
  showsHistory: boolean;
  /** Why an earlier state was not brought back. */
  historyProblem: string;
};

/** A form that was closed and whose last save has not ended. */
export type Leaving = {
  form: Form;
  /** The page was left with it: what can quickly be given again is kept, too. */
  forGood: boolean;
  /** It was closed by "undo", which goes on when it is known what came of it. */
  thenUndo: boolean;
};

/**
 * What a form holds when it is opened.
 *
 * @param isUnsaved its draft holds what is not stored yet
 */
export function newForm(opened: OpenForm, isUnsaved = false): Form {
  return {
    opened,
    draft: opened.first,
    typedIn: null,
    newReason: { text: '', direction: (opened.first.stance ?? 0) < 0 ? 'against' : 'for' },
    isUnsaved,
    sent: null,
    lost: null,
    isDue: false,
    changes: 0,
    pause: null,
    saves: 0,
    subject: 0,
    save: { kind: 'untouched' },
    problem: '',
    joined: null,
    anew: null,
    renewed: null,
    removal: null,
    from: null,
    showsHistory: false,
    historyProblem: '',
  };
}
