import type { FormField } from '@/lib/coding/draft';
import { chooseAnew } from '@/lib/coding/state/choose-anew';
import type { CodingState } from '@/lib/coding/state/coding-state';
import {
  type CodingCommand,
  type CodingEffect,
  inTurn,
  type Next,
  only,
  say,
} from '@/lib/coding/state/commands';
import { followPage } from '@/lib/coding/state/follow-text';
import {
  addReason,
  chooseProposition,
  editForm,
  openPosition,
  saveOver,
  takeNewer,
  writeReason,
} from '@/lib/coding/state/form-commands';
import { backToList, closeForm, leaveForm } from '@/lib/coding/state/forms';
import {
  hidePage,
  keepAgain,
  leavePage,
  openKept,
  showPage,
  throwKeptAway,
} from '@/lib/coding/state/kept-forms';
import {
  backToText,
  chooseSentence,
  chooseWords,
  goToParagraph,
  goToWords,
  lookAtWords,
  moveEdge,
  pressNumber,
  stretch,
  tapWords,
} from '@/lib/coding/state/passages';
import { activeParagraph, beAt, comeBack, goNext, goOn } from '@/lib/coding/state/places';
import {
  NOTHING_CHOSEN,
  NOTHING_OPEN,
  openRecorded,
  TYPED_IN_VAIN,
} from '@/lib/coding/state/recorded-here';
import {
  acceptReverted,
  bringBack,
  removeOfCell,
  removePosition,
  showHistory,
} from '@/lib/coding/state/remove-and-restore';
import {
  acceptRefused,
  acceptSaved,
  acceptUnanswered,
  saveAgain,
} from '@/lib/coding/state/save-commands';
import { acceptTextChange } from '@/lib/coding/state/text-steps';
import {
  acceptMarked,
  acceptMoved,
  askForMark,
  moveStep,
  undo,
} from '@/lib/coding/state/undo-and-marks';
import { takeUpVisit } from '@/lib/coding/state/visit';
import {
  addWords,
  answerWhoseWords,
  openPair,
  recordPosition,
  takePassage,
} from '@/lib/coding/state/words';

/**
 * What a command does: the one way in which anything on the coding screen changes. Pure: what is to
 * happen outside (asking the server, the browser's storage, focus, messages) is answered as effects,
 * in their order; what comes of them comes back as commands.
 */
export function reduceCoding(
  state: CodingState,
  command: CodingCommand,
): { state: CodingState; effects: readonly CodingEffect[] } {
  const { state: next, effects: done, followedBy } = doCommand(state, command);
  const { past, future } = state.history;
  const isStep = next.history.past !== past || next.history.future !== future;
  const effects: CodingEffect[] = isStep ? [{ do: 'take-back-what-was-said' }, ...done] : [...done];
  if (!followedBy) return { state: next, effects };
  const more = reduceCoding(next, followedBy);
  return { state: more.state, effects: [...effects, ...more.effects] };
}

