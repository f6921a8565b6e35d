import { randomBytes } from 'node:crypto';

let last = { at: 0, count: 0 };

/**
 * An id for a new row whose children must be able to name it before it is written. Of the shape that
 * the database client gives (25 small letters and digits, `c` first), and like those in the order in
 * which they were made: rows of one moment are listed by their ids.
 */
export function newId(): string {
  const at = Math.max(Date.now(), last.at);
  last = { at, count: at === last.at ? last.count + 1 : 0 };
  const order = last.count.toString(36).padStart(4, '0');
  const chance = BigInt(`0x${randomBytes(8).toString('hex')}`)
    .toString(36)
    .padStart(13, '0');
  return `c${at.toString(36).padStart(8, '0')}${order}${chance.slice(-12)}`;
}
