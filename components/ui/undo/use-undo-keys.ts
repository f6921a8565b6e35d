import { useEffect } from 'react';
import type { UndoWay } from '@/lib/undo/undo-history';

/**
 * Ctrl Z takes back, Ctrl Y and Ctrl Shift Z do again, but for where one types: fields have an undo of their own.
 *
 * @param typedInto what the keys are left to
 */
export function useUndoKeys(step: (way: UndoWay) => void, typedInto: string): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || target?.closest(typedInto)) return;
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [step, typedInto]);
}
