'use client';

import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { forget, keep, recall } from '@/components/import/tab-storage';

const PAUSE = 400;

const keptText = z.string();

/** A text field's value that a reload does not lose; kept in this tab, once typing pauses. */
export function useStoredText(name: string, initial: string) {
  const [text, setText] = useState(initial);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    const kept = recall(name, keptText);
    if (kept !== null && kept !== '') setText(kept);
    const save = () => {
      if (latest.current === initial || latest.current === '') forget(name);
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
  return [text, setText] as const;
}
