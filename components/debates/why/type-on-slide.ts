import { lengthOfWhy, type WhyShown } from '@/components/debates/why/why-on-slides';

/** So many letters in the longer of two columns fill a slide in type of its usual size. */
const FULL = 900;

/** Larger type than this part of the usual breaks names and lines apart. */
const LARGEST = 1.75;

/**
 * How large the type on a slide is that says why people differ, as a part of the usual: the less there is to
 * read, the larger, 1 to 1.75. The slide shrinks what is too tall by itself.
 */
export function typeOnSlide(why: WhyShown): number {
  const letters = lengthOfWhy(why);
  // Twice as large takes four times the room.
  return Math.min(LARGEST, Math.max(1, Math.sqrt(FULL / Math.max(1, letters))));
}
