import type { FormerText } from '@/lib/contributions/schema';
import { anchorEvidence } from '@/lib/contributions/text-plan';

/** A quotation as it is stored now, with the contribution that it is from. */
export type StoredQuotation = {
  id: string;
  contributionId: string | null;
  exact: string;
};

/**
 * Whether a former text can have been what a new one replaced, so that taking it back puts no words
 * into a quotation that it did not hold: each quotation stood in the former text of its contribution
 * or had no place there, and looking for it in the text of now finds the words that are stored now. Cost: one search of a
 * contribution a quotation, as in replacing.
 *
 * @param texts the texts of the contributions as they are now, by id
 * @param stored by id; a quotation that is not there any more is not put back and tells nothing
 */
export function canHaveBeen(
  former: Pick<FormerText, 'contributions' | 'evidence'>,
  texts: ReadonlyMap<string, string | null>,
  stored: ReadonlyMap<string, StoredQuotation>,
): boolean {
  const formerTexts = new Map(former.contributions.map(({ id, text }) => [id, text]));
  const byContribution = new Map<string, FormerText['evidence']>();
  for (const one of former.evidence) {
    const contributionId = stored.get(one.id)?.contributionId;
    if (contributionId === undefined) continue;
    const text = formerTexts.get(contributionId ?? '');
    if (contributionId === null || text === undefined || !stoodIn(text, one)) return false;
    const some = byContribution.get(contributionId);
    if (some) some.push(one);
    else byContribution.set(contributionId, [one]);
  }
  return [...byContribution].every(([id, evidence]) =>
    anchorEvidence(texts.get(id) ?? '', evidence).every(
      (place) => stored.get(place.id)?.exact === place.exact,
    ),
  );
}

function stoodIn(text: string | null, one: FormerText['evidence'][number]): boolean {
  if (one.start === null || one.end === null) {
    const unplaced = one.status === 'referred' || one.status === 'lost';
    return unplaced && one.start === one.end;
  }
  return text !== null && text.slice(one.start, one.end) === one.exact;
}
