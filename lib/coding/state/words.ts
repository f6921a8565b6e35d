import type { Stance } from '@/lib/analysis/stance-matrix';
import {
  addQuotation,
  type DraftQuotation,
  emptyDraft,
  type PositionDraft,
} from '@/lib/coding/draft';
import { draftOfPair, findPosition, nameOf } from '@/lib/coding/state/coding-page';
import type { AskedWords, CodingState } from '@/lib/coding/state/coding-state';
import type { Passage } from '@/lib/coding/state/coding-text';
import { inTurn, type Next, only, say } from '@/lib/coding/state/commands';
import { changeDraft } from '@/lib/coding/state/form-commands';
import type { Form } from '@/lib/coding/state/form-state';
import { openForm, openPairForm } from '@/lib/coding/state/forms';
import { PUT_IN_PLACE, placeWords } from '@/lib/coding/state/quotation-anew';
import { unsaidOfWords } from '@/lib/positions/content';
import type { NamedReason } from '@/lib/positions/position';
import { isQuotableAs, sayNobodysWords } from '@/lib/positions/whose-words';
import { paragraphAt } from '@/lib/text/paragraphs';
import type { ContributionView } from '@/lib/view/view';

/** The chosen words as a quotation with its place; null where the text is not there. */
export function quotationOfPassage(
  contributions: readonly ContributionView[],
  { contributionId, start, end }: Passage,
): Omit<DraftQuotation, 'quotation'> | null {
  const contribution = contributions.find(({ id }) => id === contributionId);
  const text = contribution?.text ?? null;
  if (!contribution || text === null || start >= end) return null;
  return {
    exact: text.slice(start, end),
    contributionId,
    start,
    end,
    paragraph: paragraphAt(text, start)?.number ?? null,
    ...unsaidOfWords,
    // What a moderator says stays the moderator's, whosever position it shows.
    wordsOf: contribution.commentatorId === null ? contribution.speaker : '',
    reason: null,
    status: 'anchored',
  };
}

/** A place in the text for the form about some words. */
function placeOf({ contributionId, end }: Passage) {
  return { kind: 'text' as const, contributionId, offset: end };
}

/** Opens a form for a new position on words, with the stance whose key was pressed. */
export function recordPosition(state: CodingState, passage: Passage, stance: Stance | null): Next {
  const { contributions } = state.page.text;
  const words = quotationOfPassage(contributions, passage);
  const contribution = contributions.find((one) => one.id === passage.contributionId);
  if (!words || !contribution) return only(state);
  const speaks = contribution.kind === 'contribution';
  const draft = emptyDraft({
    commentatorId: speaks ? contribution.commentatorId : null,
    stance,
  });
  const next = openForm(state, placeOf(passage), addQuotation(draft, words), true);
  return inTurn(next, (now) => only({ ...now, passage: null }));
}

/**
 * Opens the form of one commentator on one proposition, in the list of propositions. Where there is no
 * position yet and the chosen words are that commentator's, it begins with them; what is stored is only
 * shown, and the words stay chosen.
 */
export function openPair(
  state: CodingState,
  { commentatorId, propositionId }: { commentatorId: string; propositionId: string },
): Next {
  const { page, passage } = state;
  const place = { kind: 'list' as const, propositionId };
  const draft = draftOfPair(page.view, commentatorId, propositionId);
  const { contributions } = page.text;
  const speaker = contributions.find(({ id }) => id === passage?.contributionId)?.commentatorId;
  const isTheirs = draft.positionId === null && speaker === commentatorId;
  const words = passage && isTheirs ? quotationOfPassage(contributions, passage) : null;
  if (!words) return openPairForm(state, place, draft);
  const withWords = (now: PositionDraft) => addQuotation(now, words);
  return openPairForm({ ...state, passage: null, coded: passage }, place, draft, withWords, true);
}

/**
 * Takes a passage that the program found as evidence: opens its speaker's position on the
 * proposition (the one that is there, or a new one) with the words, marked as suggested. The
 * coder still says what the stance is.
 */
