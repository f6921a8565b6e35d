import type { Stance } from '@/lib/analysis/stance-matrix';
import {
  addQuotation,
  type DraftQuotation,
  emptyDraft,
  type PositionDraft,
} from '@/lib/coding/draft';
import { draftOfPair, findPosition, nameOf } from '@/lib/coding/state/coding-page';
import type { CodingState } from '@/lib/coding/state/coding-state';
import type { Passage } from '@/lib/coding/state/coding-text';
import { inTurn, type Next, only, say } from '@/lib/coding/state/commands';
import { changeDraft } from '@/lib/coding/state/form-commands';
import { openForm, openPairForm } from '@/lib/coding/state/forms';
import { unsaidOfWords } from '@/lib/positions/content';
import type { NamedReason } from '@/lib/positions/position';
import { isQuotableAs, sayNobodysWords, sayOthersWords } from '@/lib/positions/whose-words';
import { paragraphAt } from '@/lib/text/paragraphs';
import type { ContributionView } from '@/lib/view/view';

/** The chosen words as a quotation with its place; null where the text is not there. */
export function quotationOfPassage(
  contributions: readonly ContributionView[],
  { contributionId, start, end }: Passage,
): Omit<DraftQuotation, 'quotation'> | null {
  const text = contributions.find((contribution) => contribution.id === contributionId)?.text;
  if (text === undefined || text === null || start >= end) return null;
  return {
    exact: text.slice(start, end),
    contributionId,
    start,
    end,
    paragraph: paragraphAt(text, start)?.number ?? null,
    ...unsaidOfWords,
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
 * says whom they show. Both null where they may be added, or no position is open.
 */
export function wordsSeenFrom({
  page,
  form,
  passage,
}: Pick<CodingState, 'page' | 'form' | 'passage'>): {
  othersName: string | null;
  saidFor: string | null;
} {
  const whose = form?.draft.commentatorId ?? null;
  const place = page.text.contributions.find(({ id }) => id === passage?.contributionId);
  if (whose === null || place === undefined) return { othersName: null, saidFor: null };
  return {
    othersName: isQuotableAs(place, whose) ? null : nameOf(page, place.commentatorId),
    saidFor: place.commentatorId === null ? nameOf(page, whose) : null,
  };
}

/**
 * Adds the chosen words to the open position, where they are its commentator's; else it is said why
 * not, and they stay chosen.
 *
 * @param joined as a further piece of its last quotation
 * @param isNamed they were added by what names whom they are for; a key names nobody
 * @param reason what they show, where it is not the position itself
 */
export function addWords(
  state: CodingState,
  joined: boolean,
  isNamed: boolean,
  reason: NamedReason | null = null,
): Next {
  const { form, passage, page } = state;
  if (!passage || !form) return only(state);
  const { othersName, saidFor } = wordsSeenFrom(state);
  if (othersName !== null) {
    const refusal = sayOthersWords(othersName, nameOf(page, form.draft.commentatorId));
    return only(state, say(`Not added. ${refusal}`));
  }
  if (saidFor !== null && !isNamed)
    return only(state, say(`Not added. ${sayNobodysWords(saidFor)}`));
  const words = quotationOfPassage(page.text.contributions, passage);
  const draft = words ? addQuotation(form.draft, { ...words, reason }, joined) : form.draft;
  return changeDraft({ ...state, passage: null, coded: passage }, form, draft);
}
