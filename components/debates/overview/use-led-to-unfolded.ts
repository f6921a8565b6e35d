import { type RefObject, useCallback, useEffect, useRef } from 'react';

/**
 * Leads who unfolds a list to the first proposition that was not there before, and who folds it to its button,
 * which has moved up.
 *
 * @param few so many propositions stand there while it is folded
 * @returns what is to be called when it is asked for, and where the list stands
 */
export function useLedToUnfolded<Place extends HTMLElement>(
  isWhole: boolean,
  few: number,
): { readonly asked: () => void; readonly place: RefObject<Place | null> } {
  const place = useRef<Place>(null);
  const wasAsked = useRef(false);
  const asked = useCallback(() => {
    wasAsked.current = true;
  }, []);
  useEffect(() => {
    if (!wasAsked.current) return;
    wasAsked.current = false;
    if (isWhole) {
      place.current?.querySelectorAll<HTMLElement>('[data-opens]')[few]?.focus();
    } else {
      place.current?.querySelector('[aria-expanded="false"][data-unfolds]')?.scrollIntoView({
        block: 'nearest',
      });
    }
  }, [isWhole, few]);
  return { asked, place };
}
