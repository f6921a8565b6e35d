'use client';

import { useEffect } from 'react';
import type { Dispatch } from '@/components/coding/coding-store';
import { commandOfKey } from '@/lib/coding/state/key-command';

const TYPED_INTO = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])';

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
      const command = commandOfKey(event, { isTyping, singleKeys });
      if (!command) return;
      if (command.type !== 'escape') event.preventDefault();
      dispatch(command);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [dispatch, singleKeys]);
}
