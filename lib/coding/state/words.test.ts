import { describe, expect, it } from 'vitest';
import type { CodingCommand } from '@/lib/coding/state/commands';
import { askedOf, quotationOfPassage, wordsSeenFrom } from '@/lib/coding/state/words';
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

  it('of another are added as that one’s once it is asked and said, and stay chosen until then', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, choose('b', 'The town sleeps.'));
    expect(wordsSeenFrom(coder.state)).toMatchObject({
      othersName: 'Person B',
      person: 'Person A',
    });
    for (const command of [addByKey(), add()]) {
      coder.does(command);
      expect(askedOf(coder.state)).not.toBeNull();
      expect(coder.form.draft.evidence).toEqual([]);
      coder.does({ type: 'answer-whose-words', adds: false });
      expect(askedOf(coder.state)).toBeNull();
      expect(coder.state.passage).not.toBeNull();
    }
    expect(coder.count('save')).toBe(0);
    coder.does(add(), { type: 'answer-whose-words', adds: true });
    expect(coder.last('save').form.evidence).toMatchObject([
      { exact: 'The town sleeps.', contributionId: 'b', wordsOf: 'Person B' },
    ]);
    expect(coder.state.passage).toBeNull();
  });

  it('of another are asked for no more once other words are chosen, or the form is closed', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, choose('b', 'The town sleeps.'), add());
    coder.does(choose('b', 'Nobody reads'));
    expect(askedOf(coder.state)).toBeNull();
    coder.does({ type: 'answer-whose-words', adds: true });
    expect(coder.form.draft.evidence).toEqual([]);
    coder.does(add(), { type: 'close' });
    expect(askedOf(coder.state)).toBeNull();
  });

  it('of another are joined to no quotation of the commentator’s, nor these to another’s', () => {
    const coder = makeCoder();
    const yes = { type: 'answer-whose-words', adds: true } as const;
    coder.does(openStoredPair, choose('a', 'They need light.'), addByKey());
    coder.does(choose('b', 'The town sleeps.'), addByKey(true), yes);
    coder.does(choose('b', 'Nobody reads'), addByKey(true), yes);
    coder.does(choose('a', 'The doors stay open.'), addByKey(true));
    const said = coder.form.draft.evidence.map(({ quotation, wordsOf }) => [quotation, wordsOf]);
    expect(said).toEqual([
      [0, ''],
      [1, 'Person B'],
      [1, 'Person B'],
      [2, ''],
    ]);
  });

  it('of a moderator stay the moderator’s', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, choose('mod', 'Thank you both.'), add());
    expect(coder.last('save').form.evidence).toMatchObject([{ wordsOf: 'The chair' }]);
  });

  it('that were cut to one turn are told apart, until others are chosen', () => {
    const coder = makeCoder();
    const words = passage('a', 'The doors stay open.');
    coder.does({ type: 'choose-words', passage: words, isCut: true });
    expect(coder.state.cut).toBe(coder.state.passage);
    // As the browser tells them again once they are what is selected.
    coder.does({ type: 'choose-words', passage: { ...words } });
    expect(coder.state.cut).toBe(coder.state.passage);
    coder.does(choose('a', 'They need light.'));
    expect(coder.state.cut).not.toBe(coder.state.passage);
  });

  it('of nobody are added by what names the person, by no key', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, choose('mod', 'Thank you both.'));
    expect(wordsSeenFrom(coder.state)).toMatchObject({ othersName: null, saidFor: 'Person A' });
    coder.does(addByKey());
    expect(coder.said()[0]).toMatch(/^Not added\. Nobody is named for these words/);
    coder.does(add());
    expect(coder.last('save').form.evidence).toMatchObject([{ exact: 'Thank you both.' }]);
  });

  it('are of no one where no position is open, or nobody is chosen for it', () => {
    const coder = makeCoder();
    coder.does(choose('b', 'The town sleeps.'));
    expect(wordsSeenFrom(coder.state)).toEqual({ othersName: null, saidFor: null, person: '' });
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
