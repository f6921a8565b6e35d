import type { KeyboardEvent } from 'react';
import { useDispatch } from '@/components/coding/coding-context';

/**
 * What a key does beside the text, in a field or a list: Esc leaves it and goes back to the text, once
 * no input method needs it, and keeps what is typed.
 *
 * @returns a handler that answers whether it took the key
 */
export function useBackToText(): (event: KeyboardEvent) => boolean {
  const dispatch = useDispatch();
  return (event) => {
    const { isComposing, keyCode } = event.nativeEvent;
    if (event.key !== 'Escape' || isComposing || keyCode === 229) return false;
    // The form stays open, and a field of searches would empty itself.
    event.preventDefault();
    dispatch({ type: 'back-to-text' });
    return true;
  };
}
