import { describe, expect, it } from 'vitest';
import {
  addQuotation,
  type DraftQuotation,
  emptyDraft,
  formOfDraft,
  missing,
} from '@/lib/coding/draft';
import { unsaidOfWords } from '@/lib/positions/content';

const words = (exact: string, start: number, contributionId = 'one') =>
  ({
    exact,
    contributionId,
    start,
    end: start + exact.length,
    paragraph: 1,
    ...unsaidOfWords,
    reason: null,
    status: 'anchored',
  }) satisfies Omit<DraftQuotation, 'quotation'>;

const shown = (draft: ReturnType<typeof emptyDraft>) =>
  draft.evidence.map(({ exact, quotation }) => `${quotation} ${exact}`);

describe('addQuotation', () => {
  it('takes the same words once more where they show a reason, and once for each', () => {
    const reason = { text: 'It is dark.', direction: 'for' } as const;
    const plain = addQuotation(emptyDraft(), words('first', 10));
    const both = addQuotation(plain, { ...words('first', 10), reason });
    expect(both.evidence.map((piece) => piece.reason)).toEqual([null, reason]);
    expect(addQuotation(both, { ...words('first', 10), reason: { ...reason } })).toBe(both);
    expect(addQuotation(both, words('first', 10))).toBe(both);
  });

  it('says of a further piece what is said of its quotation, which is of one speaker', () => {
    const said = { stance: -1, saidOn: '2024', telling: true } as const;
    const draft = addQuotation(emptyDraft(), { ...words('first', 10), ...said });
    const [, piece] = addQuotation(draft, words('second', 20), true).evidence;
    expect(piece).toMatchObject({ ...said, quotation: 0 });
    const bos = { ...words('second', 20), wordsOf: 'Bo' };
    const [, others] = addQuotation(draft, bos, true).evidence;
    expect(others).toMatchObject({ wordsOf: 'Bo', stance: null, quotation: 1 });
  });

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

describe('what a position cannot be without', () => {
  const whole = { commentatorId: 'a', propositionId: 'p', stance: 1 } as const;
  const fresh = { text: 'New.', themes: [{ name: 'Hours' }] };

  it.each([
    [{}, 'Not saved yet: choose whose position it is.'],
    [{ ...whole, commentatorId: null }, 'Not saved yet: choose whose position it is.'],
    [{ ...whole, propositionId: null }, 'Not saved yet: choose or write a proposition.'],
    [
      { commentatorId: 'a', newProposition: { ...fresh, themes: [] } },
      'Not saved yet: the new proposition needs a theme, or “No theme yet”.',
    ],
    [{ ...whole, stance: null }, 'Not saved yet: choose a stance (keys 1 to 5).'],
    [{ commentatorId: 'a' }, 'Not saved yet: choose or write a proposition.'],
  ])('%j is told what it lacks, and is no form', (given, told) => {
    expect(missing(emptyDraft(given))).toBe(told);
    expect(formOfDraft(emptyDraft(given), 'r', '')).toBeNull();
  });

  it.each([
    whole,
    { ...whole, stance: 0 },
    { ...whole, propositionId: null, newProposition: fresh },
    // What is wrong but not missing is for the server to say.
    { ...whole, propositionId: null, newProposition: { ...fresh, text: '' } },
  ] as const)('%j lacks nothing', (given) => {
    expect(missing(emptyDraft(given))).toBeNull();
    expect(formOfDraft(emptyDraft(given), 'r', 'Kim')).toMatchObject({ ...given, coder: 'Kim' });
  });
});
