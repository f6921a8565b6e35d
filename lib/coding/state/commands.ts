import type { Stance } from '@/lib/analysis/stance-matrix';
import type {
  DraftProposition,
  DraftQuotation,
  FormField,
  PositionDraft,
} from '@/lib/coding/draft';
import type { KeptDraft } from '@/lib/coding/kept-draft';
import type { KeptPlace } from '@/lib/coding/kept-place';
import type { KeptVisit } from '@/lib/coding/kept-visit';
import type { ListPlace, SidePanel } from '@/lib/coding/side-panel';
import type { CodingPage } from '@/lib/coding/state/coding-page';
import type { CodingState } from '@/lib/coding/state/coding-state';
import type { Mark, Revert } from '@/lib/coding/state/coding-step';
import type { ParagraphPlace, Passage } from '@/lib/coding/state/coding-text';
import type { FormPlace } from '@/lib/coding/state/form-state';
import type { Edge } from '@/lib/coding/word-choice';
import type { FieldErrors } from '@/lib/fields/answer';
import type { NamedReason, PositionFields, ReasonFields } from '@/lib/positions/position';
import type { PositionFormRaw, PositionRevert } from '@/lib/positions/schema';
import type { UndoWay } from '@/lib/undo/undo-history';

/** The fields of a position that are typed, and not chosen. */
export type TypedField = Exclude<keyof PositionFields, 'stance' | 'explicitness'>;

/** One commentator on one proposition. */
export type Pair = { commentatorId: string; propositionId: string };

/** What a coder says of a quotation beside its words. */
export type SaidOfQuotation = Pick<
  DraftQuotation,
  'stance' | 'saidOn' | 'wordsOf' | 'reason' | 'telling'
>;

/** What changes the draft of the open form. */
export type EditCommand =
  | { type: 'choose-stance'; stance: Stance }
  | { type: 'set-explicitness'; explicitness: PositionDraft['explicitness'] }
  | { type: 'toggle-explicitness' }
  | { type: 'choose-commentator'; commentatorId: string | null }
  /** What is typed to find a proposition or to write a new one. */
  | { type: 'type-proposition'; text: string }
  | { type: 'write-proposition'; proposition: DraftProposition; typing: boolean }
  /** What is typed to find a theme for it or to write a new one. */
  | { type: 'type-theme'; text: string }
  /** What is typed into a field of its own: the summary, the note, the confidence. */
  | { type: 'set-field'; part: Partial<Pick<PositionDraft, TypedField>> }
  | {
      type: 'toggle-reason';
      reason: ReasonFields & { id: string };
      on: boolean;
    }
  /** Words by paragraph, where the text is not stored: written in the form. */
  | { type: 'add-words-by-paragraph'; contributionId: string }
  | { type: 'change-quotation'; at: number; part: Partial<DraftQuotation> }
  /** What is said of a quotation beside its words, with all its pieces; its day and whose words are typed. */
  | { type: 'say-of-quotation'; quotation: number; part: Partial<SaidOfQuotation> }
  | { type: 'remove-quotation'; at: number };

/** What became of something that the server was asked: what it says, or why it was not done. */
export type Outcome<Value> =
  | { ok: true; value: Value }
  | {
      ok: false;
      message: string;
      /** "Not done" may be said of it only where nothing is stored for certain. */
      nothingStored: boolean;
      /** The server refuses it: asked again as it is, it would do so again. */
      isFinal?: boolean;
    };

/** A change of the debate's text that was made while coding. */
export type ChangedText = {
  does: 'correct' | 'reassign' | 'split' | 'join';
  /** Among the changes of the text. */
  number: number;
  /** The positions that it gave one more version, of all readings. */
  renewed: readonly string[];
};

