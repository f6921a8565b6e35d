'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { askServer } from '@/components/loading/ask-server';
import type { Answer } from '@/lib/fields/answer';
import { readSetNews, SET_NEWS } from '@/lib/view/sets/set-news';

/** In ms: coming back to a window more often asks once. */
const NOT_AGAIN_MS = 3_000;

/**
 * A class set as it is stored: read again when another window of this browser says that it was saved, when one
 * comes back to this window, and when there is a connection again.
 *
 * @param sent what the page was sent; null where it shows no set
 * @param look the action that reads it
 */
export function useStoredSet<Set extends { readonly id: string }>(
  debateId: string,
  sent: Set | null,
  look: (input: { debateId: string; id: string }) => Promise<Answer<Set>>,
): { set: Set | null; isGone: boolean; readAgain: () => void } {
  const [set, setSet] = useState(sent);
  const [isGone, setGone] = useState(false);
  const asked = useRef({ at: 0, isWaiting: false, isWanted: false });
  const id = sent?.id ?? null;
  const readAgain = useCallback(async () => {
    if (id === null) return;
    if (asked.current.isWaiting) {
      asked.current.isWanted = true;
      return;
    }
    do {
      asked.current = { at: Date.now(), isWaiting: true, isWanted: false };
      const answer = await askServer(() => look({ debateId, id }), { stores: false });
      asked.current.isWaiting = false;
      // What is not there any more is shown as it was: a class sits before it.
      if (!answer.ok) {
        if (answer.why === 'refused') setGone(true);
        return;
      }
      const found = answer.value;
      setGone(false);
      setSet((was) => (JSON.stringify(was) === JSON.stringify(found) ? was : found));
    } while (asked.current.isWanted);
  }, [debateId, id, look]);
  useEffect(() => {
    if (id === null) return;
    const comeBack = () => {
      const isLately = Date.now() - asked.current.at < NOT_AGAIN_MS;
      if (document.visibilityState === 'visible' && !isLately) void readAgain();
    };
    const again = () => void readAgain();
    window.addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    window.addEventListener('online', again);
    const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(SET_NEWS);
    if (channel) {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (readSetNews(data)?.id === id) void readAgain();
      };
    }
    return () => {
      window.removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
      window.removeEventListener('online', again);
      channel?.close();
    };
  }, [id, readAgain]);
  return { set, isGone, readAgain };
}
