import { describe, expect, it } from 'vitest';
import { makeCoder, openEmptyPair, openStoredPair, stance, summary } from '@/tests/fixtures/coder';

describe('removing a position', () => {
  it('asks for it in the version that was seen, says it, and is a step of undo', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, { type: 'remove' }, { type: 'remove' });
    expect(coder.count('revert')).toBe(1);
    const { revert, ask } = coder.last('revert');
    expect(ask).toEqual({ id: '0-0', toVersion: 0, version: 1, coder: 'Kim' });
    coder.does({ type: 'reverted', revert, ask, outcome: { ok: true, value: { version: 2 } } });
    expect(coder.state.form).toBeNull();
    expect(coder.said()).toEqual(['The position of Person A was removed. Press u to undo.']);
    coder.does({ type: 'undo' });
    expect(coder.last('move-position').ask).toMatchObject({ id: '0-0', toVersion: 1, version: 2 });
  });

  it('waits for what is being saved, so that undo brings it back', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, summary('Typed'), { type: 'remove' });
    expect(coder.count('revert')).toBe(0);
    coder.stores('0-0', 2);
    expect(coder.last('revert').ask).toMatchObject({ toVersion: 0, version: 2 });
    expect(coder.last('revert').revert.from).toBe(2);
  });

  it('asks once, though the form saves something else until the answer comes', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, { type: 'remove' }, stance(2));
    coder.stores('0-0', 2);
    expect(coder.count('revert')).toBe(1);
  });

  it('refused: it says so, the form stays and can be removed again', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, { type: 'remove' });
    const { revert, ask } = coder.last('revert');
    coder.does({
      type: 'reverted',
      revert,
      ask,
      outcome: { ok: false, message: 'It changed.', nothingStored: true },
    });
    expect(coder.last('say')).toMatchObject({
      message: 'Not removed: It changed.',
      isProblem: true,
    });
    expect(coder.form.removal).toBeNull();
    coder.does({ type: 'remove' });
    expect(coder.count('revert')).toBe(2);
  });

  it('not answered: only what is known is said', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, { type: 'remove' });
    const { revert, ask } = coder.last('revert');
    const message = 'No answer came.';
    const lost = { ok: false as const, message, nothingStored: false };
    coder.does({ type: 'reverted', revert, ask, outcome: lost });
    expect(coder.last('say').message).toBe('No answer came.');
    coder.does({ type: 'reverted', revert, ask, outcome: { ...lost, nothingStored: true } });
    expect(coder.last('say').message).toBe('Not removed: No answer came.');
  });

  it('closes no other form that was opened meanwhile', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, { type: 'remove' }, openEmptyPair);
    const { revert, ask } = coder.last('revert');
    coder.does({ type: 'reverted', revert, ask, outcome: { ok: true, value: { version: 2 } } });
    expect(coder.form.draft.commentatorId).toBe('B');
    expect(coder.state.versions.get('0-0')).toBe(2);
  });

  it('goes on where its form is closed before the save ended', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2), { type: 'remove' }, { type: 'close' });
    coder.stores('0-0', 2);
    expect(coder.last('revert').ask).toMatchObject({ id: '0-0', toVersion: 0, version: 2 });
    expect(coder.state).toMatchObject({ form: null, leaving: [] });
  });
});

