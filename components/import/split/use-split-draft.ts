'use client';

import {
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { onceDrawn } from '@/components/import/once-drawn';
import { notifications } from '@/components/ui/notifications';
import { showUndo } from '@/components/ui/show-undo';
import { questionsAfter } from '@/lib/imports/correct/correct-block';
import { countMoved } from '@/lib/imports/count-moved';
import { listOpenPlaces } from '@/lib/imports/draft-hints';
import { countBlockWords, countTurns, turnIndexOfBlocks, turnsOf } from '@/lib/imports/draft-turns';
import { leaveLabel, listOpenLabels, takeLabel } from '@/lib/imports/label-answers';
import { sayCount } from '@/lib/imports/say-count';
import type { SplitDraft } from '@/lib/imports/split-draft';
import { listSwallowedLabels } from '@/lib/imports/swallowed-labels';
import type { LabelQuestion } from '@/lib/text/split/split-proposal';

/** A text of more UTF-16 code units is drawn first, and looked through for labels in its words then. */
const LOOKED_THROUGH_AT_ONCE = 100_000;

const NONE: readonly LabelQuestion[] = [];

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

/** Under which a notice says what an answer moved; gone once something else is done. */
const MOVED = 'import-moved';

/**
 * The draft of a split with undo and redo, and what follows from it. The same object comes back until
 * the draft changes, and a new name leaves turns and counts as they are: long texts stay quick.
 *
 * @param begin makes the first draft; asked once
 * @param questions what was asked about the text's labels when it was read
 */
export function useSplitDraft(
  begin: () => SplitDraft,
  questions: readonly LabelQuestion[] | undefined,
) {
  const [history, dispatch] = useReducer(reduce, null, () => ({
    past: [],
    now: begin(),
    future: [],
  }));
  const draft = history.now;
  const { text, blocks, starts, hints, corrected } = draft;
  const turns = useMemo(() => turnsOf({ blocks, starts }), [blocks, starts]);
  const turnOfBlock = useMemo(() => turnIndexOfBlocks(turns, blocks.length), [turns, blocks]);
  const words = useMemo(() => countBlockWords(text, blocks), [text, blocks]);
  const counts = useMemo(() => countTurns(turns, words), [turns, words]);
  const open = useMemo(() => listOpenPlaces({ starts, hints }), [starts, hints]);
  const [isLookedThrough, setLookedThrough] = useState(text.length <= LOOKED_THROUGH_AT_ONCE);
  useEffect(() => onceDrawn(() => startTransition(() => setLookedThrough(true))), []);
  const swallowed = useMemo(
    () => (isLookedThrough ? listSwallowedLabels({ text, blocks, starts }) : NONE),
    [isLookedThrough, text, blocks, starts],
  );
  const asked = useMemo(() => questionsAfter(questions ?? [], corrected), [questions, corrected]);
  const labels = useMemo(() => listOpenLabels(draft, asked, swallowed), [draft, asked, swallowed]);
  const latest = useRef(draft);
  latest.current = draft;
  const act = useCallback((action: Action) => {
    notifications.hide(MOVED);
    dispatch(action);
  }, []);
  const change = useCallback(
    (work: (draft: SplitDraft) => SplitDraft) => act({ type: 'change', change: work }),
    [act],
  );
  const undo = useCallback(() => act({ type: 'undo' }), [act]);
  const redo = useCallback(() => act({ type: 'redo' }), [act]);
  /** Says that a label speaks, and how many paragraphs that moved. */
  const takeAsSpeaker = useCallback(
    (label: LabelQuestion, into: string | null = null) => {
      const before = latest.current;
      const after = takeLabel(before, label, into);
      change((now) => (now === before ? after : takeLabel(now, label, into)));
      const moved = countMoved(before, after);
      const verb = moved === 1 ? 'has' : 'have';
      showUndo(
        MOVED,
        moved === 0
          ? `“${label.name}” is a speaker.`
          : `“${label.name}” is a speaker: ${sayCount(moved)} ${verb} moved.`,
        async () => undo(),
      );
    },
    [change, undo],
  );
  const leaveAsText = useCallback(
    (label: LabelQuestion) => change((now) => leaveLabel(now, label)),
    [change],
  );
  const canUndo = history.past.length > 0;
  const canRedo = history.future.length > 0;
  const acts = useMemo(
    () => ({ change, takeAsSpeaker, leaveAsText, undo, redo }),
    [change, takeAsSpeaker, leaveAsText, undo, redo],
  );
  return useMemo(
    () => ({
      ...{ draft, turns, turnOfBlock, counts, open, labels, isLookedThrough, canUndo, canRedo },
      ...acts,
    }),
    [draft, turns, turnOfBlock, counts, open, labels, isLookedThrough, canUndo, canRedo, acts],
  );
}
