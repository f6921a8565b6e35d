'use client';

import { useCallback, useEffect, useState } from 'react';

/**
 * What an address of this server answers, fetched when it is asked for. Null asks for nothing. What could
 * not be fetched is asked for again by `retry`, and by itself when the connection comes back.
 */
export function useFetched<Answer extends object>(
  address: string | null,
): { answer: Answer | 'waiting' | 'failed'; retry: () => void } {
  const [fetched, setFetched] = useState<{ address: string; answer: Answer | 'failed' } | null>(
    null,
  );
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks anew
  useEffect(() => {
    if (address === null) return;
    const gone = new AbortController();
    fetch(address, { signal: gone.signal })
      .then((response) => {
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        return response.json() as Promise<Answer>;
      })
      .then((answer) => setFetched({ address, answer }))
      .catch(() => {
        if (!gone.signal.aborted) setFetched({ address, answer: 'failed' });
      });
    return () => gone.abort();
  }, [address, tries]);
  const retry = useCallback(() => {
    setFetched(null);
    setTries((before) => before + 1);
  }, []);
  const answer = fetched !== null && fetched.address === address ? fetched.answer : 'waiting';
  const failed = answer === 'failed';
  useEffect(() => {
    if (!failed) return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [failed, retry]);
  return { answer, retry };
}
