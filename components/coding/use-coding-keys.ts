'use client';

import { useEffect } from 'react';

/** What single keys do while nothing is being typed. */
export type CodingKeys = {
  stance: (stance: -2 | -1 | 0 | 1 | 2) => void;
  remove: () => void;
  explicitness: () => void;
  next: (by: 1 | -1) => void;
  sentence: (by: 1 | -1) => void;
  stretch: (by: 1 | -1) => void;
  /** The chosen words become a quotation of the open position, or a further piece of its last. */
  words: (joined: boolean) => void;
  similar: () => void;
  cues: () => void;
  done: () => void;
  undo: () => void;
  redo: () => void;
  find: () => void;
  help: () => void;
  escape: () => void;
};

const TYPED_INTO = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])';

/**
 * Listens for the keys of the workspace. Keys typed into a field are left alone, and so are the
 * single keys when the person switched them off.
 */
export function useCodingKeys(keys: CodingKeys, singleKeys: boolean): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest('[role=dialog]')) return;
      if (event.key === 'Escape') return keys.escape();
      if (target?.closest(TYPED_INTO)) return;
      const mod = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (mod && !event.altKey && (key === 'z' || key === 'y')) {
        event.preventDefault();
        return key === 'y' || event.shiftKey ? keys.redo() : keys.undo();
      }
      if (mod || event.altKey) return;
      const act = singleKeys ? actOf(keys, event) : null;
      if (!act) return;
      event.preventDefault();
      act();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [keys, singleKeys]);
}

function actOf(keys: CodingKeys, event: KeyboardEvent): (() => void) | null {
  if (/^[1-5]$/.test(event.key)) {
    const stance = (Number(event.key) - 3) as -2 | -1 | 0 | 1 | 2;
    return () => keys.stance(stance);
  }
  if (event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowDown')) {
    return () => keys.stretch(1);
  }
  if (event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowUp')) {
    return () => keys.stretch(-1);
  }
  switch (event.key) {
    case '0':
      return keys.remove;
    case 'e':
      return keys.explicitness;
    case 'n':
      return () => keys.next(1);
    case 'p':
      return () => keys.next(-1);
    case 's':
      return () => keys.sentence(1);
    case 'a':
      return () => keys.sentence(-1);
    case 'q':
      return () => keys.words(false);
    case 'j':
      return () => keys.words(true);
    case 'm':
      return keys.similar;
    case 'c':
      return keys.cues;
    case 'd':
      return keys.done;
    case 'u':
      return keys.undo;
    case 'U':
    case 'r':
      return keys.redo;
    case '/':
      return keys.find;
    case '?':
      return keys.help;
    default:
      return null;
  }
}
