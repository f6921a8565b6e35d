import { asGiven, emptyFields, fieldsOf, isSameReason } from '@/lib/positions/content';
import type { NamedReason, PositionFields, ShownQuotation } from '@/lib/positions/position';
import { type PositionFormRaw, positionNeeds } from '@/lib/positions/schema';
import { shorten } from '@/lib/view/quotations';
import type { DebateView, PositionView } from '@/lib/view/view';

/** A quotation in the coding form: words in a stored text, or words of a numbered paragraph. */
export type DraftQuotation = Omit<ShownQuotation, 'reasonId'> & { reason: NamedReason | null };

export type DraftProposition = {
  text: string;
  themes: ({ id: string } | { name: string })[];
  /** Its theme comes later, as the coder said. */
  waits?: true | undefined;
  /** Names the proposition from its first letter, whatever its words become (see `keySchema`). */
  key?: string | undefined;
};

/** What the coding form holds of one position, finished or not. */
export type PositionDraft = Omit<PositionFields, 'stance'> & {
  positionId: string | null;
  /** The stored version that the person saw; null for a position that is new. */
  version: number | null;
  commentatorId: string | null;
  propositionId: string | null;
  newProposition: DraftProposition | null;
  /** What is typed into the field of the proposition and neither taken nor written yet. */
  typedProposition: string;
  /** What is typed into the field of its theme and neither taken nor written yet. */
  typedTheme: string;
  stance: PositionFields['stance'] | null;
  reasons: NamedReason[];
  evidence: DraftQuotation[];
};

/** A form with nothing in it but what is given. */
export function emptyDraft(given: Partial<PositionDraft> = {}): PositionDraft {
  return {
    positionId: null,
    version: null,
    commentatorId: null,
    propositionId: null,
    newProposition: null,
    typedProposition: '',
    typedTheme: '',
    stance: null,
    ...emptyFields,
    reasons: [],
    evidence: [],
    ...given,
  };
}

/** A field of the form that the focus is brought to. */
export const formFields = [
  'commentator',
  'proposition',
  'theme',
  'summary',
  'reason',
  'note',
  'confidence',
] as const;

export type FormField = (typeof formFields)[number];

/**
 * The field in which a form is gone on with: where typing was left off, and else the first that is not filled
 * and is typed or chosen from a list. Null where there is none: the stance has keys of its own.
 *
 * @param typedIn the field that was typed in last; null where something else was done after that
 */
export function fieldToGoOn(
  { commentatorId, propositionId, newProposition, typedTheme }: PositionDraft,
  typedIn: FormField | null,
): FormField | null {
  const isWritten = propositionId !== null;
  // A proposition that is there by now has no field any more.
  if (typedIn !== null && !(isWritten && (typedIn === 'proposition' || typedIn === 'theme'))) {
    return typedIn;
  }
  if (commentatorId === null) return 'commentator';
  if (isWritten) return null;
  if (newProposition === null) return 'proposition';
  const { themes, waits } = newProposition;
  return typedTheme !== '' || (themes.length === 0 && !waits) ? 'theme' : null;
}

/** Whose position on what a draft is, in a few words, to tell several apart. */
export function aboutDraft(
  { commentatorId, propositionId, newProposition, typedProposition }: PositionDraft,
  view: Pick<DebateView, 'commentators' | 'propositions'>,
): string {
  const who = view.commentators.find(({ id }) => id === commentatorId)?.name ?? 'Nobody chosen yet';
  const what =
    view.propositions.find(({ id }) => id === propositionId)?.text ??
    newProposition?.text ??
    typedProposition.trim();
  return what === '' ? `${who}, no proposition yet` : `${who} on “${shorten(what, 10)}”`;
}

/** The form of a position that is stored. */
export function draftOfPosition(position: PositionView): PositionDraft {
  return emptyDraft({
    positionId: position.id,
    version: position.version,
    commentatorId: position.commentatorId,
    propositionId: position.propositionId,
    ...fieldsOf(position),
    reasons: position.reasonIds.map((id) => ({ id })),
    evidence: position.evidence.map(({ id: _, turn: __, saidBy: ___, ...piece }) => asGiven(piece)),
  });
}

