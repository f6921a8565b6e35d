import { describe, expect, it } from 'vitest';
import { addQuotation, type DraftQuotation, emptyDraft } from '@/lib/coding/draft';

const words = (exact: string, start: number, contributionId = 'one') =>
  ({
    exact,
    contributionId,
    start,
    end: start + exact.length,
    paragraph: 1,
    suggested: false,
    status: 'anchored',
  }) satisfies Omit<DraftQuotation, 'quotation'>;

const shown = (draft: ReturnType<typeof emptyDraft>) =>
  draft.evidence.map(({ exact, quotation }) => `${quotation} ${exact}`);

describe('addQuotation', () => {
  it('adds each quotation with a number of its own, and none twice', () => {
    let draft = addQuotation(emptyDraft(), words('first', 10));
    draft = addQuotation(draft, words('second', 2));
    expect(shown(draft)).toEqual(['0 first', '1 second']);
    expect(addQuotation(draft, words('first', 10))).toBe(draft);
  });

  it('joins a piece to the last quotation, in the order of the text', () => {
    let draft = addQuotation(emptyDraft(), words('other', 90));
    draft = addQuotation(draft, words('late', 50));
    draft = addQuotation(draft, words('early', 20), true);
    expect(shown(draft)).toEqual(['0 other', '1 early', '1 late']);
  });

  it('keeps the order of choosing where the pieces are of two contributions', () => {
    let draft = addQuotation(emptyDraft(), words('here', 50));
    draft = addQuotation(draft, words('there', 20, 'two'), true);
    expect(shown(draft)).toEqual(['0 here', '0 there']);
  });

  it('begins a quotation where there is none to join', () => {
    expect(shown(addQuotation(emptyDraft(), words('alone', 0), true))).toEqual(['0 alone']);
  });
});
