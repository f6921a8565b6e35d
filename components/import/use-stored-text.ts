'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import { forget, keep, recall } from '@/components/import/tab-storage';

const PAUSE = 400;

const keptText = z.string();

/**
 * A text field whose words a reload does not lose: kept in this tab, once typing pauses, until they are
 * `settled`, which is kept elsewhere. The browser holds the words and not React, which would compare a
 * megabyte at every letter.
 *
 * @returns `field` and `onType` for the field; `text` gives the words as they are
 */
export function useStoredText(name: string, initial: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(initial);
  const isSettled = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isEmpty, setEmpty] = useState(!/\S/.test(initial));

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const text = latest.current;
    if (isSettled.current || text === initial || text === '') forget(name);
    else keep(name, text);
  }, [name, initial]);

  const onType = useCallback(() => {
    latest.current = field.current?.value ?? '';
    setEmpty(!/\S/.test(latest.current));
    clearTimeout(timer.current);
    timer.current = setTimeout(save, PAUSE);
  }, [save]);

  useEffect(() => {
    const kept = recall(name, keptText);
    const shown = field.current;
    if (shown !== null && kept !== null && kept !== '') {
      shown.value = kept;
      latest.current = kept;
      setEmpty(false);
    } else if (shown !== null && shown.value !== initial) {
      // Somebody typed before the page was taken over.
      latest.current = shown.value;
      setEmpty(!/\S/.test(shown.value));
    }
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [name, initial, save]);

  const settle = useCallback(() => {
    isSettled.current = true;
  }, []);
  const text = useCallback(() => latest.current, []);
  return useMemo(() => ({ field, onType, text, isEmpty, settle }), [onType, text, isEmpty, settle]);
}
