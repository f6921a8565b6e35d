import type { Stance } from '@/lib/analysis/stance-matrix';
import type { PositionFormRaw } from '@/lib/positions/schema';
import { shorten } from '@/lib/view/quotations';
import type { DebateView, EvidenceView, PositionView } from '@/lib/view/view';

/** A quotation in the coding form: words in a stored text, or words of a numbered paragraph. */
export type DraftQuotation = {
  exact: string;
  contributionId: string | null;
  start: number | null;
  end: number | null;
  paragraph: number | null;
  /** Pieces with the same number are one discontinuous quotation. */
  quotation: number;
  suggested: boolean;
  status: EvidenceView['status'];
};

export type DraftReason = { id: string } | { text: string; direction: 'for' | 'against' };

export type DraftProposition = { text: string; themes: ({ id: string } | { name: string })[] };

/** What the coding form holds of one position, finished or not. */
export type PositionDraft = {
  positionId: string | null;
  /** The stored version that the person saw; null for a position that is new. */
  version: number | null;
  commentatorId: string | null;
  propositionId: string | null;
  newProposition: DraftProposition | null;
  stance: Stance | null;
  explicitness: 'explicit' | 'implied';
  confidence: number | null;
  summary: string;
  note: string;
  reasons: DraftReason[];
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
    stance: null,
    explicitness: 'explicit',
    confidence: null,
    summary: '',
    note: '',
    reasons: [],
    evidence: [],
    ...given,
  };
}

/** Whose position on what a draft is, in a few words, to tell several apart. */
export function aboutDraft(
  { commentatorId, propositionId, newProposition }: PositionDraft,
  view: Pick<DebateView, 'commentators' | 'propositions'>,
): string {
  const who = view.commentators.find(({ id }) => id === commentatorId)?.name ?? 'Nobody chosen yet';
  const what =
    view.propositions.find(({ id }) => id === propositionId)?.text ?? newProposition?.text ?? '';
  return what === '' ? `${who}, no proposition yet` : `${who} on “${shorten(what, 10)}”`;
}

/** The form of a position that is stored. */
export function draftOfPosition(position: PositionView): PositionDraft {
  return emptyDraft({
    positionId: position.id,
    version: position.version,
    commentatorId: position.commentatorId,
    propositionId: position.propositionId,
    stance: position.stance,
    explicitness: position.explicitness,
    confidence: position.confidence,
    summary: position.summary,
    note: position.note,
    reasons: position.reasonIds.map((id) => ({ id })),
    evidence: position.evidence.map((piece) => ({
      exact: piece.exact,
      contributionId: piece.contributionId,
      start: piece.start,
      end: piece.end,
      paragraph: piece.paragraph,
      quotation: piece.quotation,
      suggested: piece.suggested ?? false,
      status: piece.status,
    })),
  });
}

/**
 * The draft with one more quotation; the same words at the same place are not added twice.
 *
 * @param joined true: a further piece of the last quotation, so that they read as one with a gap;
 *   its pieces stand in the order of the text
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
      piece.paragraph === words.paragraph,
  );
  if (there) return draft;
  const last = Math.max(-1, ...draft.evidence.map((piece) => piece.quotation));
  if (!joined || last < 0) {
    return { ...draft, evidence: [...draft.evidence, { ...words, quotation: last + 1 }] };
  }
  const pieces = draft.evidence.filter((piece) => piece.quotation === last);
  const others = draft.evidence.filter((piece) => piece.quotation !== last);
  const joinedPieces = [...pieces, { ...words, quotation: last }];
  if (pieces.every((piece) => piece.contributionId === words.contributionId)) {
    joinedPieces.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  }
  return { ...draft, evidence: [...others, ...joinedPieces] };
}

/**
 * What the draft posts, or null while something that a position cannot be without is missing: the
 * commentator, the proposition (with a theme where it is new), the stance.
 */
export function formOfDraft(
  draft: PositionDraft,
  readingId: string,
  coder: string,
): PositionFormRaw | null {
  const { commentatorId, propositionId, newProposition, stance } = draft;
  if (commentatorId === null || stance === null) return null;
  if (propositionId === null && newProposition === null) return null;
  if (newProposition !== null && newProposition.themes.length === 0) return null;
  return {
    readingId,
    commentatorId,
    propositionId,
    newProposition: propositionId === null ? newProposition : null,
    stance,
    explicitness: draft.explicitness,
    confidence: draft.confidence,
    summary: draft.summary,
    note: draft.note,
    reasons: draft.reasons.filter((reason) => 'id' in reason || reason.text.trim() !== ''),
    evidence: draft.evidence
      .filter((piece) => piece.exact.trim() !== '')
      .map(({ status: _, ...piece }) => piece),
    version: draft.version,
    coder,
  };
}
