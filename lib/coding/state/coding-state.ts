import type { Stance } from '@/lib/analysis/stance-matrix';
import { draftOfPosition, emptyDraft, type PositionDraft } from '@/lib/coding/draft';
import type { KeptDraft } from '@/lib/coding/kept-draft';
import type { CodingText, Passage } from '@/lib/coding/state/coding-text';
import type { FieldErrors } from '@/lib/fields/answer';
import type { ReasonFields } from '@/lib/positions/position';
import type { PositionFormRaw, PositionRevert } from '@/lib/positions/schema';
import { emptyHistory, type UndoHistory } from '@/lib/undo/undo-history';
import type { DebateView, PositionView } from '@/lib/view/view';

/** Where a form stands: under the paragraph of its words, or under its proposition in the list. */
export type FormPlace = KeptDraft['place'];

/** A form as it was opened; it stays the same object while the form is open. */
export type OpenForm = { key: string; place: FormPlace; first: PositionDraft };

export type SaveState =
  | { kind: 'untouched' | 'unfinished' | 'waiting' | 'saving' | 'saved' }
  | {
      kind: 'failed';
      errors: FieldErrors;
      /** The stored version, where the position changed meanwhile. */
      changedTo: number | null;
      /** The server gave no answer: the save is tried again by itself. */
      retries: boolean;
      /** No answer came to what was sent: it may be stored. */
      mayBeStored: boolean;
    };

/** What a save that is on its way will be as a step of undo. */
export type Sent = {
  /** See `Form`. */
  subject: number;
  /** The version that it is to follow; null for a position that is new. */
  version: number | null;
  label: string;
  /** Saves of one form, of one position, are one step. */
  historyKey: string;
  /** What was posted, and at which change of the form. */
  posted: PositionFormRaw;
  changes: number;
};

/** A position being edited, and how far it is stored. One save runs at a time. */
export type Form = {
  opened: OpenForm;
  draft: PositionDraft;
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
  /** The position is being taken away: after a save that is on its way, or now. */
  removal: 'after the save' | 'asked' | null;
  showsHistory: boolean;
  /** Why an earlier state was not brought back. */
  historyProblem: string;
};

/** A form that was closed and whose last save has not ended. */
export type Leaving = {
  form: Form;
  /** The page was left with it: there is no step back to it. */
  forGood: boolean;
  /** It was closed by "undo", which goes on when it is known what came of it. */
  thenUndo: boolean;
};

/** A mark that a coder sets or takes away. */
export type Mark =
  | { of: 'silence'; commentatorId: string; propositionId: string }
  | { of: 'silences'; commentatorId: string; propositionIds: readonly string[]; name: string }
  | { of: 'review'; contributionId: string; paragraph: number }
  | { of: 'question'; key: string };

/** What a coder did, as far as it takes to take it back and do it again. */
export type CodingStep =
  | {
      kind: 'position';
      label: string;
      id: string;
      /** The version before, 0 where there was no position; the version after. */
      from: number;
      to: number;
      /** The proposition that was written with the position, if any. */
      newPropositionId: string | null;
      coder: string;
    }
  | { kind: 'mark'; label: string; mark: Mark; on: boolean }
  | {
      kind: 'closing';
      label: string;
      place: FormPlace;
      draft: PositionDraft;
      /** The form that was opened again by undo. */
      key: string | null;
    };

/** What a position is taken to an earlier state for. */
export type Revert = {
  why: 'remove' | 'bring-back';
  formKey: string;
  positionId: string;
  from: number;
  name: string;
  /** It was asked for again by "undo", which then takes it back. */
  thenUndo?: boolean;
};

/** What was asked for and not answered; `isAsked`: it is on its way again. */
export type LostRevert = { revert: Revert; ask: PositionRevert; isAsked: boolean };

/** What the server sent of the debate, as far as it decides what a command does. */
export type CodingPage = {
  view: DebateView;
  text: CodingText;
  /** The paragraphs that are done, as `contributionId number`. */
  reviewed: ReadonlySet<string>;
  /** The pairs that are marked as not addressed, as `commentatorId propositionId`. */
  silent: ReadonlySet<string>;
  coder: string;
};

/** All that a coder is at. */
export type CodingState = {
  page: CodingPage;
  /** The words chosen in the text. */
  passage: Passage | null;
  /** The paragraph that the keys are at; null before the first. */
  at: { contributionId: string; number: number } | null;
  form: Form | null;
  leaving: readonly Leaving[];
  /** What could not be stored when its form was closed; kept in the browser, too. */
  kept: readonly KeptDraft[];
  /** The entry of `kept` for the form that is open, while the page is hidden. */
  keptHidden: string | null;
  history: UndoHistory<CodingStep>;
  /** A position that was taken away or to an earlier state without an answer: it may be done. */
  lostRevert: LostRevert | null;
  /** The last version of each position that this page saw or wrote; what undo expects to find. */
  versions: ReadonlyMap<string, number>;
  /** Which side a phone shows: it has room for one. */
  side: 'text' | 'list';
  showsKeys: boolean;
  /** Counts the forms and kept drafts; with `session`, a name for each that is not given twice. */
  count: number;
  session: string;
};

/**
 * The state of a page that was just opened.
 *
 * @param session differs from visit to visit
 * @param wanted a position to open at once: slugs from the address; what is not there is left out
 */
export function firstCodingState(
  page: CodingPage,
  session: string,
  wanted: { proposition: string | null; commentator: string | null },
): CodingState {
  const { view } = page;
  const proposition = view.propositions.find(({ slug }) => slug === wanted.proposition);
  const person = view.commentators.find(({ slug }) => slug === wanted.commentator);
  const form =
    proposition && person
      ? newForm({
          key: 'form-0',
          place: { kind: 'list', propositionId: proposition.id },
          first: draftOfPair(view, person.id, proposition.id),
        })
      : null;
  return {
    page,
    passage: null,
    at: null,
    form,
    leaving: [],
    kept: [],
    keptHidden: null,
    history: emptyHistory(),
    lostRevert: null,
    versions: new Map(page.view.positions.map(({ id, version }) => [id, version])),
    side: wanted.proposition ? 'list' : 'text',
    showsKeys: false,
    count: 0,
    session,
  };
}

/** The form of one commentator on one proposition: of what is stored, or with nothing in it yet. */
export function draftOfPair(
  { positions }: Pick<DebateView, 'positions'>,
  commentatorId: string,
  propositionId: string | null,
): PositionDraft {
  const there = findPosition(positions, commentatorId, propositionId);
  return there ? draftOfPosition(there) : emptyDraft({ commentatorId, propositionId });
}

/** The position of a pair, if there is one. */
export function findPosition(
  positions: readonly PositionView[],
  commentatorId: string | null,
  propositionId: string | null,
): PositionView | undefined {
  return positions.find(
    (one) => one.commentatorId === commentatorId && one.propositionId === propositionId,
  );
}

/**
 * What a form holds when it is opened.
 *
 * @param isUnsaved its draft holds what is not stored yet
 */
export function newForm(opened: OpenForm, isUnsaved = false): Form {
  return {
    opened,
    draft: opened.first,
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
    removal: null,
    showsHistory: false,
    historyProblem: '',
  };
}

/** The name of a commentator; '' for one that is not there. */
export function nameOf({ view }: CodingPage, commentatorId: string | null | undefined): string {
  return view.commentators.find(({ id }) => id === commentatorId)?.name ?? '';
}
