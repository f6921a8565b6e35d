'use client';

import { useCallbackRef } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useStoreState } from '@/components/coding/coding-context';
import {
  type CodingStore,
  createCodingStore,
  type Dispatch,
} from '@/components/coding/coding-store';
import { followKept, followVisit } from '@/components/coding/kept-storage';
import { runEffect, type Screen } from '@/components/coding/run-effect';
import { useAskBeforeLeaving } from '@/components/loading/use-ask-before-leaving';
import { useCreationKeys } from '@/components/loading/use-creation-keys';
import type { CodingPage } from '@/lib/coding/state/coding-page';
import { firstCodingState, type WantedPair } from '@/lib/coding/state/coding-state';
import type { CodingEffect } from '@/lib/coding/state/commands';
import { isStorableUnsaved } from '@/lib/coding/state/saving';

/**
 * The channel of a coding screen: what is done there goes in as commands; what the server sent, the
 * connection, other tabs and leaving the page do, too.
 */
export function useCodingStore(page: CodingPage, wanted: WantedPair, screen: Screen): CodingStore {
  const { readingId } = page.view.debate;
  const keyFor = useCreationKeys();
  const run = useCallbackRef((effect: CodingEffect, dispatch: Dispatch) =>
    runEffect(effect, { dispatch, readingId, keyFor, screen }),
  );
  const [store] = useState(() =>
    createCodingStore(firstCodingState(page, String(Date.now()), wanted), run),
  );
  const { dispatch } = store;

  useLayoutEffect(() => dispatch({ type: 'page-read', page }), [dispatch, page]);
  useEffect(() => followKept(readingId, dispatch), [readingId, dispatch]);
  useEffect(() => followVisit(readingId, store), [readingId, store]);

  useEffect(() => {
    const connected = () => dispatch({ type: 'connected' });
    const hide = () => dispatch({ type: 'page-hidden' });
    const show = () => dispatch({ type: 'page-shown' });
    window.addEventListener('online', connected);
    window.addEventListener('pagehide', hide);
    window.addEventListener('pageshow', show);
    return () => {
      window.removeEventListener('online', connected);
      window.removeEventListener('pagehide', hide);
      window.removeEventListener('pageshow', show);
      dispatch({ type: 'page-left' });
    };
  }, [dispatch]);

  const isOpen = useStoreState(store, ({ form }) => form !== null);
  useAskBeforeLeaving(isOpen, () => {
    const { form, page: now } = store.get();
    return form !== null && isStorableUnsaved(form, now);
  });

  return store;
}
