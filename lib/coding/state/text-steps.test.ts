import { describe, expect, it } from 'vitest';
import type { CodingCommand } from '@/lib/coding/state/commands';
import { makeCoder, openStoredPair, stance } from '@/tests/fixtures/coder';

/** A paragraph was corrected as change 3 of the text: the words of these positions changed. */
const corrected = (...renewed: string[]): CodingCommand => ({
  type: 'text-changed',
  does: 'correct',
  number: 3,
  renewed,
  said: 'The paragraph is corrected.',
});

const moved = (value: { renewed?: readonly string[] }): CodingCommand => ({
  type: 'moved',
  outcome: { ok: true, value },
  wrote: null,
});

const refused = (message: string): CodingCommand => ({
  type: 'moved',
  outcome: { ok: false, message, nothingStored: true, isFinal: true },
  wrote: null,
});

/** A position was saved as version 2, and then the words that it quotes were corrected. */
function savedThenCorrected() {
  const coder = makeCoder();
  coder.does(openStoredPair, stance(2));
  coder.stores('0-0', 2);
  coder.does({ type: 'close' }, corrected('0-0', 'of a reading that is not shown'));
  return coder;
}

describe('a change of the text that was made while coding', () => {
  it('is said, and is the last step', () => {
    const coder = makeCoder();
    coder.does(corrected());
    expect(coder.said()).toEqual(['The paragraph is corrected. Press u or Undo to take it back.']);
    coder.does({ type: 'undo' });
    expect(coder.last('move-text')).toEqual({
      do: 'move-text',
      debateId: coder.state.page.view.debate.id,
      number: 3,
      takenBack: true,
      coder: 'Kim',
    });
    expect(coder.count('read-page-again')).toBe(0);
    coder.does(moved({}));
    expect(coder.count('read-page-again')).toBe(1);
    expect(coder.said().at(-1)).toBe('Undone: correcting a paragraph. Press r to do it again.');
    coder.does({ type: 'redo' });
    expect(coder.last('move-text')).toMatchObject({ number: 3, takenBack: false });
    coder.does(moved({}));
    expect(coder.said().at(-1)).toBe('Done again: correcting a paragraph.');
  });

  it.each([
    ['reassign', 'giving a turn to another speaker'],
    ['split', 'splitting a turn'],
    ['join', 'joining two turns'],
  ] as const)('%s: is named', (does, name) => {
    const coder = makeCoder();
    const change = { type: 'text-changed', number: 1, renewed: [], said: '' } as const;
    coder.does({ ...change, does }, { type: 'undo' }, moved({}));
    expect(coder.said().at(-1)).toMatch(`Undone: ${name}.`);
  });

  it('leaves the step before it one that can be taken back, before and after it is itself', () => {
    const coder = savedThenCorrected();
    expect(coder.state.versions.get('0-0')).toBe(3);
    expect(coder.state.versions.has('of a reading that is not shown')).toBe(false);
    coder.does({ type: 'undo' }, moved({ renewed: ['0-0'] }), { type: 'undo' });
    expect(coder.last('move-position').ask).toMatchObject({ id: '0-0', toVersion: 1, version: 4 });
  });

  it('not answered: it stays, and what it rests on is read again', () => {
    const coder = savedThenCorrected();
    const lost = { ok: false as const, message: 'No answer.', nothingStored: false };
    coder.does({ type: 'undo' }, { type: 'moved', outcome: lost, wrote: null }, { type: 'undo' });
    expect(coder.count('move-text')).toBe(2);
    expect(coder.said().at(-1)).toBe('No answer.');
    expect(coder.count('read-page-again')).toBe(1);
  });

  it('refused: the server’s sentence says it, and the step before it is next', () => {
    const coder = savedThenCorrected();
    coder.does({ type: 'undo' }, refused('Not taken back: change 4 touched the same words.'));
    expect(coder.said().at(-1)).toBe(
      'Not taken back: change 4 touched the same words. This step is passed over: what was before it can still be undone.',
    );
    coder.does({ type: 'undo' });
    expect(coder.count('move-position')).toBe(1);
  });
});

describe('a step that the server refuses for good', () => {
  it('does not stand in the way of what was before it', () => {
    const coder = makeCoder();
    coder.does(corrected(), openStoredPair, stance(2));
    coder.stores('0-0', 2);
    coder.does({ type: 'undo' }, refused('This position changed meanwhile.'));
    expect(coder.last('say')).toMatchObject({
      message:
        'Not undone: This position changed meanwhile. This step is passed over: what was before it can still be undone.',
      isProblem: true,
    });
    expect(coder.count('read-page-again')).toBe(1);
    coder.does({ type: 'undo' });
    expect(coder.count('move-text')).toBe(1);
  });

  it('is passed over, and no more is said where there is no other', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, stance(2));
    coder.stores('0-0', 2);
    coder.does({ type: 'undo' }, refused('No.'), { type: 'undo' });
    expect(coder.said().slice(-2)).toEqual([
      'Not undone: No. This step is passed over.',
      'Nothing to undo. History, in the form of a position, brings back how it was.',
    ]);
    expect(coder.count('move-position')).toBe(1);
  });

  it('on the way forward: what came after it can be done again', () => {
    const coder = makeCoder();
    coder.does(corrected(), openStoredPair, stance(2));
    coder.stores('0-0', 2);
    const back = { type: 'moved', outcome: { ok: true, value: {} }, wrote: null } as const;
    coder.does({ type: 'undo' }, back, { type: 'undo' }, back, { type: 'redo' }, refused('No.'));
    expect(coder.said().at(-1)).toBe(
      'No. This step is passed over: what came after it can still be done again.',
    );
    coder.does({ type: 'redo' });
    expect(coder.last('move-position').way).toBe('redo');
  });
});
