'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useAskBeforeLeaving } from '@/components/loading/use-ask-before-leaving';
import { saverOf } from '@/components/sets/set-saver';
import type { ClassSet } from '@/lib/view/sets/class-set';

/**
 * A class set that is saved as it is changed. What could not be saved stays on the screen, says so, and is tried again
 * by itself, with the next change, when there is a connection again, or by a button; the browser asks before such a
 * page is left for another site, and within the app it is there when one comes back.
 */
export function useSetEditor(debateId: string, set: ClassSet) {
  const [saver] = useState(() => saverOf(debateId, set));
  const shown = useSyncExternalStore(saver.subscribe, saver.shown, saver.shown);
  const { state } = shown.saving;

  useEffect(() => {
    const again = () => void saver.save();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      // What was typed last is saved when the page is left within the app.
      void saver.save();
    };
  }, [saver]);

  useAskBeforeLeaving(state !== 'saved');

  const { change, move, save, keepMine, takeTheirs } = saver;
  return { ...shown, change, move, save, keepMine, takeTheirs };
}