/** What happened: a key, a click, an answer. */
export type CodingCommand =
  | EditCommand
  | { type: 'write-reason'; part: Partial<ReasonFields> }
  | { type: 'add-reason' }
  // Forms.
  | ({ type: 'open-pair' } & Pair)
  | { type: 'open-position'; positionId: string; place: FormPlace }
  /** What is recorded on the chosen words, or where the keys are; of several it is asked which. */
  | { type: 'open-recorded' }
  /** Letters came in a row where there is no field: they did nothing. */
  | { type: 'typed-in-vain' }
  | { type: 'leave-recorded' }
  | { type: 'record-position'; passage: Passage }
  | { type: 'take-passage'; passage: Passage; propositionId: string | null }
  | { type: 'choose-proposition'; propositionId: string }
  | { type: 'add-words'; joined: boolean; reason?: NamedReason }
  /** The answer to whether another's words shall be added as such. */
  | { type: 'answer-whose-words'; adds: boolean }
  /** The next words take the place of a quotation, by its number; null ends that. */
  | { type: 'choose-anew'; quotation: number | null }
  | { type: 'take-newer' }
  | { type: 'save-over' }
  | { type: 'close' }
  /** `cell`: of the pair whose cell has the focus, whatever form is open. */
  | { type: 'remove'; cell?: Pair }
  | { type: 'show-history'; on: boolean }
  /**
   * To one of its versions (null: how it stood before it was taken away), of the open form, or of one that
   * was taken away.
   */
  | { type: 'bring-back'; version: number | null; removed?: { id: string; version: number } }
  // Saving.
  | { type: 'typing-rested'; key: string; pause: number }
  | { type: 'try-again'; key: string; save: number }
  | { type: 'try-now' }
  | { type: 'connected' }
  | {
      type: 'saved';
      key: string;
      id: string;
      version: number;
      propositionId: string;
      isNewProposition: boolean;
      /** The themes that were not there before it. */
      newThemeIds?: readonly string[];
    }
  | {
      type: 'save-refused';
      key: string;
      /** All of it in words, and the same by field. */
      message: string;
      errors: FieldErrors;
      changedTo: number | null;
      /** Nothing speaks against it: it is tried again. */
      again: boolean;
    }
  | {
      type: 'save-unanswered';
      key: string;
      problem: string;
      /** It is told that it may be stored. */
      mayBeStored: boolean;
      /** It was sent, for all that is known. */
      wasSent: boolean;
    }
  | { type: 'reverted'; revert: Revert; ask: PositionRevert; outcome: Outcome<{ version: number }> }
  // What is kept in the browser.
  | { type: 'kept-read'; kept: readonly KeptDraft[] }
  | { type: 'open-kept'; id: string }
  | { type: 'throw-kept-away'; id: string }
  | { type: 'keep-again'; kept: KeptDraft }
  | { type: 'page-hidden' }
  | { type: 'page-shown' }
  | { type: 'page-left' }
  // Marks, undo and redo.
  | { type: 'mark'; mark: Mark; on: boolean }
  | {
      type: 'marked';
      mark: Mark;
      on: boolean;
      closes: string | null;
      outcome: Outcome<{ changed?: readonly string[] }>;
    }
  | { type: 'undo' }
  /** What "undo" does when the form that was open is closed. */
  | { type: 'take-back' }
  | { type: 'redo' }
  | {
      type: 'moved';
      /** `renewed`: the positions that a change of the text gave one more version. */
      outcome: Outcome<{ changed?: readonly string[]; renewed?: readonly string[] }>;
      /** The version that was written, also where what came after it was not answered. */
      wrote: { id: string; version: number } | null;
    }
  // The text and its paragraphs.
  /** The text itself was changed here; `said` is what came of it, in sentences. */
  | ({ type: 'text-changed'; said: string } & ChangedText)
  /** `isCut`, here and below: the words went on into what somebody else says. */
  | { type: 'choose-words'; passage: Passage | null; isCut?: boolean }
  | { type: 'take-words'; joined: boolean }
  | { type: 'go-next'; by: 1 | -1 }
  | { type: 'choose-sentence'; by: 1 | -1 }
  /** `isSideways`: by an arrow to the right (1) or the left (−1), which goes back where words run leftward. */
  | { type: 'stretch'; by: 1 | -1; isSideways?: true }
  /** One end of the chosen words goes on or back by a word. */
  | { type: 'move-edge'; edge: Edge; by: 1 | -1; isSideways?: true }
  | { type: 'tap'; contributionId: string; offset: number }
  | { type: 'press-number'; contributionId: string; number: number }
  | { type: 'be-at'; contributionId: string; number: number }
  | { type: 'go-to-words'; passage: Passage; isCut?: boolean; place?: ListPlace }
  /** As `go-to-words`, and the focus stays at that place of the list. */
  | { type: 'look-at-words'; passage: Passage; isCut?: boolean; place: ListPlace }
  /** The focus leaves the list of words. */
  | { type: 'leave-list' }
  /** What is looked for in the text. */
  | { type: 'find-words'; query: string }
  | { type: 'go-to-paragraph'; place: ParagraphPlace }
  | { type: 'toggle-done' }
  | { type: 'pass-short-turns'; under: number }
  | { type: 'come-back'; to: KeptPlace }
  | { type: 'take-up-visit'; visit: KeptVisit }
  // What is shown.
  | { type: 'page-read'; page: CodingPage }
  | { type: 'look-for-similar' }
  | { type: 'find-proposition' }
  | { type: 'find-in-text' }
  | { type: 'show-beside'; panel: 'coverage' | 'questions' }
  /** To a field of the open form. */
  | { type: 'go-to-field'; field: FormField }
  /** From what stands beside the text back to where the keys are. */
  | { type: 'back-to-text' }
  | { type: 'show-part'; part: 'text' | 'propositions' | 'help' }
  | { type: 'toggle-cues' }
  | { type: 'show-keys'; on: boolean }
  /** `isBeside`: in what stands beside the text, and not in a form there. */
  | { type: 'escape'; isBeside?: boolean };

