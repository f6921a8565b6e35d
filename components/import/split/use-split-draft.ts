'use client';

import { useCallback, useMemo, useReducer } from 'react';
import { listOpenPlaces } from '@/lib/imports/draft-hints';
import { countBlockWords, countTurns, turnIndexOfBlocks, turnsOf } from '@/lib/imports/draft-turns';
import type { SplitDraft } from '@/lib/imports/split-draft';

type History = { past: SplitDraft[]; now: SplitDraft; future: SplitDraft[] };

type Action =
  | { type: 'change'; change: (draft: SplitDraft) => SplitDraft }
  | { type: 'undo' }
  | { type: 'redo' };

function reduce(history: History, action: Action): History {
  if (action.type === 'undo') {
    const last = history.past.at(-1);
    if (!last) return history;
    return {
      past: history.past.slice(0, -1),
      now: last,
      future: [history.now, ...history.future],
    };
  }
  if (action.type === 'redo') {
    const [next, ...future] = history.future;
    if (!next) return history;
    return { past: [...history.past, history.now], now: next, future };
  }
  const now = action.change(history.now);
  if (now === history.now) return history;
  return { past: [...history.past, history.now], now, future: [] };
}

/**
 * The draft of a split with undo and redo, and what follows from it. The same object comes back until
 * the draft changes, and a new name leaves turns and counts as they are: long texts stay quick.
 *
 * @param begin makes the first draft; asked once
 */
export function useSplitDraft(begin: () => SplitDraft) {
  const [history, dispatch] = useReducer(reduce, null, () => ({
    past: [],
    now: begin(),
    future: [],
  }));
  const draft = history.now;
  const { text, blocks, starts, hints } = draft;
  const turns = useMemo(() => turnsOf({ blocks, starts }), [blocks, starts]);
  const turnOfBlock = useMemo(() => turnIndexOfBlocks(turns, blocks.length), [turns, blocks]);
  const words = useMemo(() => countBlockWords(text, blocks), [text, blocks]);
  const counts = useMemo(() => countTurns(turns, words), [turns, words]);
  const open = useMemo(() => listOpenPlaces({ starts, hints }), [starts, hints]);
  const change = useCallback(
    (work: (draft: SplitDraft) => SplitDraft) => dispatch({ type: 'change', change: work }),
    [],
  );
  const undo = useCallback(() => dispatch({ type: 'undo' }), []);
  const redo = useCallback(() => dispatch({ type: 'redo' }), []);
  const canUndo = history.past.length > 0;
  const canRedo = history.future.length > 0;
  return useMemo(
    () => ({ draft, turns, turnOfBlock, counts, open, change, undo, redo, canUndo, canRedo }),
    [draft, turns, turnOfBlock, counts, open, change, undo, redo, canUndo, canRedo],
  );
}