function doCommand(state: CodingState, command: CodingCommand): Next {
  switch (command.type) {
    case 'choose-stance':
      if (state.form) return editForm(state, command);
      if (!state.passage) return only(state, say(NOTHING_CHOSEN));
      return recordPosition(state, state.passage, command.stance);
    case 'toggle-explicitness':
      return state.form ? editForm(state, command) : only(state, say(NOTHING_OPEN));
    case 'set-explicitness':
    case 'choose-commentator':
    case 'type-proposition':
    case 'write-proposition':
    case 'type-theme':
    case 'set-field':
    case 'toggle-reason':
    case 'add-words-by-paragraph':
    case 'change-quotation':
    case 'say-of-quotation':
    case 'remove-quotation':
      return editForm(state, command);

    case 'write-reason':
      return writeReason(state, command.part);
    case 'add-reason':
      return addReason(state);
    case 'open-pair':
      return openPair(state, command);
    case 'open-position':
      return openPosition(state, command.positionId, command.place);
    case 'open-recorded':
      return openRecorded(state);
    case 'typed-in-vain':
      return only(state, say(TYPED_IN_VAIN));
    case 'leave-recorded':
      return leaveRecorded(state);
    case 'record-position':
      return recordPosition(state, command.passage, null);
    case 'take-passage':
      return takePassage(state, command.passage, command.propositionId);
    case 'choose-proposition':
      return chooseProposition(state, command.propositionId);
    case 'add-words':
      return addWords(state, command.joined, true, command.reason);
    case 'answer-whose-words':
      return answerWhoseWords(state, command.adds);
    case 'choose-anew':
      return chooseAnew(state, command.quotation);
    case 'take-newer':
      return takeNewer(state);
    case 'save-over':
      return saveOver(state);
    case 'close':
      return closeForm(state);
    case 'remove':
      return command.cell ? removeOfCell(state, command.cell) : removePosition(state);
    case 'show-history':
      return showHistory(state, command.on);
    case 'bring-back':
      return bringBack(state, command);

    case 'typing-rested':
    case 'try-again':
    case 'try-now':
    case 'connected':
      return saveAgain(state, command);
    case 'saved':
      return acceptSaved(state, command);
    case 'save-refused':
      return acceptRefused(state, command);
    case 'save-unanswered':
      return acceptUnanswered(state, command);
    case 'reverted':
      return acceptReverted(state, command);

    case 'kept-read':
      return only({ ...state, kept: command.kept });
    case 'open-kept':
      return openKept(state, command.id);
    case 'throw-kept-away':
      return throwKeptAway(state, command.id);
    case 'keep-again':
      return keepAgain(state, command.kept);
    case 'page-hidden':
      return hidePage(state);
    case 'page-shown':
      return showPage(state);
    case 'page-left':
      return leavePage(state);

    case 'mark':
      return askForMark(state, command.mark, command.on);
    case 'marked':
      return acceptMarked(state, command);
    case 'undo':
      return undo(state);
    case 'take-back':
      return moveStep(state, 'undo');
    case 'redo':
      return moveStep(state, 'redo');
    case 'moved':
      return acceptMoved(state, command);

    case 'text-changed':
      return acceptTextChange(state, command);
    case 'choose-words':
      return chooseWords(state, command.passage, { isCut: command.isCut ?? false });
    case 'take-words':
      if (!state.passage) return only(state, say(NOTHING_CHOSEN));
      if (state.form) return addWords(state, command.joined, false);
      return recordPosition(state, state.passage, null);
    case 'go-next':
      return inTurn(leaveForm(state), (left) => goNext(left, command.by));
    case 'choose-sentence':
      return chooseSentence(state, command.by);
    case 'stretch':
      return stretch(state, command);
    case 'move-edge':
      return moveEdge(state, command);
    case 'tap':
      return tapWords(state, command.contributionId, command.offset);
    case 'press-number':
      return pressNumber(state, command.contributionId, command.number);
    case 'be-at':
      return beAt(state, command);
    case 'go-to-words':
      return goToWords(state, command);
    case 'look-at-words':
      return lookAtWords(state, command);
    case 'leave-list':
      return only(state.inList ? { ...state, inList: null } : state);
    case 'find-words':
      return only({ ...state, find: { query: command.query, at: 0 } });
    case 'go-to-paragraph':
      return goToParagraph(state, command.place);
    case 'toggle-done':
      return toggleDone(state);
    case 'pass-short-turns':
      return only({ ...state, passesUnder: command.under });
    case 'come-back':
      return comeBack(state, command.to);
    case 'take-up-visit':
      return takeUpVisit(state, command.visit);

    case 'page-read':
      return readPage(state, command.page);
    case 'look-for-similar':
      return showList(state, { do: 'show-panel', panel: 'similar', focus: true });
    case 'find-proposition':
      return showList(state, { do: 'show-panel', panel: 'propositions', focus: true });
    case 'find-in-text':
      return showList(state, { do: 'show-panel', panel: 'find', focus: true });
    case 'show-beside':
      return showList(state, { do: 'show-panel', panel: command.panel, focus: true });
    case 'go-to-field':
      return goToField(state, command.field);
    case 'back-to-text':
      return backToText(state);
    case 'show-part':
      if (command.part === 'text') return only({ ...state, side: 'text' });
      return showList(state, { do: 'show-panel', panel: command.part, focus: false });
    case 'toggle-cues':
      return only(state, { do: 'toggle-cues' });
    case 'show-keys':
      return only({ ...state, showsKeys: command.on });
    case 'escape':
      if (command.isBeside && state.form?.opened.place.kind !== 'list') return backToText(state);
      return state.form ? closeForm(state) : only({ ...state, passage: null });
  }
}

/** None of several positions was chosen: back to where it was asked. */
function leaveRecorded(state: CodingState): Next {
  const left = { ...state, recorded: null };
  const from = state.recorded?.from;
  return from ? backToList(left, from) : backToText(left);
}

/** To a field of the open form, and to what shows that. */
function goToField(state: CodingState, field: FormField): Next {
  const { form } = state;
  if (!form) return only(state, say(NOTHING_OPEN));
  const focus = { do: 'focus-field' as const, field };
  if (form.opened.place.kind === 'text') return only({ ...state, side: 'text' }, focus);
  const shown = showList(state, { do: 'show-panel', panel: 'propositions', focus: false });
  return inTurn(shown, (now) => only(now, focus));
}

function toggleDone(state: CodingState): Next {
  const active = activeParagraph(state);
  if (!active) return only(state);
  const { contributionId, number: paragraph } = active;
  const isDone = state.page.reviewed.has(`${contributionId} ${paragraph}`);
  const marked = askForMark(state, { of: 'review', contributionId, paragraph }, !isDone);
  if (isDone) return marked;
  return inTurn(marked, (now) => inTurn(leaveForm(now), (left) => goOn(left, active)));
}

function showList(state: CodingState, effect: CodingEffect): Next {
  return only({ ...state, side: 'list' }, effect);
}

/** Where a version is stored that this page did not write, undo must not go over it unseen. */
function readPage(state: CodingState, page: CodingState['page']): Next {
  if (page === state.page) return only(state);
  const unseen = page.view.positions.filter(({ id }) => !state.versions.has(id));
  if (unseen.length === 0) return followPage(state, page);
  const versions = new Map(state.versions);
  for (const { id, version } of unseen) versions.set(id, version);
  return followPage({ ...state, versions }, page);
}
