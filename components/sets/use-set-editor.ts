'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { saverOf } from '@/components/sets/open-savers';
import type { ClassSet } from '@/lib/view/sets/class-set';

/**
 * A class set that is saved as it is changed. What could not be saved stays on the screen, says so, and is tried again
 * by itself, with the next change, when there is a connection again, or by a button; the browser asks before the app
 * is left, and within the app and after a reload it is there when one comes back.
 */
export function useSetEditor(debateId: string, set: ClassSet) {
  const [saver] = useState(() => saverOf(debateId, set));
  const shown = useSyncExternalStore(saver.subscribe, saver.shown, saver.shown);

  useEffect(() => {
    saver.takeUp();
    const again = () => void saver.save();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      // What was typed last is saved when the page is left within the app.
      void saver.save();
    };
  }, [saver]);

  const { change, move, save, keepMine, takeTheirs } = saver;
  return { ...shown, change, move, save, keepMine, takeTheirs };
}
