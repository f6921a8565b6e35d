import { anchorQuotation, describeAnchor, type Quotation } from '@/lib/text/anchor/anchor';

/** A quotation with its place in the text as it was; `start` in UTF-16 code units of the old text. */
export type StoredAnchor<Id> = Quotation & { id: Id };

export type ReanchoredQuotation<Id> =
  /** The same words, the same surroundings; only the offset may have shifted. */
  | {
      id: Id;
      outcome: 'kept';
      start: number;
      end: number;
      score: number;
      exact: string;
      prefix: string;
      suffix: string;
    }
  /** Found, but the words or the surroundings changed: for a person to review. */
  | {
      id: Id;
      outcome: 'moved';
      start: number;
      end: number;
      score: number;
      exact: string;
      prefix: string;
      suffix: string;
      was: string;
    }
  /** Not in the new text; the words are kept as they were. */
  | { id: Id; outcome: 'lost'; was: string };

/** From this score on, words found letter for letter count as kept without review. */
export const KEPT_SCORE = 0.85;

/**
 * Finds every quotation again after the text was corrected or replaced: kept, moved (listed for
 * review, with the old words) or lost (flagged, words kept). Nothing is dropped.
 *
 * The expected place of each is its old one, shifted as the quotations before it were.
 * Cost: one search of the text a quotation.
 */
export function reanchorAll<Id>(
  newText: string,
  anchors: readonly StoredAnchor<Id>[],
): ReanchoredQuotation<Id>[] {
  const order = anchors
    .map((anchor, index) => ({ anchor, index }))
    .sort((a, b) => (a.anchor.start ?? 0) - (b.anchor.start ?? 0));
  const results = new Array<ReanchoredQuotation<Id>>(anchors.length);
  let shift = 0;
  for (const { anchor, index } of order) {
    const expected: Quotation =
      anchor.start === undefined ? anchor : { ...anchor, start: Math.max(0, anchor.start + shift) };
    const found = anchorQuotation(newText, expected);
    if (found === null) {
      results[index] = { id: anchor.id, outcome: 'lost', was: anchor.exact };
      continue;
    }
    const place = { ...describeAnchor(newText, found.start, found.end), score: found.score };
    if (found.exact && anchor.start !== undefined) shift = found.start - anchor.start;
    results[index] =
      found.exact && found.score >= KEPT_SCORE
        ? { id: anchor.id, outcome: 'kept', ...place }
        : { id: anchor.id, outcome: 'moved', ...place, was: anchor.exact };
  }
  return results;
}
