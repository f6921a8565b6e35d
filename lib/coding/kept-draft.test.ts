import { describe, expect, it } from 'vitest';
import { emptyDraft, formOfDraft } from '@/lib/coding/draft';
import { hasJudgement, hasWords, readKeptDrafts, sayKept } from '@/lib/coding/kept-draft';
import { unsaidOfWords } from '@/lib/positions/content';

const draft = emptyDraft({
  commentatorId: 'ada',
  propositionId: 'p',
  stance: -1,
  summary: 'Says so.',
  reasons: [{ id: 'r' }, { text: 'New.', direction: 'for' }],
  evidence: [
    {
      exact: 'so',
      contributionId: 'c',
      start: 0,
      end: 2,
      paragraph: null,
      quotation: 0,
      ...unsaidOfWords,
      reason: null,
      status: 'anchored',
    },
  ],
});
const kept = {
  id: '1',
  place: { kind: 'list', propositionId: 'p' },
  draft,
  about: 'Ada on p',
  why: 'Offline.',
};

describe('readKeptDrafts', () => {
  it('gives back what was kept, and leaves out what it does not know', () => {
    const stored = JSON.stringify([kept, { ...kept, place: { kind: 'moon' } }, null]);
    expect(readKeptDrafts(stored)).toEqual([kept]);
  });

  it('opens what the first versions kept', () => {
    const first =
      '[{"id":"1","place":{"kind":"list","propositionId":"p"},"draft":{"positionId":null,"version":null,' +
      '"commentatorId":"ada","propositionId":"p","newProposition":null,"stance":-1,' +
      '"explicitness":"explicit","confidence":null,"summary":"Says so.","note":"",' +
      '"reasons":[{"id":"r"},{"text":"New.","direction":"for"}],"evidence":[{"exact":"so",' +
      '"contributionId":"c","start":0,"end":2,"paragraph":null,"quotation":0,"suggested":false,' +
      '"status":"anchored"}]},"about":"Ada on p","why":"Offline."}]';
    expect(readKeptDrafts(first)).toEqual([kept]);
  });

  it('opens without a lost save that it does not know', () => {
    const stored = JSON.stringify([{ ...kept, lost: { posted: { stance: 9 }, isAll: true } }]);
    expect(readKeptDrafts(stored)).toEqual([kept]);
  });

  it('keeps what is too long to be stored: it was left for that', () => {
    const long = { ...kept, draft: { ...draft, summary: 'x'.repeat(2001), confidence: 11 } };
    expect(readKeptDrafts(JSON.stringify([long]))).toEqual([long]);
  });

  it.each([null, undefined, '', '{', '{}', '[1]'])('reads nothing from %j', (stored) => {
    expect(readKeptDrafts(stored)).toEqual([]);
  });
});

it.each([
  [[null], 'A position was not saved. It is kept in this browser.'],
  [[null, null], '2 positions were not saved. They are kept in this browser.'],
  [[false], 'A position was not saved. It is kept in this browser.'],
  [[true], 'It is not known whether a position was saved. It is kept in this browser.'],
  [[true, true], 'It is not known whether 2 positions were saved. They are kept in this browser.'],
  [
    [true, null, null],
    '2 positions were not saved, and of 1 it is not known. They are kept in this browser.',
  ],
  [
    [true, null, true],
    '1 position was not saved, and of 2 it is not known. They are kept in this browser.',
  ],
])('says of %j what is known: %s', (mayBeStored, sentence) => {
  const posted = formOfDraft(draft, 'r', '');
  const list = mayBeStored.map((one, at) => {
    const lost = one === null ? {} : { lost: { posted, isAll: true, mayBeStored: one } };
    return { ...kept, id: String(at), ...lost };
  });
  expect(sayKept(readKeptDrafts(JSON.stringify(list)))).toBe(sentence);
});

it('hasWords: typed words and reasons would be missed, a stance alone would not', () => {
  expect(hasWords(draft)).toBe(true);
  expect(hasWords(emptyDraft({ stance: 2, summary: ' ' }))).toBe(false);
  expect(hasWords(emptyDraft({ newProposition: { text: 'New.', themes: [] } }))).toBe(true);
  expect(hasWords(emptyDraft({ typedProposition: 'Ne' }))).toBe(true);
});

describe('hasJudgement', () => {
  it('is a stance given to chosen words, where nothing is stored yet', () => {
    expect(hasJudgement(draft)).toBe(true);
    expect(hasJudgement({ ...draft, stance: null })).toBe(false);
    expect(hasJudgement({ ...draft, evidence: [] })).toBe(false);
    expect(hasJudgement({ ...draft, version: 2 })).toBe(false);
  });
});