describe('0 where there is no position', () => {
  it('marks the pair as not addressed, and closes the form', () => {
    const coder = makeCoder();
    coder.does(openEmptyPair, { type: 'remove' });
    const { mark, on, closes } = coder.last('mark');
    expect(mark).toEqual({ of: 'silence', commentatorId: 'B', propositionId: 'p0' });
    coder.does({ type: 'marked', mark, on, closes, outcome: { ok: true, value: {} } });
    expect(coder.state).toMatchObject({ form: null, kept: [] });
    expect(coder.state.history.past).toHaveLength(1);
  });

  it('what was typed on the pair before is kept', () => {
    const coder = makeCoder();
    coder.does(openEmptyPair, summary('After all?'), { type: 'remove' });
    const { mark, on, closes } = coder.last('mark');
    coder.does({ type: 'marked', mark, on, closes, outcome: { ok: true, value: {} } });
    expect(coder.state.kept.map(({ draft }) => draft.summary)).toEqual(['After all?']);
  });

  it('refused: it says so, and no other form is closed', () => {
    const coder = makeCoder();
    coder.does(openEmptyPair, { type: 'remove' });
    const { mark, on, closes } = coder.last('mark');
    coder.does(openStoredPair);
    const outcome = { ok: false as const, message: 'There is a position.', nothingStored: true };
    coder.does({ type: 'marked', mark, on, closes, outcome });
    expect(coder.last('say')).toMatchObject({ message: 'There is a position.', isProblem: true });
    expect(coder.form.draft.positionId).toBe('0-0');
    expect(coder.state.history.past).toEqual([]);
  });

  it('of a pair that is marked takes the mark away, as at its cell, and closes the form', () => {
    const coder = makeCoder({ silent: ['B p0'] });
    coder.does(openEmptyPair, { type: 'remove' });
    const { mark, on, closes } = coder.last('mark');
    expect([mark, on]).toEqual([{ of: 'silence', commentatorId: 'B', propositionId: 'p0' }, false]);
    coder.does({ type: 'marked', mark, on, closes, outcome: { ok: true, value: {} } });
    expect(coder.state.form).toBeNull();
    expect(coder.last('focus-cell')).toMatchObject({ commentatorId: 'B', propositionId: 'p0' });
    expect(coder.said()).toEqual([
      'Not marked any more as not addressed by Person B. Press u to undo.',
    ]);
  });

  it('says what it is for while it is not said on what', () => {
    const coder = makeCoder();
    coder.does({ type: 'record-position', passage: { contributionId: 'a', start: 0, end: 6 } });
    coder.does({ type: 'remove' });
    expect(coder.count('mark')).toBe(0);
    expect(coder.said().at(-1)).toContain('choose the proposition first');
  });
});

describe('0 at a cell of the list', () => {
  const of = (commentatorId: string, propositionId: string) =>
    ({ type: 'remove', cell: { commentatorId, propositionId } }) as const;

  it('of an empty one marks its pair as not addressed, opens nothing, and says so', () => {
    const coder = makeCoder();
    coder.does(of('B', 'p0'));
    const { mark, on, closes } = coder.last('mark');
    expect([mark, on, closes]).toEqual([
      { of: 'silence', commentatorId: 'B', propositionId: 'p0' },
      true,
      null,
    ]);
    expect(coder.state.form).toBeNull();
    coder.does({ type: 'marked', mark, on, closes, outcome: { ok: true, value: {} } });
    expect(coder.said()).toEqual(['Marked as not addressed by Person B. Press u to undo.']);
  });

  it('of one that is marked takes the mark away, as in Coverage', () => {
    const coder = makeCoder({ silent: ['B p0'] });
    coder.does(of('B', 'p0'));
    const { mark, on, closes } = coder.last('mark');
    expect(on).toBe(false);
    coder.does({ type: 'marked', mark, on, closes, outcome: { ok: true, value: {} } });
    expect(coder.said()).toEqual([
      'Not marked any more as not addressed by Person B. Press u to undo.',
    ]);
  });

  it('takes its position away, also beside the form of another', () => {
    const coder = makeCoder();
    coder.does(openEmptyPair, of('A', 'p0'));
    const { revert, ask } = coder.last('revert');
    expect(ask).toMatchObject({ id: '0-0', toVersion: 0, version: 1 });
    coder.does({ type: 'reverted', revert, ask, outcome: { ok: true, value: { version: 2 } } });
    expect(coder.said().at(-1)).toBe('The position of Person A was removed. Press u to undo.');
    expect(coder.form.draft.commentatorId).toBe('B');
  });

  it('is that of the form where its own is open: what is entered is saved before', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, summary('Typed'), of('A', 'p0'));
    expect(coder.last('save').form.summary).toBe('Typed');
    coder.stores('0-0', 2);
    expect(coder.last('revert').ask).toMatchObject({ version: 2 });
  });
});

