import { isOpener } from '@/lib/text/names/label-words';

/** Longer labels look like no name by themselves. */
const LONGEST_NAME = 60;
const LEAST_WORDS = 4;
const LEAST_LETTERS = 4;
const CAPITALISED_SHARE = 0.75;

/**
 * True for a label that is too long to be taken for a name, and may be one with titles and offices: most of
 * its longer words begin in capitals. Somebody has to be asked. O(label).
 */
export function isLongName(label: string): boolean {
  const words = label.split(/\s+/);
  if (label.length <= LONGEST_NAME || words.length < LEAST_WORDS) return false;
  const [first = '', second = ''] = words;
  const isOpening = isOpener(first) && !(/^the$/i.test(first) && /^\p{Lu}/u.test(second));
  if (isOpening || !/^\p{Lu}/u.test(first) || /[.!?…,;]$/.test(label)) return false;
  const long = words.filter((word) => word.length >= LEAST_LETTERS);
  const capitalised = long.filter((word) => /^\P{L}{0,2}\p{Lu}/u.test(word));
  return capitalised.length >= CAPITALISED_SHARE * long.length;
}
