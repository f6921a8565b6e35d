import type { DraftQuotation, PositionDraft } from '@/lib/coding/draft';
import type { CodingPage } from '@/lib/coding/state/coding-page';
import type { CodingState } from '@/lib/coding/state/coding-state';
import type { CodingText, Passage } from '@/lib/coding/state/coding-text';
import { type Next, only } from '@/lib/coding/state/commands';
import type { Form, FormPlace } from '@/lib/coding/state/form-state';
import { settle } from '@/lib/coding/state/forms';
import { beginSave } from '@/lib/coding/state/saving';
import { asGiven } from '@/lib/positions/content';
import { paragraphAt } from '@/lib/text/paragraphs';
import type { PositionView } from '@/lib/view/view';

/**
 * The page was sent anew. What the text was changed to here is taken over by the open form: its quotations
 * stand where they are stored now, and it goes on from the version that the change wrote, so that nobody
 * is told that somebody else changed it. Words that are chosen, or only entered, go with the text.
 */
export function followPage(state: CodingState, page: CodingPage): Next {
  const { form } = state;
  const before = positionOf(state.page, form);
  const after = positionOf(page, form);
  const isNewer = before && after && before.version < after.version && before !== after;
  const renewed = isNewer ? { before, after } : (form?.renewed ?? null);
  const moved = page.text === state.page.text ? state : followText(state, page.text);
  return takeRenewed({ ...moved, page, form: moved.form && { ...moved.form, renewed } });
}

function positionOf({ view }: CodingPage, form: Form | null): PositionView | undefined {
  return form ? view.positions.find(({ id }) => id === form.draft.positionId) : undefined;
}

/** Takes over what a change of the text made of the position of the open form, once both are known. */
export function takeRenewed(state: CodingState): Next {
  const { form } = state;
  if (!form?.renewed || form.sent) return only(state);
  const { before, after } = form.renewed;
  const isOwn = state.versions.get(after.id) === after.version;
  if (!isOwn || form.draft.version !== before.version) return only(state);
  const draft = { ...form.draft, ...renew(form.draft, before, after) };
  const taken = { ...form, draft, renewed: null };
  const { save } = form;
  // A save that came between was refused for the change that was made here.
  const isRefused = save.kind === 'failed' && save.changedTo === after.version;
  if (!isRefused) return only({ ...state, form: taken });
  return settle(
    { ...state, form: taken },
    beginSave({ ...taken, save: { kind: 'waiting' } }, state.page),
  );
}

/** The version of the stored position, and its places of the quotations that the draft has of it. */
function renew(
  draft: PositionDraft,
  before: PositionView,
  after: PositionView,
): Pick<PositionDraft, 'version' | 'evidence'> {
  const evidence = draft.evidence.map((piece) => {
    const was = before.evidence.find(
      (one) =>
        one.exact === piece.exact &&
        one.contributionId === piece.contributionId &&
        one.start === piece.start,
    );
    const is = after.evidence.find(({ id }) => id === was?.id);
    if (!is) return piece;
    const { exact, contributionId, start, end, paragraph, status, wordsOf } = asGiven(is);
    return { ...piece, exact, contributionId, start, end, paragraph, status, wordsOf };
  });
  return { version: after.version, evidence };
}

function followText(state: CodingState, text: CodingText): CodingState {
  const { form, passage, coded, at, page } = state;
  const words = (one: Passage | null) => one && followWords(one, page.text, text);
  const place = at && page.text.paragraphs.get(at.contributionId)?.[at.number - 1];
  const isThere = at && text.paragraphs.get(at.contributionId)?.[at.number - 1];
  const same = place && text.all.find((one) => one.text === place.text);
  return {
    ...state,
    passage: words(passage),
    coded: words(coded),
    at: isThere ? at : same ? { contributionId: same.contributionId, number: same.number } : null,
    form: form && followForm(form, text),
  };
}

/** The same words where they stand now; null where they are no more. */
function followWords(passage: Passage, before: CodingText, text: CodingText): Passage | null {
  const { contributionId, start, end } = passage;
  const exact = before.contributions
    .find(({ id }) => id === contributionId)
    ?.text?.slice(start, end);
  if (!exact) return null;
  const found = findWords(text, { exact, contributionId, start });
  if (!found) return null;
  const isSame = found.contributionId === contributionId && found.start === start;
  return isSame ? passage : { ...found, end: found.start + exact.length };
}

/** A form whose words go with the text, and which stands under them: what it stood under may be gone. */
function followForm(form: Form, text: CodingText): Form {
  const evidence = form.draft.evidence.map((piece) => followPiece(piece, text));
  const isSame = evidence.every((piece, at) => piece === form.draft.evidence[at]);
  const draft = isSame ? form.draft : { ...form.draft, evidence };
  const { opened } = form;
  const place = followPlace(opened.place, form.draft.evidence, evidence, text);
  return place === opened.place
    ? { ...form, draft }
    : { ...form, draft, opened: { ...opened, place } };
}

function followPiece(piece: DraftQuotation, text: CodingText): DraftQuotation {
  const { exact, contributionId, start } = piece;
  if (contributionId === null || start === null) return piece;
  const found = findWords(text, { exact, contributionId, start });
  const isSame = !found || (found.contributionId === contributionId && found.start === start);
  if (isSame) return piece;
  const whole = text.contributions.find(({ id }) => id === found.contributionId)?.text ?? '';
  const paragraph = paragraphAt(whole, found.start)?.number ?? null;
  return { ...piece, ...found, end: found.start + exact.length, paragraph };
}

function followPlace(
  place: FormPlace,
  before: readonly DraftQuotation[],
  after: readonly DraftQuotation[],
  text: CodingText,
): FormPlace {
  if (place.kind === 'list') return place;
  const { contributionId, offset } = place;
  const under = before.findLastIndex(
    (one) => one.contributionId === contributionId && one.start !== null && one.start < offset,
  );
  const words = after[under];
  if (words?.contributionId && words.end !== null) {
    const isHere = words === before[under];
    return isHere ? place : { ...place, contributionId: words.contributionId, offset: words.end };
  }
  const length = text.contributions.find(({ id }) => id === contributionId)?.text?.length;
  if (length !== undefined) return offset <= length ? place : { ...place, offset: length };
  const first = text.ofCommentators[0] ?? text.all[0];
  return first ? { ...place, contributionId: first.contributionId, offset: first.end } : place;
}

/**
 * Where words stand in a text: where they stood, or else nearest to that in the same turn, or else in the
 * first other turn that has them; null where none has.
 */
function findWords(
  { contributions }: CodingText,
  { exact, contributionId, start }: { exact: string; contributionId: string; start: number },
): { contributionId: string; start: number } | null {
  const own = contributions.find(({ id }) => id === contributionId)?.text ?? '';
  if (own.startsWith(exact, start)) return { contributionId, start };
  const before = own.lastIndexOf(exact, start);
  const behind = own.indexOf(exact, start);
  if (before !== -1 || behind !== -1) {
    const isBefore = behind === -1 || (before !== -1 && start - before <= behind - start);
    return { contributionId, start: isBefore ? before : behind };
  }
  for (const { id, text } of contributions) {
    const found = text?.indexOf(exact) ?? -1;
    if (found !== -1) return { contributionId: id, start: found };
  }
  return null;
}
