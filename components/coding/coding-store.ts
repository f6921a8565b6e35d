import type { CodingState } from '@/lib/coding/state/coding-state';
import type { CodingCommand, CodingEffect } from '@/lib/coding/state/commands';
import { reduceCoding } from '@/lib/coding/state/reduce';

export type Dispatch = (command: CodingCommand) => void;

/** The state of the coding screen, and the one way to change it. */
export type CodingStore = {
  get: () => CodingState;
  dispatch: Dispatch;
  subscribe: (listener: () => void) => () => void;
};

/**
 * Runs commands through the reducer, one after the other, and each time the effects that follow from
 * them. It stands beside React's own state for two reasons: a part of the screen is drawn anew only
 * where what it asks for changed, so that a key in a note draws nothing of a long text; and what must
 * happen before a page is gone happens at once.
 */
export function createCodingStore(
  first: CodingState,
  run: (effect: CodingEffect, dispatch: Dispatch) => void,
): CodingStore {
  const listeners = new Set<() => void>();
  const waiting: CodingCommand[] = [];
  let isBusy = false;
  let state = first;

  function take(command: CodingCommand) {
    const next = reduceCoding(state, command);
    const isChanged = next.state !== state;
    state = next.state;
    if (isChanged) for (const listener of listeners) listener();
    for (const effect of next.effects) run(effect, dispatch);
  }

  function dispatch(command: CodingCommand) {
    waiting.push(command);
    if (isBusy) return;
    isBusy = true;
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) take(next);
    } finally {
      isBusy = false;
    }
  }

  return {
    get: () => state,
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
