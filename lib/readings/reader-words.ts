import type { ReadingHead } from '@/lib/debates/head-data';
import { nameList } from '@/lib/words/name-list';

/** Who made a reading: "Read by Ann". */
export function readByWords({ coder }: Pick<ReadingHead, 'coder'>): string {
  return coder === '' ? 'Coder not named' : `Read by ${coder}`;
}

/**
 * Whose reading a debate's charts show, and whether somebody else read the text too: "Read by Ann, not checked by
 * a second reader", "Read by Ann; read again by Ben". A reading that decides between two is no second one. ''
 * where there is no reading.
 *
 * @param readings the reference reading first
 */
export function readerWords(readings: readonly ReadingHead[]): string {
  const [own] = readings;
  if (!own) return '';
  const by = readByWords(own);
  const others = readings.filter(({ id, adjudicates }) => id !== own.id && adjudicates === null);
  if (others.length === 0) return `${by}, not checked by a second reader`;
  const named = [...new Set(others.flatMap(({ coder }) => (coder === '' ? [] : coder)))];
  const unnamed = others.filter(({ coder }) => coder === '').length;
  const who = [...named, ...(unnamed > 0 ? [unnamed === 1 ? 'another' : `${unnamed} others`] : [])];
  return own.adjudicates === null
    ? `${by}; read again by ${nameList(who)}`
    : `Decided${own.coder === '' ? '' : ` by ${own.coder}`} between readings of ${nameList(who)}`;
}

/**
 * The same of a page that shows another reading than the reference one: "Read by Ben, not the reference reading,
 * which is by Ann". `readerWords` where it shows the reference reading.
 *
 * @param shownId the reading that is shown; where it is none of these, the reference one is
 */
export function shownReaderWords(readings: readonly ReadingHead[], shownId: string): string {
  const [reference] = readings;
  const shown = readings.find(({ id }) => id === shownId);
  if (!reference || !shown || shown.id === reference.id) return readerWords(readings);
  const own = shown.coder === '' ? `This is “${shown.name}”` : readByWords(shown);
  const by = reference.coder === '' ? '' : `, which is by ${reference.coder}`;
  return `${own}, not the reference reading${by}`;
}
