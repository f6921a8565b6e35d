import { addQuotation, type DraftQuotation, type PositionDraft } from '@/lib/coding/draft';
import type { CodingText } from '@/lib/coding/state/coding-text';
import type { Form, FormPlace } from '@/lib/coding/state/form-state';

/** What adds words while those of a quotation are chosen anew. */
export const PUT_IN_PLACE = 'Put them in the quotation’s place';

/** The paragraph that a quotation stands in, or stood in; null where that is not known. */
export function paragraphOf(text: CodingText, { contributionId, paragraph }: DraftQuotation) {
  if (contributionId === null || paragraph === null) return null;
  return text.paragraphs.get(contributionId)?.[paragraph - 1] ?? null;
}

/** Where a form is opened in which words are to be chosen anew: under the paragraph where they stood. */
export function placeToChooseAnew(
  text: CodingText,
  draft: PositionDraft,
  quotation: number,
): FormPlace | null {
  const piece = draft.evidence.find((one) => one.quotation === quotation);
  const place = piece ? paragraphOf(text, piece) : null;
  if (!place) return null;
  return { kind: 'text', contributionId: place.contributionId, offset: place.end };
}

/** The draft of a form with chosen words: in the place of the quotation that is chosen anew, or added. */
export function placeWords(
  { draft, anew }: Pick<Form, 'draft' | 'anew'>,
  words: Omit<DraftQuotation, 'quotation'>,
  joined: boolean,
): PositionDraft {
  return anew === null ? addQuotation(draft, words, joined) : replaceQuotation(draft, anew, words);
}

/** The draft with other words in the place of a quotation; what was said of that is said of them. */
function replaceQuotation(
  draft: PositionDraft,
  quotation: number,
  words: Omit<DraftQuotation, 'quotation'>,
): PositionDraft {
  const [first] = draft.evidence.filter((piece) => piece.quotation === quotation);
  if (!first) return draft;
  const { exact, contributionId, start, end, paragraph, status, wordsOf } = words;
  const place = { exact, contributionId, start, end, paragraph, status, wordsOf };
  return {
    ...draft,
    evidence: draft.evidence.flatMap((piece) => {
      if (piece.quotation !== quotation) return piece;
      return piece === first ? { ...piece, ...place, suggested: false, checked: false } : [];
    }),
  };
}
