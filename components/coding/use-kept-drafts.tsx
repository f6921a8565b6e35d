'use client';

import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { UnsavedNotice } from '@/components/coding/unsaved-notice';
import { useEvent } from '@/components/coding/use-event';
import { notifications } from '@/components/ui/notifications';
import { showUndo } from '@/components/ui/show-undo';
import { type KeptDraft, readKeptDrafts } from '@/lib/coding/kept-draft';

const NOTICE = 'unsaved-positions';
const NONE: KeptDraft[] = [];

/**
 * The drafts that could not be stored when their forms were closed, kept in this browser by reading,
 * over a reload. One notice lists all of them until each is opened again or thrown away.
 */
export function useKeptDrafts(readingId: string, openAgain: (kept: KeptDraft) => void) {
  const key = `counterpoint-unsaved-${readingId}`;
  const [kept, setKept] = useLocalStorage<KeptDraft[]>({
    key,
    defaultValue: NONE,
    deserialize: readKeptDrafts,
  });
  const isShown = useRef(false);

  // What is stored counts, not what is drawn: a page that is being left draws nothing more.
  const change = useEvent((work: (now: KeptDraft[]) => KeptDraft[]) => {
    let next = work(kept);
    try {
      next = work(readKeptDrafts(localStorage.getItem(key)));
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // The browser stores nothing: the notice still lists them while the page is open.
    }
    setKept(next);
  });
  const keep = useEvent((one: KeptDraft) => change((now) => [...now, one]));
  const remove = useEvent((id: string) => change((now) => now.filter((one) => one.id !== id)));
  const open = useEvent((one: KeptDraft) => {
    remove(one.id);
    openAgain(one);
  });
  const discard = useEvent((one: KeptDraft) => {
    remove(one.id);
    showUndo(`thrown-${one.id}`, `Thrown away: ${one.about}.`, async () => keep(one));
  });

  useEffect(() => {
    if (kept.length === 0) {
      notifications.hide(NOTICE);
      isShown.current = false;
      return;
    }
    const notice = {
      id: NOTICE,
      color: 'red',
      autoClose: false as const,
      withCloseButton: false,
      message: <UnsavedNotice kept={kept} onOpen={open} onDiscard={discard} />,
    };
    if (isShown.current) notifications.update(notice);
    else notifications.show(notice);
    isShown.current = true;
  }, [kept, open, discard]);

  useEffect(
    () => () => {
      notifications.hide(NOTICE);
      isShown.current = false;
    },
    [],
  );

  return { keep, remove };
}
