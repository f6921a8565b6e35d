'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { askServer, sayNotDone } from '@/components/loading/ask-server';
import { saveSet } from '@/lib/sets/actions';
import type { SetContent } from '@/lib/sets/set-edits';
import { beginMove, emptyHistory, endMove, pushStep, type UndoWay } from '@/lib/undo/undo-history';
import type { ClassSet } from '@/lib/view/sets/class-set';

/** So long nothing may be typed before it is saved. */
const TYPING_PAUSE_MS = 600;

type Step = { label: string; content: SetContent };

/** Whether what is on the screen is stored. */
export type Saving = { state: 'saved' | 'saving' } | { state: 'not'; message: string };

/**
 * A class set that is saved as it is changed, one save after the other, with undo and redo for the session.
 * What could not be saved stays on the screen, says so, and is tried again with the next change, when there
 * is a connection again, or by a button; the browser asks before such a page is left.
 */
export function useSetEditor(debateId: string, set: ClassSet) {
  const [content, setContent] = useState<SetContent>({ name: set.name, items: set.items });
  const [saving, setSaving] = useState<Saving>({ state: 'saved' });
  const [said, setSaid] = useState('');
  const [can, setCan] = useState({ undo: false, redo: false });
  const now = useRef(content);
  const version = useRef(set.version);
  const wanted = useRef<SetContent | null>(null);
  const isRunning = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const history = useRef(emptyHistory<Step>());
  const { id } = set;

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (isRunning.current || wanted.current === null) return;
    isRunning.current = true;
    setSaving({ state: 'saving' });
    while (wanted.current !== null) {
      const { name, items }: SetContent = wanted.current;
      wanted.current = null;
      const asked = await askServer(() =>
        saveSet({ debateId, id, version: version.current, name, items }),
      );
      if (asked.ok) version.current = asked.value;
      else {
        wanted.current ??= { name, items };
        isRunning.current = false;
        setSaving({ state: 'not', message: sayNotDone(asked, 'Not saved') });
        return;
      }
    }
    isRunning.current = false;
    setSaving({ state: 'saved' });
  }, [debateId, id]);

  const show = useCallback(
    (next: SetContent, waits: boolean) => {
      now.current = next;
      setContent(next);
      wanted.current = next;
      if (!isRunning.current) setSaving({ state: 'saving' });
      clearTimeout(timer.current);
      if (waits) timer.current = setTimeout(() => void save(), TYPING_PAUSE_MS);
      else void save();
    },
    [save],
  );

  /** Changes the set; changes with the same key, such as letters of one field, are one step of undo. */
  const change = useCallback(
    (next: SetContent, label: string, key: string | null = null) => {
      if (next === now.current) return;
      const before = history.current;
      const isSame = key !== null && before.past.at(-1)?.key === key;
      const step = isSame ? before.past.at(-1)?.step : { label, content: now.current };
      if (step) history.current = pushStep(before, step, key);
      setCan({ undo: true, redo: false });
      show(next, key !== null);
    },
    [show],
  );

  const move = useCallback(
    (way: UndoWay) => {
      const begun = beginMove(history.current, way);
      if (!begun) return;
      const { step } = begun;
      history.current = endMove(begun.history, { label: step.label, content: now.current });
      setCan({ undo: history.current.past.length > 0, redo: history.current.future.length > 0 });
      setSaid(`${way === 'undo' ? 'Undone' : 'Done again'}: ${step.label}.`);
      show(step.content, false);
    },
    [show],
  );

  useEffect(() => {
    const again = () => void save();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      // What was typed last is saved when the page is left within the app.
      void save();
    };
  }, [save]);

  useEffect(() => {
    if (saving.state === 'saved') return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [saving.state]);

  return { content, change, move, can, saving, said, save };
}
