import { createContext } from 'react';

/**
 * Whether what is drawn is one of several slides of a chart: its sentence then speaks of the slide,
 * not of the debate, and says so.
 */
export const SlideContext = createContext(false);
