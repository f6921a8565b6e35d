'use client';

import { useEffect, useState } from 'react';
import { isAnswered, UNANSWERED } from '@/components/loading/keep-trying';

const AGAIN_MS = 5000;

/**
 * Whether the app's own server answers. It is asked when the browser says that the connection went
 * or came, when something did not come, and then every few seconds until it answers: an app that is served on this machine works
 * without any network, so the browser's word alone does not count.
 */
export function useReachable(): boolean {
  const [reachable, setReachable] = useState(true);
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      const answers = await isAnswered();
      if (!isGone) setReachable(answers);
    };
    window.addEventListener('offline', ask);
    window.addEventListener('online', ask);
    window.addEventListener(UNANSWERED, ask);
    const timer = reachable ? undefined : setInterval(ask, AGAIN_MS);
    return () => {
      isGone = true;
      window.removeEventListener('offline', ask);
      window.removeEventListener('online', ask);
      window.removeEventListener(UNANSWERED, ask);
      clearInterval(timer);
    };
  }, [reachable]);
  return reachable;
}
