'use client';

import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A handler that keeps its identity while it always does what the last render said, so that parts
 * which get it are not drawn anew. For events only: not to be called while rendering.
 */
export function useEvent<Args extends unknown[], Answer>(
  handler: (...args: Args) => Answer,
): (...args: Args) => Answer {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
