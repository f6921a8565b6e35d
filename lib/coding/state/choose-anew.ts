import type { CodingState } from '@/lib/coding/state/coding-state';
import { type Next, only } from '@/lib/coding/state/commands';
import { goToParagraph } from '@/lib/coding/state/passages';
import { paragraphOf } from '@/lib/coding/state/quotation-anew';

/**
 * The next words that are added to the open position take the place of one of its quotations; null ends
 * that. The paragraph in which the quotation stands, or stood, is brought into sight.
 */
export function chooseAnew(state: CodingState, quotation: number | null): Next {
  const { form, page } = state;
  if (!form) return only(state);
  const now = { ...state, form: { ...form, anew: quotation } };
  const piece = form.draft.evidence.find((one) => one.quotation === quotation);
  const place = piece ? paragraphOf(page.text, piece) : null;
  return place ? goToParagraph(now, place) : only(now);
}
