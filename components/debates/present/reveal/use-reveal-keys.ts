'use client';

import { useEffect } from 'react';
import type { RevealUnit } from '@/lib/view/reveal/reveal-deck';
import { keyOfReveal, type RevealKey } from '@/lib/view/reveal/reveal-keys';
import type { RevealRole } from '@/lib/view/reveal/reveal-message';

/** Where keys mean something of their own. */
const OWN_KEYS = 'input, select, textarea, [role="dialog"]';
const CONTROLS = 'button, a, summary';

/**
 * Has keys do what `keyOfReveal` says, wherever the focus is but in a field. What was pressed or chosen with a
 * pointer gives the focus back: the space bar that follows means the next step.
 */
export function useRevealKeys(
  units: readonly RevealUnit[],
  role: RevealRole,
  onKey: (command: RevealKey) => void,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const { key, shiftKey: shift, target } = event;
      if (target instanceof Element && target.closest(OWN_KEYS)) return;
      // What has just opened may not have the focus yet; the key is its own all the same.
      if (document.querySelector('[role="dialog"]')) return;
      // A button or a link takes the space bar for itself.
      if (key === ' ' && target instanceof Element && target.closest(CONTROLS)) return;
      const command = keyOfReveal({ key, shift }, units, role);
      if (!command) return;
      event.preventDefault();
      onKey(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [units, role, onKey]);
  useEffect(() => {
    let isPointed = false;
    const onPointer = () => {
      isPointed = true;
    };
    const onKeyDown = () => {
      isPointed = false;
    };
    const giveBack = ({ target }: Event) => {
      const control = target instanceof Element ? target.closest('main button, main select') : null;
      if (isPointed && control instanceof HTMLElement) control.blur();
    };
    // A list that was opened is not chosen from yet.
    const onClick = (event: Event) => {
      if (!(event.target instanceof HTMLSelectElement)) giveBack(event);
    };
    window.addEventListener('pointerdown', onPointer);
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('click', onClick);
    window.addEventListener('change', giveBack);
    return () => {
      window.removeEventListener('pointerdown', onPointer);
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('click', onClick);
      window.removeEventListener('change', giveBack);
    };
  }, []);
}