/** The commands of one type. */
export type CommandOf<Type extends CodingCommand['type']> = Extract<CodingCommand, { type: Type }>;

/** A mark to be set or taken away. */
export type MarkToSet = { readingId: string; coder: string; mark: Mark; on: boolean };

/** What shall happen outside the state; what comes of it is a command again. */
export type CodingEffect =
  | { do: 'save'; key: string; form: PositionFormRaw }
  | { do: 'revert'; revert: Revert; ask: PositionRevert }
  | ({ do: 'mark'; closes: string | null } & MarkToSet)
  | ({ do: 'move-mark' } & MarkToSet)
  | {
      do: 'move-position';
      way: UndoWay;
      ask: PositionRevert;
      /** A proposition that goes with the position when it is taken back, and comes before it again. */
      propositionId: string | null;
      /** The themes that were made with it: they go with it where nothing else stands under them. */
      themeIds: readonly string[];
    }
  | { do: 'move-text'; debateId: string; number: number; takenBack: boolean; coder: string }
  | { do: 'later'; ms: number; command: CodingCommand }
  | { do: 'keep'; kept: KeptDraft }
  | { do: 'forget'; id: string }
  | { do: 'offer-kept-again'; kept: KeptDraft }
  | { do: 'say'; message: string; isProblem: boolean }
  /** What was said last is of the step before this one. */
  | { do: 'take-back-what-was-said' }
  | { do: 'read-page-again' }
  /** Words in it are brought into sight, where there are any, and else its beginning. */
  | { do: 'focus-paragraph'; place: ParagraphPlace; words: Passage | null }
  | { do: 'focus-cell'; commentatorId: string | null; propositionId: string }
  | { do: 'show-words'; passage: Passage }
  | { do: 'focus-field'; field: FormField }
  | { do: 'show-panel'; panel: SidePanel | 'help'; focus: boolean }
  | ({ do: 'focus-list' } & ListPlace)
  | { do: 'toggle-cues' };

/** The effects of one kind. */
export type EffectOf<Do extends CodingEffect['do']> = Extract<CodingEffect, { do: Do }>;

/** The next state, what follows from it outside, and the command that goes on from there, if any. */
export type Next = {
  state: CodingState;
  effects: readonly CodingEffect[];
  followedBy?: CodingCommand;
};

/** The next state, with what follows from it outside, and no command after it. */
export function only(state: CodingState, ...effects: readonly CodingEffect[]): Next {
  return { state, effects };
}

/** One after the other: the second goes on from the state of the first. */
export function inTurn(first: Next, second: (state: CodingState) => Next): Next {
  const { state, effects, followedBy: later } = second(first.state);
  const followedBy = later ?? first.followedBy;
  const all = [...first.effects, ...effects];
  return followedBy ? { state, effects: all, followedBy } : { state, effects: all };
}

/** A mark for the reading that is open, by who codes it. */
export function markToSet({ page }: CodingState, mark: Mark, on: boolean): MarkToSet {
  return { readingId: page.view.debate.readingId, coder: page.coder, mark, on };
}

/** Tells the coder something. */
export function say(message: string): CodingEffect {
  return { do: 'say', message, isProblem: false };
}

/** Tells the coder that something went wrong. */
export function sayProblem(message: string): CodingEffect {
  return { do: 'say', message, isProblem: true };
}
