import { describe, expect, it } from 'vitest';
import { createCodingStore } from '@/components/coding/coding-store';
import type { CodingState } from '@/lib/coding/state/coding-state';
import type { CodingEffect } from '@/lib/coding/state/commands';
import { activeParagraph } from '@/lib/coding/state/places';
import { wordsSeenFrom } from '@/lib/coding/state/words';
import { makeCoder, openEmptyPair, openStoredPair, stance, summary } from '@/tests/fixtures/coder';

const first = () => makeCoder().state;

describe('the channel', () => {
  it('does one command after the other, also where an effect brings the next', () => {
    const order: string[] = [];
    const store = createCodingStore(first(), (effect, dispatch) => {
      order.push(`${effect.do} at ${store.get().form?.opened.key}`);
      if (effect.do === 'show-panel') {
        dispatch(stance(2));
        order.push('came back');
      }
    });
    store.dispatch(openStoredPair);
    expect(order).toEqual(['show-panel at form-1', 'came back', 'save at form-1']);
    expect(store.get().form?.draft.stance).toBe(2);
  });

  it('tells of a change once, and of none where nothing changed', () => {
    let told = 0;
    const store = createCodingStore(first(), () => {});
    const stop = store.subscribe(() => {
      told += 1;
    });
    store.dispatch({ type: 'close' });
    expect(told).toBe(0);
    store.dispatch(openStoredPair);
    expect(told).toBe(1);
    stop();
    store.dispatch({ type: 'close' });
    expect(told).toBe(1);
  });

  it('goes on after an effect that fails', () => {
    const store = createCodingStore(first(), () => {
      throw new Error('No room for this.');
    });
    expect(() => store.dispatch(openStoredPair)).toThrow('No room');
    expect(() => store.dispatch({ type: 'close' })).toThrow('No room');
    expect(store.get().form).toBeNull();
  });

  it('a key in a note changes nothing that the text, the list and the tools are drawn from', () => {
    const drawnFrom: ((state: CodingState) => unknown)[] = [
      (state) => state.passage,
      (state) => state.form?.opened,
      (state) => state.form !== null,
      (state) => state.form?.draft.evidence,
      (state) => wordsSeenFrom(state).othersName,
      (state) => wordsSeenFrom(state).saidFor,
      (state) => state.page,
      (state) => state.kept,
      (state) => state.side,
      (state) => state.history.past.length,
      activeParagraph,
    ];
    const effects: CodingEffect[] = [];
    const store = createCodingStore(first(), (effect) => effects.push(effect));
    store.dispatch(openEmptyPair);
    const parts = () => drawnFrom.map((select) => select(store.get()));
    const before = parts();
    for (const text of ['A', 'A ', 'A n', 'A no']) store.dispatch(summary(text));
    parts().forEach((part, at) => {
      expect(part).toBe(before[at]);
    });
    expect(store.get().form?.draft.summary).toBe('A no');
  });
});
