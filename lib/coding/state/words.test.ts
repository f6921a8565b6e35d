import { describe, expect, it } from 'vitest';
import type { CodingCommand } from '@/lib/coding/state/commands';
import { quotationOfPassage, wordsSeenFrom } from '@/lib/coding/state/words';
import { contributions, makeCoder, openStoredPair, passage, stance } from '@/tests/fixtures/coder';

const choose = (contributionId: string, exact: string): CodingCommand => ({
  type: 'choose-words',
  passage: passage(contributionId, exact),
});
const add = (joined = false): CodingCommand => ({ type: 'add-words', joined });
const addByKey = (joined = false): CodingCommand => ({ type: 'take-words', joined });

describe('a position on chosen words', () => {
  it('is begun by a stance, of who speaks them, and the words are let go of', () => {
    const coder = makeCoder();
    coder.does(choose('a', 'They need light.'), stance(-2));
    expect(coder.form).toMatchObject({
      opened: { place: { kind: 'text', contributionId: 'a', offset: 38 } },
      draft: {
        commentatorId: 'A',
        stance: -2,
        evidence: [
          { exact: 'They need light.', contributionId: 'a', start: 22, end: 38, paragraph: 1 },
        ],
      },
    });
    expect(coder.state).toMatchObject({ passage: null, side: 'text' });
  });

  it('is begun by q without a stance; of words of nobody, without a commentator', () => {
    const coder = makeCoder();
    coder.does(choose('mod', 'Thank you both.'), addByKey());
    expect(coder.form.draft).toMatchObject({ commentatorId: null, stance: null });
  });

  it('a stance goes to the form that is open, though words are chosen', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, choose('b', 'The town sleeps.'), stance(2));
    expect(coder.form.draft).toMatchObject({ positionId: '0-0', stance: 2, evidence: [] });
    expect(coder.state.passage).not.toBeNull();
  });

  it('is not begun where the text is not there', () => {
    const coder = makeCoder();
    const before = coder.state;
    const gone = { contributionId: 'gone', start: 0, end: 3 };
    coder.does({ type: 'record-position', passage: gone }, addByKey(), add());
    coder.does({ type: 'take-passage', passage: gone, propositionId: 'p0' });
    expect(coder.state).toBe(before);
    expect(quotationOfPassage(contributions, { contributionId: 'a', start: 3, end: 3 })).toBeNull();
  });
});

describe('more words for the open position', () => {
  it('show a reason that it gives, where they are added to that', () => {
    const coder = makeCoder();
    const reason = { text: 'It is dark.', direction: 'for' } as const;
    coder.does(openStoredPair, { type: 'write-reason', part: reason }, { type: 'add-reason' });
    coder.stores('0-0', 2);
    coder.does(choose('a', 'They need light.'), { type: 'add-words', joined: false, reason });
    expect(coder.last('save').form.evidence).toMatchObject([{ exact: 'They need light.', reason }]);
    expect(coder.state.passage).toBeNull();
  });

  it('are added and saved, and let go of', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, choose('a', 'They need light.'), addByKey());
    expect(coder.last('save').form.evidence).toMatchObject([{ exact: 'They need light.' }]);
    expect(coder.state.passage).toBeNull();
    coder.stores('0-0', 2);
    coder.does(choose('a', 'The doors stay open.'), addByKey(true));
    expect(coder.last('save').form.evidence).toMatchObject([
      { exact: 'They need light.', quotation: 0 },
      { exact: 'The doors stay open.', quotation: 0, paragraph: 2 },
    ]);
  });

  it('of another are not added: it is said whose they are, and they stay chosen', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, choose('b', 'The town sleeps.'));
    expect(wordsSeenFrom(coder.state)).toEqual({ othersName: 'Person B', saidFor: null });
    coder.does(addByKey(), add());
    expect(coder.said()).toHaveLength(2);
    expect(coder.said()[0]).toMatch(/^Not added\. These are Person B’s words, not Person A’s/);
    expect(coder.form.draft.evidence).toEqual([]);
    expect(coder.state.passage).not.toBeNull();
  });

  it('of nobody are added by what names the person, by no key', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, choose('mod', 'Thank you both.'));
    expect(wordsSeenFrom(coder.state)).toEqual({ othersName: null, saidFor: 'Person A' });
    coder.does(addByKey());
    expect(coder.said()[0]).toMatch(/^Not added\. Nobody is named for these words/);
    coder.does(add());
    expect(coder.last('save').form.evidence).toMatchObject([{ exact: 'Thank you both.' }]);
  });

  it('are of no one where no position is open, or nobody is chosen for it', () => {
    const coder = makeCoder();
    coder.does(choose('b', 'The town sleeps.'));
    expect(wordsSeenFrom(coder.state)).toEqual({ othersName: null, saidFor: null });
    coder.does({ type: 'record-position', passage: passage('intro', 'We met') });
    coder.does(choose('b', 'The town sleeps.'), addByKey());
    expect(coder.form.draft.evidence).toHaveLength(2);
  });

  it('that it has already are let go of, and nothing is saved', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, choose('a', 'They need light.'), addByKey());
    coder.stores('0-0', 2);
    coder.does(choose('a', 'They need light.'), addByKey());
    expect(coder.count('save')).toBe(1);
    expect(coder.state.passage).toBeNull();
  });
});

describe('a passage that the program found', () => {
  it('is added to the position that is there, and saved, marked as suggested', () => {
    const coder = makeCoder();
    const found = passage('a', 'They need light.');
    coder.does({ type: 'take-passage', passage: found, propositionId: 'p0' });
    expect(coder.last('save').form).toMatchObject({
      version: 1,
      stance: 1,
      evidence: [{ exact: 'They need light.', suggested: true }],
    });
  });

  it('begins a new position, whose stance the coder gives', () => {
    const coder = makeCoder();
    const found = passage('b', 'The town sleeps.');
    coder.does(choose('a', 'They need light.'));
    coder.does({ type: 'take-passage', passage: found, propositionId: 'p0' });
    expect(coder.count('save')).toBe(0);
    expect(coder.form).toMatchObject({ isUnsaved: false, save: { kind: 'untouched' } });
    expect(coder.form.draft).toMatchObject({
      commentatorId: 'B',
      propositionId: 'p0',
      stance: null,
    });
    expect(coder.state.passage).toBeNull();
  });
});

describe('words that are typed, where the text is not stored', () => {
  it('are added by paragraph, saved when typing rests, and removed', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, { type: 'add-words-by-paragraph', contributionId: 'x' });
    coder.does({ type: 'change-quotation', at: 0, part: { exact: 'It is so.', paragraph: 3 } });
    expect(coder.count('save')).toBe(0);
    coder.does(coder.last('later').command);
    expect(coder.last('save').form.evidence).toMatchObject([{ exact: 'It is so.', paragraph: 3 }]);
    coder.stores('0-0', 2);
    coder.does({ type: 'remove-quotation', at: 0 });
    expect(coder.last('save').form.evidence).toEqual([]);
  });
});
