import { createContext, useContext } from 'react';

/**
 * What is drawn on a slide: nothing leads away from it, and no figure stands there that a class would have to
 * have explained. `isPart`: it is one of several slides of a chart, so that its sentence speaks of the slide, not
 * of the debate, and says so. Null where it is no slide.
 */
export const SlideContext = createContext<{ readonly isPart: boolean } | null>(null);

/** Whether this stands on a slide, or in the panel that opens beside one. */
export function useOnSlide(): boolean {
  return useContext(SlideContext) !== null;
}
