import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether what stands in a place that scrolls sideways is no wider than the place. */
export function useFitsWidth(place: RefObject<HTMLElement | null>): boolean {
  const [fits, setFits] = useState(false);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    // Where scrollbars take room: what did not fit is made to scroll in itself, and its own bar would keep
    // it from fitting again. So the room under that bar counts as well.
    const measure = () => setFits(element.scrollWidth <= element.offsetWidth + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [place]);
  return fits;
}
