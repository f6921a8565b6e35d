'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { forget, keep, recall } from '@/components/import/tab-storage';

const PAUSE = 400;

const keptText = z.string();

/**
 * A text field's value that a reload does not lose; kept in this tab, once typing pauses, until it is
 * `settled`: kept elsewhere by then.
 */
export function useStoredText(name: string, initial: string) {
  const [text, setText] = useState(initial);
  const isSettled = useRef(false);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    const kept = recall(name, keptText);
    if (kept !== null && kept !== '') setText(kept);
    const save = () => {
      if (isSettled.current || latest.current === initial || latest.current === '') forget(name);
      else keep(name, latest.current);
    };
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [name, initial]);
  useEffect(() => {
    if (text === initial) return;
    const timer = setTimeout(() => (text === '' ? forget(name) : keep(name, text)), PAUSE);
    return () => clearTimeout(timer);
  }, [text, initial, name]);
  const settle = useCallback(() => {
    isSettled.current = true;
  }, []);
  return [text, setText, settle] as const;
}
