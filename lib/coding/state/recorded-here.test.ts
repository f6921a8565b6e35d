import { describe, expect, it } from 'vitest';
import type { CodingCommand } from '@/lib/coding/state/commands';
import type { PositionView } from '@/lib/view/view';
import { makeCoder, openStoredPair, passage, view } from '@/tests/fixtures/coder';

const open: CodingCommand = { type: 'open-recorded' };

/** The debate with these words as the evidence of its two positions. */
function viewWith(...words: [string, string][]) {
  const positions = view.positions.map((position, index): PositionView => {
    const place = words[index];
    if (!place) return position;
    const [id, exact] = place;
    const said = { suggested: false, stance: null, saidOn: '', wordsOf: '', telling: false };
    const piece = {
      ...said,
      id: `e${index}`,
      exact,
      ...passage(id, exact),
      paragraph: 1,
      quotation: 0,
      reasonId: null,
      checked: false,
      status: 'anchored' as const,
    };
    return { ...position, evidence: [piece] };
  });
  return { ...view, positions };
}

describe('a recorded position is opened from the text', () => {
  it('on the words that hold it, or where the keys are, under its paragraph', () => {
    const coder = makeCoder({ view: viewWith(['a', 'They need light.']) });
    coder.does({ type: 'choose-words', passage: passage('a', 'need') }, open);
    expect(coder.form.draft.positionId).toBe('0-0');
    expect(coder.form.opened.place).toEqual({ kind: 'text', contributionId: 'a', offset: 38 });
    coder.does({ type: 'escape' }, { type: 'choose-words', passage: null }, open);
    expect(coder.form.draft.positionId).toBe('0-0');
  });

  it('of several in a paragraph that of the words, or it is asked which', () => {
    const both = viewWith(['a', 'They need light.'], ['a', 'People read']);
    const coder = makeCoder({ view: both });
    coder.does({ type: 'choose-words', passage: passage('a', 'People') }, open);
    expect(coder.form.draft.positionId).toBe('1-1');
    coder.does({ type: 'escape' }, { type: 'choose-words', passage: null });

    const asked = makeCoder({ view: both });
    asked.does(open);
    expect(asked.state.form).toBeNull();
    expect(asked.state.recorded?.positionIds).toEqual(['0-0', '1-1']);
    const place = asked.state.recorded?.place;
    asked.does({ type: 'leave-recorded' });
    expect([asked.state.recorded, asked.count('focus-paragraph')]).toEqual([null, 1]);
    if (place) asked.does(open, { type: 'open-position', positionId: '1-1', place });
    expect([asked.state.recorded, asked.form.draft.positionId]).toEqual([null, '1-1']);
  });

  it('the one that was closed last is offered first', () => {
    const both = viewWith(['a', 'They need light.'], ['a', 'People read']);
    const coder = makeCoder({ view: both });
    const place = { kind: 'text' as const, contributionId: 'a', offset: 38 };
    coder.does({ type: 'open-position', positionId: '1-1', place }, { type: 'escape' }, open);
    expect(coder.state.recorded?.positionIds).toEqual(['1-1', '0-0']);
  });

  it('where none is, it is said', () => {
    const coder = makeCoder();
    coder.does(open);
    expect(coder.said()).toEqual(['No position is recorded in this paragraph.']);
  });
});

describe('keys for an open position or for chosen words say so where there are none', () => {
  it.each<[string, CodingCommand, RegExp]>([
    ['a stance', { type: 'choose-stance', stance: 1 }, /^No words are chosen/],
    ['q', { type: 'take-words', joined: false }, /^No words are chosen/],
    ['e', { type: 'toggle-explicitness' }, /^No position is open/],
    ['w', { type: 'go-to-field', field: 'summary' }, /^No position is open/],
    ['0', { type: 'remove' }, /^No position is open/],
  ])('%s', (_, command, said) => {
    const coder = makeCoder();
    coder.does(command);
    expect(coder.said()).toEqual([expect.stringMatching(said)]);
  });

  it('w and b lead to the fields of the open form', () => {
    const coder = makeCoder();
    coder.does(openStoredPair, { type: 'go-to-field', field: 'reason' });
    expect(coder.last('focus-field').field).toBe('reason');
  });
});