describe('a position that was taken away', () => {
  const removed: [string, { id: string; version: number }][] = [
    ['B p0', { id: 'gone', version: 4 }],
  ];
  const restored = { ok: true as const, value: { version: 5 } };

  it('is brought back from the form of its blank cell, which closes, and from undo', () => {
    const coder = makeCoder({ removed });
    coder.does(openEmptyPair, { type: 'show-history', on: true });
    coder.does({ type: 'bring-back', version: 3 });
    const { revert, ask } = coder.last('revert');
    expect(ask).toEqual({ id: 'gone', toVersion: 3, version: 4, coder: 'Kim' });
    coder.does({ type: 'reverted', revert, ask, outcome: restored });
    expect(coder.state.form).toBeNull();
    coder.does({ type: 'undo' });
    expect(coder.last('move-position').ask).toMatchObject({ toVersion: 4, version: 5 });
  });

  it('is brought back from the list as it stood last, and closes no other form', () => {
    const coder = makeCoder({ removed });
    coder.does(openStoredPair);
    coder.does({ type: 'bring-back', version: null, removed: { id: 'gone', version: 4 } });
    const { revert, ask } = coder.last('revert');
    expect(ask).toEqual({ id: 'gone', toVersion: null, version: 4, coder: 'Kim' });
    coder.does({ type: 'reverted', revert, ask, outcome: restored });
    expect(coder.form.draft.positionId).toBe('0-0');
  });

  it('not brought back: it is said where no history is open to say it', () => {
    const coder = makeCoder({ removed });
    coder.does({ type: 'bring-back', version: null, removed: { id: 'gone', version: 4 } });
    const { revert, ask } = coder.last('revert');
    const outcome = { ok: false as const, message: 'It changed.', nothingStored: true };
    coder.does({ type: 'reverted', revert, ask, outcome });
    expect(coder.last('say').message).toBe('Not brought back: It changed.');
  });

  it('a blank cell that never held one has no history to bring back', () => {
    const coder = makeCoder();
    coder.does(openEmptyPair, { type: 'bring-back', version: null });
    expect(coder.count('revert')).toBe(0);
  });
});

describe('bringing an earlier state back', () => {
  it('is a step of undo, and closes the form', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.stores('0-0', 2);
    coder.does({ type: 'show-history', on: true }, { type: 'bring-back', version: 1 });
    const { revert, ask } = coder.last('revert');
    expect(ask).toMatchObject({ id: '0-0', toVersion: 1, version: 2 });
    coder.does({ type: 'reverted', revert, ask, outcome: { ok: true, value: { version: 3 } } });
    expect(coder.state.form).toBeNull();
    coder.does({ type: 'undo' });
    expect(coder.last('move-position').ask).toMatchObject({ toVersion: 2, version: 3 });
  });

  it('refused: the history says why, until it is shown anew', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, { type: 'show-history', on: true });
    coder.does({ type: 'bring-back', version: 1 });
    const { revert, ask } = coder.last('revert');
    coder.does({
      type: 'reverted',
      revert,
      ask,
      outcome: { ok: false, message: 'It changed.', nothingStored: true },
    });
    expect(coder.form).toMatchObject({ showsHistory: true, historyProblem: 'It changed.' });
    coder.does({ type: 'show-history', on: false });
    expect(coder.form).toMatchObject({ showsHistory: false, historyProblem: '' });
    const lost = { ok: false as const, message: 'No answer.', nothingStored: false };
    coder.does({ type: 'reverted', revert, ask, outcome: lost });
    expect(coder.form.historyProblem).toBe('No answer.');
  });
});
