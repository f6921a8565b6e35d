'use client';

import { useEffect, useRef } from 'react';
import { useStoreState } from '@/components/coding/coding-context';
import type { CodingStore } from '@/components/coding/coding-store';
import { UnsavedNotice } from '@/components/coding/unsaved-notice';
import { notifications } from '@/components/ui/notifications';
import { keptByUndo } from '@/lib/coding/state/kept-forms';

const NOTICE = 'unsaved-positions';

/** One notice lists all that is kept unsaved, until each is opened again or thrown away. */
export function useUnsavedNotice(store: CodingStore): void {
  const kept = useStoreState(store, (state) => state.kept);
  const byUndo = useStoreState(store, keptByUndo);
  const { dispatch } = store;
  const isShown = useRef(false);

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
      message: <UnsavedNotice kept={kept} byUndo={byUndo} dispatch={dispatch} />,
    };
    if (isShown.current) notifications.update(notice);
    else notifications.show(notice);
    isShown.current = true;
  }, [kept, byUndo, dispatch]);

  useEffect(
    () => () => {
      notifications.hide(NOTICE);
      isShown.current = false;
    },
    [],
  );
}
