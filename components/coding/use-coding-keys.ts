'use client';

import { useEffect } from 'react';
import type { Dispatch } from '@/components/coding/coding-store';
import type { Pair } from '@/lib/coding/state/commands';
import { commandOfKey } from '@/lib/coding/state/key-command';

const TYPED_INTO = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])';

const FORM = '[id=position-form]';

/**
 * Does the commands of the keys that are pressed on the coding screen. Keys typed into a field or a
 * dialog are left alone, and so are the single keys when the person switched them off.
 */
export function useCodingKeys(dispatch: Dispatch, singleKeys: boolean): void {
  useEffect(() => {
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
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [dispatch, singleKeys]);
}

/** The pair of a cell in the list. */
function pairOf(cell: HTMLElement | null | undefined): Pair | null {
  const [commentatorId, propositionId] = cell?.dataset.cell?.split(' ') ?? [];
  return commentatorId && propositionId ? { commentatorId, propositionId } : null;
}
