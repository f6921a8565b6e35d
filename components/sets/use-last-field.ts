import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** What is written in. */
const FIELDS = 'textarea, input:not([type=checkbox], [type=search])';

/**
 * The way back to where one wrote: what is pressed in a notice goes away with it, and the focus with that.
 *
 * @param otherwise has the focus where nothing was written in, or that is gone
 * @returns `frame` holds the fields; `goBack` gives the focus back
 */
export function useLastField(otherwise: RefObject<HTMLElement | null>): {
  frame: RefObject<HTMLDivElement | null>;
  goBack: () => void;
} {
  const frame = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = frame.current;
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.matches(FIELDS)) last.current = target;
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, []);
  const goBack = useCallback(() => {
    const focus = () => (last.current?.isConnected ? last.current : otherwise.current)?.focus();
    focus();
    // What was decided may take that field away or put it elsewhere.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focus();
    });
  }, [otherwise]);
  return { frame, goBack };
}
