'use client';

import { useEffect } from 'react';
import type { CodingStore } from '@/components/coding/coding-store';
import type { Pair } from '@/lib/coding/state/commands';
import { commandOfKey } from '@/lib/coding/state/key-command';
import { beginInVain, type InVain, keyInVain } from '@/lib/coding/typed-in-vain';

const TYPED_INTO = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])';

const FORM = '[id=position-form]';

/**
 * Does the commands of the keys that are pressed on the coding screen. Keys typed into a field or a
 * dialog are left alone, and so are the single keys when the person switched them off. What is typed in
 * a row after a key that found nothing to open does no more than its first key.
 */
export function useCodingKeys(store: CodingStore, singleKeys: boolean): void {
  useEffect(() => {
    const { dispatch } = store;
    let inVain: InVain | null = null;
    // Before any part of the page has the key: some do something with it themselves.
    function onKeyComes(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(`[role=dialog], ${TYPED_INTO}`)) {
        inVain = null;
        return;
      }
      const wasTyped = inVain?.isTyped;
      const next = keyInVain(inVain, event, event.timeStamp);
      inVain = next.inVain;
      if (next.acts) return;
      event.preventDefault();
      event.stopPropagation();
      if (!wasTyped) dispatch({ type: 'typed-in-vain' });
    }
    function onKeyDown(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest('[role=dialog]')) return;
      const isTyping = Boolean(target?.closest(TYPED_INTO));
      const cell = pairOf(target?.closest<HTMLElement>('[data-cell]'));
      const isBeside = Boolean(target?.closest('[data-beside]') && !target.closest(FORM));
      const command = commandOfKey(event, { isTyping, singleKeys, cell, isBeside });
      if (!command) return;
      if (command.type !== 'escape') event.preventDefault();
      dispatch(command);
      inVain = beginInVain(command, store.get(), event.timeStamp) ?? inVain;
    }
    window.addEventListener('keydown', onKeyComes, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyComes, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [store, singleKeys]);
}

/** The pair of a cell in the list. */
function pairOf(cell: HTMLElement | null | undefined): Pair | null {
  const [commentatorId, propositionId] = cell?.dataset.cell?.split(' ') ?? [];
  return commentatorId && propositionId ? { commentatorId, propositionId } : null;
}
