'use client';

import { useCallback, useMemo, useReducer } from 'react';
import { type SplitDraft, turnIndexOfBlocks, turnsOf } from '@/lib/imports/split-draft';
import { countWords } from '@/lib/text/count-words';

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

export type SpeakerCount = { turns: number; words: number };

/** The draft of a split with undo and redo, and what follows from it. */
export function useSplitDraft(first: SplitDraft) {
  const [history, dispatch] = useReducer(reduce, { past: [], now: first, future: [] });
  const draft = history.now;
  const turns = useMemo(() => turnsOf(draft), [draft]);
  const turnOfBlock = useMemo(
    () => turnIndexOfBlocks(turns, draft.blocks.length),
    [turns, draft.blocks.length],
  );
  const wordsOfTurn = useMemo(() => turns.map((turn) => countWords(turn.text)), [turns]);
  const counts = useMemo(() => {
    const found = new Map<string, SpeakerCount>();
    turns.forEach((turn, index) => {
      if (turn.speaker === null || turn.text === '') return;
      const count = found.get(turn.speaker) ?? { turns: 0, words: 0 };
      found.set(turn.speaker, {
        turns: count.turns + 1,
        words: count.words + (wordsOfTurn[index] ?? 0),
      });
    });
    return found;
  }, [turns, wordsOfTurn]);
  const change = useCallback(
    (work: (draft: SplitDraft) => SplitDraft) => dispatch({ type: 'change', change: work }),
    [],
  );
  return {
    draft,
    turns,
    turnOfBlock,
    counts,
    change,
    undo: useCallback(() => dispatch({ type: 'undo' }), []),
    redo: useCallback(() => dispatch({ type: 'redo' }), []),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}