export function takePassage(
  state: CodingState,
  passage: Passage,
  propositionId: string | null,
): Next {
  const { view, text } = state.page;
  const words = quotationOfPassage(text.contributions, passage);
  const speaker = text.contributions.find(({ id }) => id === passage.contributionId)?.commentatorId;
  if (!words || !speaker) return only(state);
  const isThere = findPosition(view.positions, speaker, propositionId) !== undefined;
  const draft = draftOfPair(view, speaker, propositionId);
  const withWords = (now: PositionDraft) => addQuotation(now, { ...words, suggested: true });
  return openPairForm({ ...state, passage: null }, placeOf(passage), draft, withWords, isThere);
}

/**
 * Whose the chosen words are, seen from the open position: `othersName` where they are another's,
 * whose position can be offered instead; `saidFor` where nobody is named for them, so that the coder
 * says whom they show. Both null where they may be added as they are, or no position is open.
 * `person` is whose position is open; '' where nobody is chosen for it, or none is.
 */
export function wordsSeenFrom({
  page,
  form,
  passage,
}: Pick<CodingState, 'page' | 'form' | 'passage'>): {
  othersName: string | null;
  saidFor: string | null;
  person: string;
} {
  const whose = form?.draft.commentatorId ?? null;
  const person = nameOf(page, whose);
  const place = page.text.contributions.find(({ id }) => id === passage?.contributionId);
  if (whose === null || place === undefined) return { othersName: null, saidFor: null, person };
  return {
    othersName: isQuotableAs(place, whose) ? null : nameOf(page, place.commentatorId),
    saidFor: place.commentatorId === null ? person : null,
    person,
  };
}

/**
 * Adds the chosen words to the open position. Of another's it is asked first whether they shall be added
 * as that one's; where nobody is named for them and a key was pressed, it is said why not. Both stay
 * chosen.
 *
 * @param joined as a further piece of its last quotation
 * @param isNamed they were added by what names whom they are for; a key names nobody
 * @param reason the reason that they show; null: the position
 */
export function addWords(
  state: CodingState,
  joined: boolean,
  isNamed: boolean,
  reason: NamedReason | null = null,
): Next {
  const { passage, form } = state;
  if (!passage || !form) return only(state);
  const { othersName, saidFor } = wordsSeenFrom(state);
  if (othersName !== null) return only({ ...state, asked: { passage, joined, reason } });
  if (saidFor !== null && !isNamed)
    return only(
      state,
      say(
        form.anew === null
          ? `Not added. ${sayNobodysWords(saidFor)}`
          : `Not taken. ${sayNobodysWords(saidFor, PUT_IN_PLACE)}`,
      ),
    );
  return putIntoForm(state, form, { passage, joined, reason });
}

/** What is asked now: whether these words of another shall be added. Null once others are chosen. */
export function askedOf({ asked, passage, form }: CodingState): AskedWords | null {
  return form && asked && asked.passage === passage ? asked : null;
}

/** Adds another's words as that one's, or leaves them out; they stay chosen then. */
export function answerWhoseWords(state: CodingState, adds: boolean): Next {
  const asked = askedOf(state);
  const { form } = state;
  const answered = { ...state, asked: null };
  const { othersName } = wordsSeenFrom(state);
  if (!adds || !asked || !form) return only(answered);
  return putIntoForm(answered, form, asked, othersName ?? '');
}

function putIntoForm(
  state: CodingState,
  form: Form,
  { passage, joined, reason }: AskedWords,
  wordsOf?: string,
): Next {
  const words = quotationOfPassage(state.page.text.contributions, passage);
  const more = wordsOf === undefined ? { reason } : { reason, wordsOf };
  const draft = words ? placeWords(form, { ...words, ...more }, joined) : form.draft;
  const next = { ...state, passage: null, coded: passage };
  return changeDraft(next, { ...form, anew: null }, draft);
}
