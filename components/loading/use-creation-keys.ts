import { useCallback, useRef } from 'react';
import { makeKey } from '@/components/loading/make-key';

/**
 * Keys for what is created here, one for each content: the same content asked for again carries the same
 * key, so that an answer that was lost makes nothing twice; changed content is something new.
 */
export function useCreationKeys(): (content: unknown) => string {
  const last = useRef({ content: '', key: '' });
  return useCallback((content) => {
    const now = JSON.stringify(content);
    if (last.current.key === '' || last.current.content !== now) {
      last.current = { content: now, key: makeKey() };
    }
    return last.current.key;
  }, []);
}
