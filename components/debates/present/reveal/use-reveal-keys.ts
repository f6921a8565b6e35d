'use client';

import { useEffect } from 'react';
import { isForSlides, isOnControl } from '@/components/debates/present/slide-key';
import type { RevealUnit } from '@/lib/view/reveal/reveal-deck';
import { keyOfReveal, type RevealKey } from '@/lib/view/reveal/reveal-keys';
import type { RevealRole } from '@/lib/view/reveal/reveal-message';

/** Where keys mean something of their own. */
const OWN_KEYS = 'input, select, textarea';

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
      if (!isForSlides(event)) return;
      const { key, shiftKey: shift, target } = event;
      if (target instanceof Element && target.closest(OWN_KEYS)) return;
      if (key === ' ' && isOnControl(target)) return;
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