/**
 * The draft with one more quotation; the same words at the same place are not added twice, unless they
 * show something else.
 *
 * @param joined true: a further piece of the last quotation, so that they read as one with a gap; its
 *   pieces stand in the order of the text, and what is said of it is said of this one, too. Words of
 *   somebody else than it are a quotation of their own
 */
export function addQuotation(
  draft: PositionDraft,
  words: Omit<DraftQuotation, 'quotation'>,
  joined = false,
): PositionDraft {
  const there = draft.evidence.some(
    (piece) =>
      piece.exact === words.exact &&
      piece.contributionId === words.contributionId &&
      piece.start === words.start &&
      piece.paragraph === words.paragraph &&
      showsSame(piece.reason, words.reason),
  );
  if (there) return draft;
  const last = Math.max(-1, ...draft.evidence.map((piece) => piece.quotation));
  if (!joined || last < 0) {
    return { ...draft, evidence: [...draft.evidence, { ...words, quotation: last + 1 }] };
  }
  const pieces = draft.evidence.filter((piece) => piece.quotation === last);
  if (pieces.some((piece) => piece.wordsOf !== words.wordsOf)) {
    return addQuotation(draft, words);
  }
  const others = draft.evidence.filter((piece) => piece.quotation !== last);
  const { stance, saidOn, reason, telling } = pieces[0] ?? words;
  const joinedPieces = [...pieces, { ...words, stance, saidOn, reason, telling, quotation: last }];
  if (pieces.every((piece) => piece.contributionId === words.contributionId)) {
    joinedPieces.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  }
  return { ...draft, evidence: [...others, ...joinedPieces] };
}

function showsSame(one: NamedReason | null, other: NamedReason | null): boolean {
  return one === null || other === null ? one === other : isSameReason(one, other);
}

/** What a draft is told to lack where the schema of a form refuses it for that, in the order of the form. */
const ASKED_FOR: readonly (readonly [field: string, ask: string])[] = [
  ['commentatorId', 'choose whose position it is.'],
  ['propositionId', 'choose or write a proposition.'],
  ['newProposition.themes', 'the new proposition needs a theme, or “No theme yet”.'],
  ['stance', 'choose a stance (keys 1 to 5).'],
];

const TAKE_TYPED_THEME =
  'press Enter in the field of the theme: that writes it, or takes one that is there.';

const TAKE_TYPED =
  'press Enter in the field of the proposition: that writes it, or takes one that is there.';

/**
 * What a position cannot be without and the draft still lacks, in words; null where nothing. What
 * that is, the schema of the form says.
 */
export function missing(draft: PositionDraft): string | null {
  const parsed = positionNeeds.safeParse(needsOf(draft));
  if (parsed.success) return null;
  const refused = new Set(parsed.error.issues.map(({ path }) => path.join('.')));
  const asked = ASKED_FOR.find(([field]) => refused.has(field));
  if (!asked) return null;
  return `Not saved yet: ${askToTake(asked[0], draft) ?? asked[1]}`;
}

/** What is asked where it is typed already, and only not taken. */
function askToTake(field: string, { typedProposition, typedTheme }: PositionDraft): string | null {
  if (field === 'propositionId' && typedProposition.trim() !== '') return TAKE_TYPED;
  return field === 'newProposition.themes' && typedTheme.trim() !== '' ? TAKE_TYPED_THEME : null;
}

function needsOf({ commentatorId, propositionId, newProposition, stance }: PositionDraft) {
  const written = propositionId === null ? newProposition : null;
  return { commentatorId, propositionId, newProposition: written, stance };
}

/** What the draft posts, or null while something that a position cannot be without is missing. */
export function formOfDraft(
  draft: PositionDraft,
  readingId: string,
  coder: string,
): PositionFormRaw | null {
  const { commentatorId, propositionId, newProposition, stance } = needsOf(draft);
  if (missing(draft) !== null || commentatorId === null || stance === null) return null;
  return {
    ...fieldsOf(draft),
    readingId,
    commentatorId,
    propositionId,
    newProposition,
    stance,
    reasons: draft.reasons.filter((reason) => 'id' in reason || reason.text.trim() !== ''),
    evidence: draft.evidence
      .filter((piece) => piece.exact.trim() !== '')
      .map(({ status: _, ...piece }) => piece),
    version: draft.version,
    coder,
  };
}
